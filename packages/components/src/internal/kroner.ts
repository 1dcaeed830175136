import { formatMoney } from '@fribillett/core';

/** A decimal string in NOK, as the locale writes it. */
export function kroner(amount: string, locale: string): string {
  return formatMoney({ amount, currency: 'NOK' }, locale);
}
