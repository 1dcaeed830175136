import { numberBetween } from '../csv/digits.ts';
import { hasControlSums } from './controlDigits.ts';
import { isCenturyOf } from './nationalId.ts';

/** Where the digits of an id stand, `ddMMyy` and five more, in a birth date (`yyyy-MM-dd`) with a separator and the five. */
const places = Uint8Array.of(8, 9, 5, 6, 2, 3, 11, 12, 13, 14, 15);

/**
 * Whether `nationalIdOf` finds a `national` number, for the hundred thousand of a large file: there it makes texts, and asks
 * about every kind of number. The validator stays the judge: a test holds this to it, and only what is found here is not
 * asked there.
 *
 * @param bytes a possible day, `yyyy-MM-dd`, any one byte, and five digits
 * @param at where the day begins
 */
export function isNationalNumber(bytes: Uint8Array, at: number): boolean {
  if (!hasControlSums(bytes, at, places)) return false;
  return isCenturyOf(numberBetween(bytes, at, at + 4), numberBetween(bytes, at + 11, at + 14));
}
