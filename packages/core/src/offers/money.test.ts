import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromOre, sumAmounts, toOre } from './money.ts';

const oreArbitrary = fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 });

test.each([
  ['976.00', 97_600],
  ['-0.5', -50],
  ['0.05', 5],
  ['-0.00', 0],
  ['12', 1200],
  ['999999999999.99', 99_999_999_999_999],
])('%s is %d øre', (amount, ore) => {
  expect(toOre(amount)).toBe(ore);
});

test.each(['', '.5', '1.', '1.234', '1,00', '1e3', 'NaN', '+1', ' 1', '--1', '1000000000000'])(
  'refuses the amount %j',
  (amount) => {
    expect(() => toOre(amount)).toThrow(RangeError);
  },
);

test('any number of øre can be written and read back', () => {
  fc.assert(
    fc.property(oreArbitrary, (ore) => {
      expect(fromOre(ore)).toMatch(/^-?\d+\.\d{2}$/);
      expect(toOre(fromOre(ore))).toBe(ore);
    }),
  );
});

test('a sum is exact, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 })), (all) => {
      const sum = fromOre(Number(all.reduce((total, ore) => total + BigInt(ore), 0n)));
      expect(sumAmounts(all.map(fromOre))).toBe(sum);
      expect(sumAmounts(all.map(fromOre).toReversed())).toBe(sum);
    }),
  );
  expect(sumAmounts(['0.10', '0.20'])).toBe('0.30');
  expect(sumAmounts([])).toBe('0.00');
});
