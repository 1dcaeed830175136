'use client';
import { ReservationError, toReservation } from '@fribillett/core';
import type { Holders, Party, Reservation, SelectedOffer, TransportError } from '@fribillett/core';
import { asTransportError, isOutcomeUnknown } from './internal/asTransportError.ts';
import { useSaleSession } from './internal/SessionContext.ts';
import { useLatest } from './internal/useLatest.ts';
import { useWrite } from './internal/useWrite.ts';

/**
 * Where a reservation stands. `unknown-outcome`: no answer came, and there may be an order; it expires by itself when
 * nobody pays. `outdated`: the offers were made for another party; search again.
 */
export type ReservationState =
  | { status: 'idle' }
  | { status: 'pending' }
  | { status: 'reserved'; reservation: Reservation }
  | { status: 'outdated'; error: ReservationError }
  | { status: 'unknown-outcome'; error: TransportError }
  | { status: 'failed'; error: TransportError };

/** What is to be reserved. */
export interface ReserveInput {
  offers: readonly SelectedOffer[];
  party: Party;
  /** On whom a shared right is taxed, as `OfferPrice` hands it out. */
  holders?: Holders | undefined;
  /** Add to this order; absent, a new one is made. */
  orderId?: string | undefined;
}

/** What `useReservation` hands out. The functions stay the same from render to render. */
export interface ReservationResult {
  state: ReservationState;
  /** Reserves with exactly the rights that the offers need. Does nothing while a reservation is under way. */
  reserve: (input: ReserveInput) => void;
  /** Back to the beginning. Does nothing while a reservation is under way. */
  reset: () => void;
}

const idle: ReservationState = { status: 'idle' };
const pending: ReservationState = { status: 'pending' };

/** Reserves the selected offers. A reservation is never sent twice by itself (rule 9). */
export function useReservation(): ReservationResult {
  const { transport } = useSaleSession();
  const { state, send, show } = useWrite<ReserveInput, ReservationState>({
    idle,
    pending,
    run: async ({ offers, party, holders, orderId }) => {
      try {
        const reservation = await transport.reserve(toReservation(offers, party, { holders, orderId }));
        return { status: 'reserved', reservation };
      } catch (rejection) {
        return failure(rejection);
      }
    },
  });
  return {
    state,
    reserve: send,
    reset: useLatest(() => {
      show(idle);
    }),
  };
}

function failure(rejection: unknown): ReservationState {
  if (rejection instanceof ReservationError) return { status: 'outdated', error: rejection };
  const error = asTransportError(rejection);
  return { status: isOutcomeUnknown(error) ? 'unknown-outcome' : 'failed', error };
}
