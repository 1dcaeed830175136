import { formatMoney, toOre } from '@fribillett/core';
import type { Translate, UsageYear } from '@fribillett/core';
import { personOf, shortName } from './rightOptions.ts';
import type { UsageTranslate } from './usageTexts.ts';

/** A year in words: what was saved, what of it was taken back, what was taken of each quota. */
export function usageSum(year: UsageYear, locale: string, t: Translate, words: UsageTranslate): string {
  const money = (amount: string) => formatMoney({ amount, currency: 'NOK' }, locale);
  return [
    savingInWords(year, money, words),
    toOre(year.takenBack) > 0 ? words('usage.takenBack', { amount: money(year.takenBack) }) : '',
    couponsInWords(year, locale, t, words),
  ]
    .filter(Boolean)
    .join(' ');
}

/** No trips are told where none stands: a saving in one year may be taken back in another. */
function savingInWords(
  { year, saving, taxedTrips }: UsageYear,
  money: (amount: string) => string,
  words: UsageTranslate,
): string {
  if (taxedTrips > 0) return words('usage.sum', { year, amount: money(saving), count: taxedTrips });
  if (toOre(saving) === 0) return words('usage.noSaving', { year });
  return words('usage.sumAlone', { year, amount: money(saving) });
}

/** Everybody has a quota of their own, so nothing is added up and, among several people, each is named. */
function couponsInWords(
  { coupons, trips }: UsageYear,
  locale: string,
  t: Translate,
  words: UsageTranslate,
): string {
  const [first, ...others] = coupons;
  if (first === undefined) return '';
  const isAlone =
    others.length === 0 && trips.every(({ right }) => personOf(right) === personOf(first.right));
  if (isAlone) return words('usage.coupons', { count: first.used });
  const rights = coupons.map(({ right }) => right);
  const list = coupons
    .map(({ right, used }) => `${shortName(right, rights, locale, t, words)} ${String(used)}`)
    .toSorted((a, b) => a.localeCompare(b, locale))
    .join(', ');
  return words('usage.couponsByRight', { list });
}
