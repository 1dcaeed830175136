import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { amountOf, moneySchema, oreOf } from './money.ts';

test.each([
  ['1026.00', '1026.00'],
  [50, '50.00'],
  [-976.5, '-976.50'],
  ['.50', '0.50'],
  ['-0.00', '0.00'],
  ['0012.5', '12.50'],
  [0, '0.00'],
])('reads %s as %s', (value, expected) => {
  expect(z.parse(moneySchema, value)).toBe(expected);
});

test.each(['', '-', '1,50', 'NaN', '1.2.3', '1e3', Number.NaN, Number.POSITIVE_INFINITY, null])(
  'refuses %s',
  (value) => {
    expect(z.safeParse(moneySchema, value).success).toBe(false);
  },
);

test('carries every whole number of øre there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (ore) => {
      const amount = amountOf(ore);
      expect(oreOf(amount)).toBe(ore);
      expect(z.parse(moneySchema, amount)).toBe(amount);
      expect(amount).toMatch(/^-?\d+\.\d\d$/);
    }),
  );
});

test('refuses to count øre in an amount that has fractions of them', () => {
  expect(() => oreOf('1.005')).toThrow(RangeError);
  expect(oreOf('1.10000')).toBe(110);
});
