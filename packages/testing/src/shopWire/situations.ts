import type { ReservationRequest } from '@fribillett/core';

/** Somebody who asks: the headers with which the backend knows their session, a cookie or a token. */
export interface Asking {
  headers: HeadersInit;
}

/** What the suite needs of the backend's world. */
export interface ShopWireSituations {
  /** Nobody is signed in. No headers, unless a backend demands some of everybody: an `Origin` with each POST. */
  anyone: Asking;
  /** A customer who holds at least one right that is connected. */
  signedIn: Asking;
  /** The same, known by a cookie, which a browser sends along for other sites' pages too. */
  cookie: Asking;
  /** A customer who has travelled on a right. */
  travelled: Asking;
  /** A customer, and a well-formed pickup code that opens nothing. */
  unknownCode: Asking & { pickupCode: string };
  /** A customer, and a code whose rights are not connected yet. */
  unusedCode: Asking & { pickupCode: string };
  /** Offers that can be reserved, with exactly the rights that they come from. */
  reservable: Asking & { request: ReservationRequest };
  /** Offers as before, with one right more than they come from. */
  surplusRight: Asking & { request: ReservationRequest };
  /** Offers with a right that is nobody's of this session. */
  foreignRight: Asking & { request: ReservationRequest };
  /** Offers that can be reserved with rights that the validation of the order then refuses. */
  refused: Asking & { request: ReservationRequest };
  /** Offers that can be reserved, and how their order gets another line behind the backend's back. */
  changedOrder: Asking & { request: ReservationRequest; change: (orderId: string) => Promise<void> };
}
