import type { Money } from './money.ts';
import { fromOre, toOre } from './money.ts';
import type { SelectedOffer } from './offer.ts';
import { discountsOf } from './offer.ts';

/** The sums of a basket. `ordinary + discount + reservationFee = toPay`; the discount is negative. */
export interface PriceSummary {
  ordinary: Money;
  discount: Money;
  reservationFee: Money;
  toPay: Money;
}

/**
 * Tells how much of a selected offer is a reservation fee, as a decimal string.
 *
 * No field of an offer says it, so nothing is called a fee unless the shop, which knows its fees, says so.
 */
export type ReservationFeeOf = (selected: SelectedOffer) => string;

/**
 * For rights that take the whole fare, as in the one recorded offer, where 50.00 for the seat is left: what an offer still
 * costs after a right was applied to it, chosen optional products aside. Wrong for a right that takes a part of the fare.
 */
export const remainderAfterRight: ReservationFeeOf = ({ offer }) => {
  const isApplied = offer.products.some(({ discounts }) =>
    discounts.some(({ originatingFromProductId }) => originatingFromProductId !== undefined),
  );
  return isApplied ? offer.price.amount : '0.00';
};

/**
 * The basket by currency, in the order of its offers: for a shop that sells in several, one price for each. Nothing can
 * sum them, so `summarisePrice` and `OfferPrice` take one of these lists at a time.
 */
export function offersByCurrency(
  offers: readonly SelectedOffer[],
): { currency: string; offers: SelectedOffer[] }[] {
  const currencies = [...new Set(offers.map(({ offer }) => offer.price.currency))];
  return currencies.map((currency) => ({
    currency,
    offers: offers.filter(({ offer }) => offer.price.currency === currency),
  }));
}

/**
 * Sums the basket in øre. Offers of several currencies cannot be summed: see `offersByCurrency`.
 *
 * @returns undefined for an empty basket.
 * @throws RangeError when currencies differ.
 */
export function summarisePrice(
  offers: readonly SelectedOffer[],
  reservationFeeOf: ReservationFeeOf = () => '0.00',
): PriceSummary | undefined {
  const currency = offers[0]?.offer.price.currency;
  if (currency === undefined) return undefined;
  if (offers.some(({ offer }) => offer.price.currency !== currency)) {
    throw new RangeError('Sum offers of one currency at a time.');
  }
  let toPay = 0;
  let discount = 0;
  let fee = 0;
  for (const selected of offers) {
    const chosen = selected.offer.optionalProducts.filter(({ selectableId }) =>
      selected.selectableProductIds?.includes(selectableId),
    );
    toPay += toOre(selected.offer.price.amount);
    for (const { price } of chosen) toPay += toOre(price.amount);
    for (const { price } of discountsOf(selected)) discount += toOre(price.amount);
    fee += toOre(reservationFeeOf(selected));
  }
  const money = (ore: number): Money => ({ amount: fromOre(ore), currency });
  return {
    ordinary: money(toPay - discount - fee),
    discount: money(discount),
    reservationFee: money(fee),
    toPay: money(toPay),
  };
}
