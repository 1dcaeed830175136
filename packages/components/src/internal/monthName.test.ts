import { expect, it } from 'vitest';
import { monthName } from './monthName.ts';

it.each([
  [1, 'nb-NO', 'long', 'januar'],
  [12, 'nn-NO', 'long', 'desember'],
  [3, 'en-GB', 'long', 'March'],
  [2, 'nb-NO', 'short', 'feb'],
  [13, 'nb-NO', 'long', '13'],
  [0, 'nb-NO', 'long', '0'],
] as const)('month %d in %s, %s, is %s', (month, locale, style, name) => {
  expect(monthName(month, locale, style)).toBe(name);
});
