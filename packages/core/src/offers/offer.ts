import type { Money } from './money.ts';

/** A discount that an offer took off because of a right. */
export interface OfferDiscount {
  name: string;
  /** Negative. */
  price: Money;
  /** The entitlement product that it originates from: the proof that a right was applied (sale.md 2.1). */
  originatingFromProductId?: string | undefined;
}

/** A product that is part of the offer whether one wants it or not. */
export interface OfferProduct {
  id: string;
  name: string;
  discounts: readonly OfferDiscount[];
}

/** A product that can be added, a seat of one's choice for example. */
export interface OptionalProduct {
  selectableId: string;
  name: string;
  price: Money;
  discounts: readonly OfferDiscount[];
}

/** An offer as the rules need it, from whichever version of the offer search. */
export interface Offer {
  id: string;
  /** The journey that it was searched for. */
  journeyId: string;
  name: string;
  description: string;
  /** What it costs, discounts already taken off, without optional products. */
  price: Money;
  products: readonly OfferProduct[];
  optionalProducts: readonly OptionalProduct[];
  /** The travellers that one purchase of it can cover, by group of equal type. */
  travellers: readonly OfferTravellers[];
  /** Instant with offset after which it cannot be reserved any more; absent when the search did not say. */
  expiresAt?: string | undefined;
  /** How many can be bought. */
  available?: number | undefined;
  isRefundable?: boolean | undefined;
  isExchangeable?: boolean | undefined;
}

/** One group of an offer's travellers: between `min` and `max` of these ids. */
export interface OfferTravellers {
  travellerIds: readonly string[];
  userType: string;
  min: number;
  max: number;
}

/** An offer that the customer is about to buy, for these travellers, with these optional products. */
export interface SelectedOffer {
  offer: Offer;
  travellerIds: readonly string[];
  selectableProductIds?: readonly string[] | undefined;
  /**
   * Last instant of travel of a period ticket, RFC 3339 with an offset, so that its rights are judged for the whole period;
   * absent, the journey's departure counts alone (personnel-tickets 4.6). No search tells it in a confirmed field.
   */
  lastTravelDate?: string | undefined;
}

/** All discounts of an offer and of the chosen optional products. */
export function discountsOf({ offer, selectableProductIds = [] }: SelectedOffer): OfferDiscount[] {
  return [
    ...offer.products,
    ...offer.optionalProducts.filter(({ selectableId }) => selectableProductIds.includes(selectableId)),
  ].flatMap(({ discounts }) => discounts);
}

/** The entitlement products that a reservation of it must present, each once (7.2). */
export function neededProductIds(selected: SelectedOffer): string[] {
  return [
    ...new Set(
      discountsOf(selected).flatMap(({ originatingFromProductId }) => originatingFromProductId ?? []),
    ),
  ];
}
