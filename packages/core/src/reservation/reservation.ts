/** A right as a reservation names it. */
export interface ReservationEntitlement {
  contractId: string;
  productId: string;
  productVersion: string;
}

/** A customer of a configuration; one who covers nobody has an empty list (rule 5). */
export interface ReservationCustomer {
  customerNumber: string;
  entitlements: readonly ReservationEntitlement[];
}

/** One offer, for these travellers, on this journey, with exactly the rights it originates from. */
export interface ReservationConfiguration {
  offerId: string;
  journeyId: string;
  /** Traveller ids that were used in the search. */
  travellerIds: readonly string[];
  /** Selectable ids of the optional products that were chosen. */
  selectableProductIds: readonly string[];
  customers: readonly ReservationCustomer[];
  /** First instant of travel, RFC 3339 with an offset. */
  firstTravelDate: string;
  /** Last instant of travel, for period tickets. */
  lastTravelDate?: string | undefined;
  /** Instant with offset after which the offer cannot be bought; a backend lets no clearance outlive it (rule 6). */
  offerExpiresAt?: string | undefined;
}

/** What the browser asks the shop's backend to reserve. The backend builds Entur's request itself, from the session. */
export interface ReservationRequest {
  /** Add to this order; absent, a new one is made. */
  orderId?: string | undefined;
  configurations: readonly ReservationConfiguration[];
}

/** What was reserved. */
export interface Reservation {
  orderId: string;
  orderLineIds: readonly string[];
}
