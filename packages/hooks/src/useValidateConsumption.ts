'use client';
import type { Consumption, Refusal, TransportError } from '@fribillett/core';
import { useMutation } from '@tanstack/react-query';
import { asTransportError } from './internal/asTransportError.ts';
import { usePersonnelTicketContext } from './internal/PersonnelTicketContext.ts';

/** Where the advice stands. */
export type ConsumptionAdviceState =
  | { status: 'idle' }
  | { status: 'checking' }
  | { status: 'valid' }
  | { status: 'refused'; refusals: readonly Refusal[] }
  | { status: 'failed'; error: TransportError };

/** What `useValidateConsumption` hands out. */
export interface ValidateConsumptionResult {
  state: ConsumptionAdviceState;
  /** Asks whether these uses would hold, as `toConsumptions` makes them; an empty list is not asked about. */
  validate: (consumptions: readonly Consumption[]) => void;
  reset: () => void;
}

/** Advice before a reservation. It opens no payment: only `usePurchaseGate`, after the order is reserved, does. */
export function useValidateConsumption(): ValidateConsumptionResult {
  const { transport, client } = usePersonnelTicketContext();
  const mutation = useMutation(
    {
      mutationFn: (consumptions: readonly Consumption[]) => transport.checkConsumption({ consumptions }),
      retry: false,
      networkMode: 'always',
    },
    client,
  );
  return {
    state: stateOf(mutation),
    validate: (consumptions) => {
      if (consumptions.length > 0) mutation.mutate(consumptions);
    },
    reset: mutation.reset,
  };
}

function stateOf({ status, data, error }: MutationState): ConsumptionAdviceState {
  if (status === 'pending') return { status: 'checking' };
  if (status === 'error') return { status: 'failed', error: asTransportError(error) };
  return data ?? { status: 'idle' };
}

interface MutationState {
  status: 'idle' | 'pending' | 'error' | 'success';
  data: { status: 'valid' } | { status: 'refused'; refusals: readonly Refusal[] } | undefined;
  error: unknown;
}
