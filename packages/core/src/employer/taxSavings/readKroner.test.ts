import { expect, it } from 'vitest';
import { readKroner } from './readKroner.ts';

it.each([
  ['12000', 1_200_000],
  ['12 000', 1_200_000],
  ['12\u00a0000,5', 1_200_050],
  ['12.000', 1_200_000],
  ['1.234.567,89', 123_456_789],
  ['12000.50', 1_200_050],
  [' kr 750 ', 75_000],
  ['750 kr', 75_000],
  ['750,-', 75_000],
  ['0', 0],
])('reads "%s" as %d øre', (typed, ore) => {
  expect(readKroner(typed)).toBe(ore);
});

it.each(['', 'kr', '-5', '1,234', '12 00', '1e3', '0,123', '1.2.3', '1234567890', 'tolv'])(
  'does not guess at "%s"',
  (typed) => {
    expect(readKroner(typed)).toBeUndefined();
  },
);
