import type { Entitlement, EntitlementProduct, Translate } from '@fribillett/core';
import {
  formatDay,
  formatLastDay,
  formatList,
  localizedText,
  osloYear,
  renewedYears,
  shownContract,
  toMilliseconds,
} from '@fribillett/core';

/** The words of a product: its name, until when it holds, and how often it can still be used. */
export interface ProductWords {
  name: string;
  validity: string;
  /** Empty when it is not known. */
  coupons: string;
}

/** Puts a product into words, as of `now` (milliseconds since the epoch). */
export function describeProduct(
  product: EntitlementProduct,
  now: number,
  t: Translate,
  locale: string,
): ProductWords {
  const name = localizedText(product.displayNames, locale);
  const contract = shownContract(product, now);
  if (contract === undefined) return { name, validity: '', coupons: '' };
  return {
    name,
    validity: validity(product, contract, now, t, locale),
    coupons: coupons(contract, t),
  };
}

function validity(
  product: EntitlementProduct,
  contract: Entitlement,
  now: number,
  t: Translate,
  locale: string,
): string {
  const { validFrom, validTo } = contract;
  const next = renewedYears(product, contract);
  if (next.length > 0) {
    return t('entitlements.renewed', {
      year: osloYear(validFrom),
      next: formatList([...new Set(next)].map(String), locale),
    });
  }
  const from = formatDay(validFrom, locale);
  const isAhead = toMilliseconds(validFrom) > now;
  if (validTo === undefined) {
    return isAhead ? t('entitlements.validFrom', { day: from }) : t('entitlements.validNoEnd');
  }
  const to = formatLastDay(validTo, locale);
  return isAhead ? t('entitlements.validFromTo', { from, to }) : t('entitlements.validTo', { day: to });
}

function coupons({ remainingCoupons, couponsLimit }: Entitlement, t: Translate): string {
  if (remainingCoupons === undefined) return couponsLimit === undefined ? t('entitlements.unlimited') : '';
  return couponsLimit === undefined
    ? t('entitlements.couponsLeft', { count: remainingCoupons })
    : t('entitlements.couponsLeftOf', { count: remainingCoupons, limit: couponsLimit });
}
