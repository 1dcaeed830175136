'use client';
import { isOpen, nextGateState } from '@fribillett/core';
import type { GateState } from '@fribillett/core';
import { useEffect, useReducer, useRef, useState } from 'react';
import { ask } from './internal/ask.ts';
import { asTransportError } from './internal/asTransportError.ts';
import { useSaleSession } from './internal/SessionContext.ts';
import { useLatest } from './internal/useLatest.ts';
import { useRememberRefusals } from './internal/useRefusals.ts';

/** Options of `usePurchaseGate`. */
export interface PurchaseGateOptions {
  /**
   * A word that changes whenever the basket does, where the order id alone does not tell. It stays in the page and voids
   * answers to older questions.
   */
  basketKey?: string | undefined;
  /** Takes the payment. Called once per click, with a clearance that is still good; the newest callback is called. */
  onPay?: ((clearance: string) => void | Promise<void>) | undefined;
}

/** What `usePurchaseGate` hands out. */
export interface PurchaseGateResult {
  state: GateState;
  /** `onPay` is under way. */
  isPaying: boolean;
  /** Asks the server again. */
  check: () => void;
  /**
   * Asks for the payment: when the gate is open, calls `onPay` and resolves to the clearance; otherwise asks the server
   * again, unless it is being asked, and resolves to undefined. A second call while the first is under way does nothing. Rejects when `onPay` does.
   */
  requestPayment: () => Promise<string | undefined>;
}

/**
 * May the customer pay for this order? The server decides, the gate shows (rules 6 and 7). It asks when there is an
 * order, again when the basket changes, and again when the answer has grown too old.
 */
export function usePurchaseGate(
  orderId: string | undefined,
  { basketKey = '', onPay }: PurchaseGateOptions = {},
): PurchaseGateResult {
  const { transport, sessionKey } = useSaleSession();
  const rememberRefusals = useRememberRefusals();
  const [held, dispatch] = useReducer(nextGateState, { status: 'unchecked' });
  const [isPaying, setIsPaying] = useState(false);
  const paying = useRef(false);
  const running = useRef<AbortController>(undefined);
  const key = orderId === undefined ? undefined : JSON.stringify([sessionKey, orderId, basketKey]);
  // The render that brings a new basket must not show the old one's answer.
  const state = nextGateState(held, { type: 'basket-changed', key });

  const check = useLatest(() => {
    running.current?.abort();
    if (orderId === undefined || key === undefined) return;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const sentAt = performance.now();
    dispatch({ type: 'sent', key, at: sentAt });
    ask(signal, () => transport.validateOrder({ orderId }, { signal })).then(
      (verdict) => {
        if (signal.aborted) return;
        rememberRefusals(orderId, verdict);
        dispatch({ type: 'answered', key, sentAt, at: performance.now(), verdict });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        dispatch({ type: 'failed', key, sentAt, error: asTransportError(error) });
      },
    );
  });

  useEffect(() => {
    dispatch({ type: 'basket-changed', key });
    check();
    return () => running.current?.abort();
  }, [check, key]);

  useLookAtTheClock(state, dispatch, check);

  const requestPayment = useLatest(async () => {
    if (paying.current) return undefined;
    const now = nextGateState(state, { type: 'clock', at: performance.now() });
    if (!isOpen(now)) {
      if (now.status !== 'checking') check();
      return undefined;
    }
    paying.current = true;
    setIsPaying(true);
    try {
      await onPay?.(now.clearance);
      return now.clearance;
    } finally {
      paying.current = false;
      setIsPaying(false);
    }
  });

  return { state, isPaying, check, requestPayment };
}

/**
 * At the end of an answer's lifetime, and whenever the page comes back from sleep or from the history, look again. An
 * answer that ends while nobody sees the page is asked for again when somebody does.
 */
function useLookAtTheClock(
  state: GateState,
  dispatch: (event: { type: 'clock'; at: number }) => void,
  check: () => void,
): void {
  const until = isOpen(state) ? state.until : undefined;
  const isStale = state.status === 'stale';
  useEffect(() => {
    if (until === undefined && !isStale) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const at = performance.now();
      const left = (until ?? at) - at;
      // A timer may ring a little early.
      if (left > 0) timer = setTimeout(look, Math.min(Math.ceil(left), longestTimer));
      else if (document.visibilityState === 'visible') check();
      else dispatch({ type: 'clock', at });
    };
    // An answer that was too old when it came waits for somebody to look: asking at once could go on for ever.
    if (!isStale) look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pageshow', look);
    };
  }, [until, isStale, dispatch, check]);
}

/** Milliseconds; a longer one would ring at once. */
const longestTimer = 2 ** 31 - 1;
