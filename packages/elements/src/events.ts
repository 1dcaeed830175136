import type { Entitlement, Party, ReservationError, TransportError } from '@fribillett/core';

/** Detail of `fribillett-pay`. */
export interface PayDetail {
  orderId: string;
  /** Goes to the shop's backend, which hands it to `openPayment`. */
  clearance: string;
  /**
   * Keeps the button closed until the promise settles; when it rejects, the customer is told.
   *
   * @throws TypeError once the event is over: a listener calls it before it awaits anything.
   */
  waitUntil: (payment: Promise<unknown>) => void;
}

/** Detail of `fribillett-reservation-failed`. */
export type ReservationFailedDetail =
  | { status: 'outdated'; error: ReservationError }
  | { status: 'unknown-outcome' | 'failed'; error: TransportError };

/** The events of the elements. All bubble and are composed. */
export interface FribillettEventMap {
  /** Who travels, as what, on which rights: search offers for it. Comes again when the customer asks for another search. */
  'fribillett-party-change': CustomEvent<{ party: Party }>;
  /** These rights came with a pickup code. */
  'fribillett-claimed': CustomEvent<{ claimed: readonly Entitlement[] }>;
  /** There is an order now, which waits for its payment. */
  'fribillett-reserved': CustomEvent<{ orderId: string; orderLineIds: readonly string[] }>;
  /** There is none; the customer has been told why. */
  'fribillett-reservation-failed': CustomEvent<ReservationFailedDetail>;
  /** The server has validated the rights, and the customer wants to pay. */
  'fribillett-pay': CustomEvent<PayDetail>;
  /**
   * Something that the page has to mend: a wrong attribute, an element in the wrong place, a payment that rejected.
   * `preventDefault()` keeps it from the page's own error reporting (`window.onerror`).
   */
  'fribillett-error': CustomEvent<{ error: unknown }>;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'fribillett-party-change': FribillettEventMap['fribillett-party-change'];
    'fribillett-claimed': FribillettEventMap['fribillett-claimed'];
    'fribillett-reserved': FribillettEventMap['fribillett-reserved'];
    'fribillett-reservation-failed': FribillettEventMap['fribillett-reservation-failed'];
    'fribillett-pay': FribillettEventMap['fribillett-pay'];
    'fribillett-error': FribillettEventMap['fribillett-error'];
  }
}

/** Tells the page. False when a listener prevented what comes by itself. */
export function emit<Name extends keyof FribillettEventMap>(
  element: Element,
  name: Name,
  detail: FribillettEventMap[Name]['detail'],
): boolean {
  return element.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === 'fribillett-error' }),
  );
}

/** Tells the page of something that it has to mend; unheard, it goes where uncaught errors go. */
export function report(element: Element, error: unknown): void {
  if (emit(element, 'fribillett-error', { error })) reportError(error);
}
