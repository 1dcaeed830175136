'use client';
import type { Consumption, Refusal, TransportError } from '@fribillett/core';
import { useEffect, useRef } from 'react';
import { ask } from './internal/ask.ts';
import { asTransportError } from './internal/asTransportError.ts';
import { useSaleSession } from './internal/SessionContext.ts';
import { useLatest } from './internal/useLatest.ts';
import { useSessionState } from './internal/useSessionState.ts';

/** Where the advice stands. */
export type ConsumptionAdviceState =
  | { status: 'idle' }
  | { status: 'checking' }
  | { status: 'valid' }
  | { status: 'refused'; refusals: readonly Refusal[] }
  | { status: 'failed'; error: TransportError };

/** What `useValidateConsumption` hands out. The functions stay the same from render to render. */
export interface ValidateConsumptionResult {
  state: ConsumptionAdviceState;
  /** Asks whether these uses would hold, as `toConsumptions` makes them; an empty list is not asked about. */
  validate: (consumptions: readonly Consumption[]) => void;
  /** Back to the beginning; an answer that is still to come is not heard. */
  reset: () => void;
}

const idle: ConsumptionAdviceState = { status: 'idle' };

/**
 * Advice before a reservation. It opens no payment: only `usePurchaseGate`, after the order is reserved, does. A newer
 * question voids the one before; an unmount cancels it.
 */
export function useValidateConsumption(): ValidateConsumptionResult {
  const { transport } = useSaleSession();
  const [state, setState] = useSessionState(idle);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  return {
    state,
    validate: useLatest((consumptions) => {
      if (consumptions.length === 0) return;
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setState({ status: 'checking' });
      ask(signal, () => transport.checkConsumption({ consumptions }, { signal })).then(
        (advice) => {
          if (!signal.aborted) setState(advice);
        },
        (error: unknown) => {
          if (!signal.aborted) setState({ status: 'failed', error: asTransportError(error) });
        },
      );
    }),
    reset: useLatest(() => {
      running.current?.abort();
      setState(idle);
    }),
  };
}
