import { describe, expect, it } from 'vitest';
import { formatDay, formatLastDay, formatList, formatMoney, formatDuration } from './format.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatDay', () => {
  it('writes a day as it stands, whatever the clock of the machine', () => {
    expect(plain(formatDay('2026-12-31', 'nb-NO'))).toBe('31. des. 2026');
    expect(plain(formatDay('2027-01-01', 'nn-NO'))).toBe('1. jan. 2027');
    expect(plain(formatDay('2026-12-31', 'en-GB'))).toBe('31 Dec 2026');
  });

  it('tells the Oslo day of an instant on both sides of midnight', () => {
    expect(plain(formatDay('2026-12-31T22:59:59Z', 'nb-NO'))).toBe('31. des. 2026');
    expect(plain(formatDay('2026-12-31T23:00:00Z', 'nb-NO'))).toBe('1. jan. 2027');
    expect(plain(formatDay('2026-06-30T22:00:00Z', 'en-GB'))).toBe('1 Jul 2026');
    expect(plain(formatDay('2026-06-30T21:59:59Z', 'en-GB'))).toBe('30 Jun 2026');
  });

  it('keeps the day through both nights on which the clocks change', () => {
    expect(plain(formatDay('2026-03-28T23:00:00Z', 'en-GB'))).toBe('29 Mar 2026');
    expect(plain(formatDay('2026-03-29T21:59:59Z', 'en-GB'))).toBe('29 Mar 2026');
    expect(plain(formatDay('2026-03-29T22:00:00Z', 'en-GB'))).toBe('30 Mar 2026');
    expect(plain(formatDay('2026-10-24T22:00:00Z', 'en-GB'))).toBe('25 Oct 2026');
    expect(plain(formatDay('2026-10-25T22:59:59Z', 'en-GB'))).toBe('25 Oct 2026');
    expect(plain(formatDay('2026-10-25T23:00:00Z', 'en-GB'))).toBe('26 Oct 2026');
  });

  it('lets no line break within a day', () => {
    expect(formatDay('2026-12-31', 'nb-NO')).toBe('31.\u00a0des.\u00a02026');
    expect(formatLastDay('2027-01-01T00:00:00+01:00', 'en-GB')).toBe('31\u00a0Dec\u00a02026');
  });

  it('shows what is no day as it came', () => {
    expect(formatDay('i morgen', 'nb-NO')).toBe('i morgen');
    expect(formatLastDay('', 'nb-NO')).toBe('');
  });
});

describe('formatLastDay', () => {
  it('names the day before a window that ends at midnight, and the day itself otherwise', () => {
    expect(plain(formatLastDay('2027-01-01T00:00:00+01:00', 'nb-NO'))).toBe('31. des. 2026');
    expect(plain(formatLastDay('2026-12-31T23:59:59+01:00', 'nb-NO'))).toBe('31. des. 2026');
    expect(plain(formatLastDay('2027-01-01T00:00:01+01:00', 'nb-NO'))).toBe('1. jan. 2027');
  });
});

describe('formatMoney', () => {
  it('writes kroner as the language does, with the true minus sign', () => {
    expect(plain(formatMoney({ amount: '4856.00', currency: 'NOK' }, 'nb-NO'))).toBe('4 856,00 kr');
    expect(plain(formatMoney({ amount: '-926.00', currency: 'NOK' }, 'nb-NO'))).toBe('−926,00 kr');
    expect(plain(formatMoney({ amount: '-926.00', currency: 'NOK' }, 'nn-NO'))).toBe('−926,00 kr');
    expect(plain(formatMoney({ amount: '-1852.50', currency: 'NOK' }, 'en-GB'))).toBe('−NOK 1,852.50');
  });

  it('is exact to the øre for the largest amount of the wire', () => {
    expect(plain(formatMoney({ amount: '999999999999.99', currency: 'NOK' }, 'nb-NO'))).toBe(
      '999 999 999 999,99 kr',
    );
  });

  it('puts no sign before nothing', () => {
    expect(plain(formatMoney({ amount: '-0.00', currency: 'NOK' }, 'nb-NO'))).toBe('0,00 kr');
  });

  it('shows what it cannot read as it came', () => {
    expect(formatMoney({ amount: 'gratis', currency: 'NOK' }, 'nb-NO')).toBe('gratis NOK');
    expect(formatMoney({ amount: '50.00', currency: 'kroner' }, 'nb-NO')).toBe('50.00 kroner');
  });
});

describe('formatList', () => {
  it('joins names as the language does', () => {
    expect(formatList(['Kari', 'Ola', 'Ida'], 'nb-NO')).toBe('Kari, Ola og Ida');
    expect(formatList(['Kari'], 'en-GB')).toBe('Kari');
  });
});

describe('formatDuration', () => {
  it.each([
    [0.2, '1 sekund'],
    [59, '59 sekunder'],
    [60, '1 minutt'],
    [61, '2 minutter'],
    [-3, '0 sekunder'],
  ])('never asks for less than the wait: %d s', (seconds, words) => {
    expect(formatDuration(seconds, 'nb-NO').replace('\u00a0', ' ')).toBe(words);
  });

  it('speaks the language', () => {
    expect(formatDuration(120, 'en-GB')).toBe('2 minutes');
  });
});
