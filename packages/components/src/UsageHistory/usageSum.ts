import { toOre } from '@fribillett/core';
import type { Translate, UsageRight, UsageYear } from '@fribillett/core';
import { kroner } from '../internal/kroner.ts';
import { personOf, shortName } from './rightOptions.ts';
import type { UsageTranslate } from './usageTexts.ts';

/** A year in words: what was saved, what of it was taken back, what was taken of each quota. */
export function usageSum(year: UsageYear, locale: string, t: Translate, words: UsageTranslate): string {
  const { saving, takenBack, taxedTrips, coupons } = year;
  const sentences = [
    words(savingKey(year), { year: year.year, amount: kroner(saving, locale), count: taxedTrips }),
    toOre(takenBack) > 0 && words('usage.takenBack', { amount: kroner(takenBack, locale) }),
    coupons.length > 0 && words('usage.coupons', { list: couponsInWords(year, locale, t, words) }),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** No trips are told where none stands: a saving in one year may be taken back in another. */
function savingKey({ saving, taxedTrips }: UsageYear) {
  if (taxedTrips > 0) return 'usage.sum';
  return toOre(saving) === 0 ? 'usage.noSaving' : 'usage.sumAlone';
}

/** Everybody has a quota of their own: nothing is added up, and among several people each is named. */
function couponsInWords(
  { coupons, trips }: UsageYear,
  locale: string,
  t: Translate,
  words: UsageTranslate,
): string {
  const people = new Set(trips.map(({ right }) => personOf(right)));
  const isNamed = people.size > 1 || coupons.length > 1;
  const nameOf = (right: UsageRight) => (isNamed ? shortName(right, coupons, locale, t, words) : '');
  return coupons
    .map(({ right, used }) => `${nameOf(right)} ${String(used)}`.trim())
    .toSorted((a, b) => a.localeCompare(b, locale))
    .join(', ');
}
