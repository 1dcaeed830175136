import { digitAt } from '../csv/digits.ts';

/** What each of the eleven digits of an id weighs in the two sums that the last two complete (the tax administration's rule). */
const firstWeights = Uint8Array.of(3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0);
const secondWeights = Uint8Array.of(5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1);

/**
 * Whether the last two digits may be right: what is refused here, the validator refuses too, in many times as long. It stays
 * the judge, and a test holds this to it.
 *
 * @param bytes where the eleven digits are, as characters
 * @param places where each of them is, from `at` on
 */
export function hasControlSums(bytes: Uint8Array, at: number, places: Uint8Array): boolean {
  let firstSum = 0;
  let secondSum = 0;
  for (let index = 0; index < places.length; index++) {
    const digit = digitAt(bytes, at + (places[index] ?? 0));
    firstSum += digit * (firstWeights[index] ?? 0);
    secondSum += digit * (secondWeights[index] ?? 0);
  }
  // As of 2032 the first sum may be over by up to three, which the validator lets pass already.
  return firstSum % 11 <= 3 && secondSum % 11 === 0;
}
