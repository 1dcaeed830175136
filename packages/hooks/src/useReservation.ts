'use client';
import { ReservationError, toReservation } from '@fribillett/core';
import type { Holders, Party, Reservation, SelectedOffer, TransportError } from '@fribillett/core';
import { useMutation } from '@tanstack/react-query';
import { asTransportError, isOutcomeUnknown } from './internal/asTransportError.ts';
import { usePersonnelTicketContext } from './internal/PersonnelTicketContext.ts';

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

/** What `useReservation` hands out. */
export interface ReservationResult {
  state: ReservationState;
  /** Reserves with exactly the rights that the offers need. Does nothing while a reservation is under way. */
  reserve: (input: ReserveInput) => void;
  reset: () => void;
}

/** Reserves the selected offers. A reservation is never sent twice by itself (rule 9). */
export function useReservation(): ReservationResult {
  const { transport, client } = usePersonnelTicketContext();
  const { mutate, reset, isPending, data, error } = useMutation(
    {
      // Async, so that a party that does not fit the offers is a rejection too.
      mutationFn: async ({ offers, party, holders, orderId }: ReserveInput) =>
        transport.reserve(toReservation(offers, party, { holders, orderId })),
      retry: false,
      networkMode: 'always',
    },
    client,
  );
  return {
    state: isPending ? { status: 'pending' } : stateOf(data, error),
    reserve: (input) => {
      if (!isPending) mutate(input);
    },
    reset,
  };
}

function stateOf(reservation: Reservation | undefined, rejection: unknown): ReservationState {
  if (reservation !== undefined) return { status: 'reserved', reservation };
  if (rejection === null) return { status: 'idle' };
  if (rejection instanceof ReservationError) return { status: 'outdated', error: rejection };
  const error = asTransportError(rejection);
  return { status: isOutcomeUnknown(error) ? 'unknown-outcome' : 'failed', error };
}
