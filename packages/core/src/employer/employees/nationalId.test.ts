import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNationalId, idOn } from '../testing/employees.ts';
import { maskNationalIds, nationalIdOf, readNationalId } from './nationalId.ts';

describe('nationalIdOf', () => {
  it('knows an ordinary number', () => {
    const ssn = idOn('1990-01-31', 0, 0);
    expect(nationalIdOf('1990-01-31', ssn)).toEqual({ id: `310190${ssn}`, kind: 'national' });
  });

  it.each([
    ['a D-number', 40, 0, 'd-number', '710190'],
    ['a Tenor number', 0, 80, 'test', '318190'],
    ['a Dolly number', 0, 40, 'test', '314190'],
    ['a Dolly number with Tenor as its source', 0, 65, 'test', '316690'],
    ['a synthetic D-number', 40, 80, 'test', '718190'],
  ])('knows %s', (_, onDay, onMonth, kind, start) => {
    const ssn = idOn('1990-01-31', onDay, onMonth);
    expect(nationalIdOf('1990-01-31', ssn)).toEqual({ id: start + ssn, kind });
  });

  it('refuses the right digits on another century', () => {
    const ssn = idOn('1925-03-04', 0, 0);
    expect(nationalIdOf('1925-03-04', ssn)?.kind).toBe('national');
    expect(nationalIdOf('2025-03-04', ssn)).toBeUndefined();
  });

  it('never answers with another id than the digits and the day make', () => {
    const day = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 99_999 }), (time, digits) => {
        const dateOfBirth = new Date(time).toISOString().slice(0, 10);
        const ssn = String(digits).padStart(5, '0');
        const found = nationalIdOf(dateOfBirth, ssn);
        if (found === undefined) return;
        expect(found.id).toHaveLength(11);
        expect(found.id.slice(4)).toBe(dateOfBirth.slice(2, 4) + ssn);
      }),
    );
  });
});

describe('readNationalId', () => {
  it('reads back what nationalIdOf makes, however it is typed', () => {
    const typed = fc.constantFrom<(id: string) => string>(
      (id) => id,
      (id) => `${id.slice(0, 6)} ${id.slice(6)}`,
      (id) => `\t${id.slice(0, 6)}-${id.slice(6)} `,
    );
    fc.assert(
      fc.property(anyNationalId, typed, ({ dateOfBirth, ssn }, asTyped) => {
        const made = nationalIdOf(dateOfBirth, ssn);
        const read = readNationalId(asTyped(made?.id ?? ''));
        expect(read).toEqual({ dateOfBirth, ssn, kind: made?.kind });
      }),
    );
  });

  it('reads a synthetic number whose digits fit a real one as well', () => {
    fc.assert(
      fc.property(anyNationalId, ({ dateOfBirth, ssn, id }) => {
        expect(readNationalId(id)).toMatchObject({ dateOfBirth, ssn });
      }),
    );
  });

  it.each([
    ['another control digit', (id: string) => id.slice(0, 10) + String((Number(id.slice(10)) + 1) % 10)],
    ['ten digits', (id: string) => id.slice(1)],
    ['twelve digits', (id: string) => `0${id}`],
    ['two spaces within', (id: string) => `${id.slice(0, 6)}  ${id.slice(6)}`],
    ['a space elsewhere', (id: string) => `${id.slice(0, 5)} ${id.slice(5)}`],
    ['a masked end', (id: string) => `${id.slice(0, 6)}*****`],
  ])('reads nothing from %s', (_, change) => {
    fc.assert(
      fc.property(anyNationalId, ({ id }) => {
        expect(readNationalId(change(id))).toBeUndefined();
      }),
    );
  });

  it('never answers with a birth date that the id does not begin with', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{11}$/), (id) => {
        const read = readNationalId(id);
        if (read === undefined) return;
        expect([read.dateOfBirth.slice(2, 4), read.ssn]).toEqual([id.slice(4, 6), id.slice(6)]);
      }),
    );
  });
});

describe('maskNationalIds', () => {
  it('leaves the birth date and hides the rest', () => {
    expect(maskNationalIds('01019012345 og 010190 12345')).toBe('010190***** og 010190 *****');
  });

  it.each([
    '010190\u00a012345',
    '010190\u201312345',
    '010190- 12345',
    '01.01.90 12345',
    '01.01.1990-12345',
    '01/01/1990 12345',
    '1990-01-01 12345',
    '1990010112345',
  ])('hides the rest however the birth date is written: %s', (id) => {
    expect(maskNationalIds(`(${id}), ${id}.`)).toBe(`(${id.slice(0, -5)}*****), ${id.slice(0, -5)}*****.`);
  });

  it('leaves other numbers alone', () => {
    expect(maskNationalIds('12345, 123456789012 and 2026-01-02')).toBe('12345, 123456789012 and 2026-01-02');
  });
});
