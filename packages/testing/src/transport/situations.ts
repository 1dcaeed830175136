import type { ReservationRequest, Transport } from '@fribillett/core';

/** A transport in one situation. */
export interface InSituation {
  transport: Transport;
}

/** A transport whose way to the backend is disturbed. */
export interface Disturbed extends InSituation {
  /** How many requests have left the transport since it was made, answered or not. */
  sent: () => number;
}

/** What the suite needs of the world. Each is a fresh transport, whose customer nobody else uses meanwhile. */
export interface TransportSituations {
  /** A customer who holds at least one right that is connected. */
  signedIn: InSituation;
  /** Nobody is signed in, or the session has ended. */
  signedOut: InSituation;
  /** A customer, and a well-formed pickup code that opens nothing. */
  unknownCode: InSituation & { pickupCode: string };
  /** A customer, and a code whose rights are not connected yet. */
  unusedCode: InSituation & { pickupCode: string };
  /** A customer who may buy for somebody else, both with rights. */
  family: InSituation;
  /** A customer who has travelled on a right. */
  travelled: InSituation;
  /** Offers that can be reserved, with exactly the rights that they come from. */
  reservable: InSituation & { request: ReservationRequest };
  /** Offers as before, with one right more than they come from. */
  surplusRight: InSituation & { request: ReservationRequest };
  /** Offers with a right that is nobody's of this session. */
  foreignRight: InSituation & { request: ReservationRequest };
  /** Offers that can be reserved with rights that the validation of the order then refuses. */
  refused: InSituation & { request: ReservationRequest };
  /** Every connection breaks after the request has left. */
  offline: Disturbed;
  /** The backend never answers; the transport's own time limit is as short as it can be set, and its requests do leave. */
  silent: Disturbed;
  /** The backend answers each request that it cannot work now, 500 on the shop wire. */
  unavailable: Disturbed;
  /** The backend answers something else than it should: a page of HTML, an amount as a number, an instant without offset. */
  unreadable: Disturbed;
  /** The customer holds a right, and each answer has values and fields of tomorrow: see `fromTomorrow`. */
  tomorrow: InSituation;
}

/** What the answers of the situation `tomorrow` say in their open lists: words that no version of ours knows. */
export const fromTomorrow = {
  relation: 'cousin-of-tomorrow',
  passengerCategory: 'CATEGORY_OF_TOMORROW',
  eventType: 'EVENT_OF_TOMORROW',
} as const;
