import { formatMoney, toOre } from '@fribillett/core';
import type { UsageYear } from '@fribillett/core';
import type { UsageTranslate } from './usageTexts.ts';

/** A year in words: what was saved, what of it was taken back, what is left of the coupons' year. */
export function usageSum(
  { year, saving, takenBack, months, taxedTrips, couponsUsed }: UsageYear,
  locale: string,
  words: UsageTranslate,
): string {
  const money = (amount: string) => formatMoney({ amount, currency: 'NOK' }, locale);
  return [
    months.length === 0
      ? words('usage.noSaving', { year })
      : words('usage.sum', { year, amount: money(saving), count: taxedTrips }),
    toOre(takenBack) > 0 ? words('usage.takenBack', { amount: money(takenBack) }) : '',
    couponsUsed > 0 ? words('usage.coupons', { count: couponsUsed }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
