'use client';
import { isOpen, nextGateState } from '@fribillett/core';
import type { GateState } from '@fribillett/core';
import { useEffect, useReducer, useRef, useState } from 'react';
import { asTransportError } from './internal/asTransportError.ts';
import { usePersonnelTicketContext } from './internal/PersonnelTicketContext.ts';
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
   * again and resolves to undefined. A second call while the first is under way does nothing. Rejects when `onPay` does.
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
  const { transport, sessionKey } = usePersonnelTicketContext();
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
    const sentAt = performance.now();
    dispatch({ type: 'sent', key, at: sentAt });
    transport.validateOrder({ orderId }, { signal: controller.signal }).then(
      (verdict) => {
        if (controller.signal.aborted) return;
        rememberRefusals(orderId, verdict.status === 'refused' ? verdict.refusals : []);
        dispatch({ type: 'answered', key, sentAt, at: performance.now(), verdict });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
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
    if (!isOpen(nextGateState(state, { type: 'clock', at: performance.now() })) || !isOpen(state)) {
      check();
      return undefined;
    }
    paying.current = true;
    setIsPaying(true);
    try {
      await onPay?.(state.clearance);
      return state.clearance;
    } finally {
      paying.current = false;
      setIsPaying(false);
    }
  });

  return { state, isPaying, check, requestPayment };
}

/** At the end of an answer's lifetime, and whenever the page comes back from sleep or from the history, look again. */
function useLookAtTheClock(
  state: GateState,
  dispatch: (event: { type: 'clock'; at: number }) => void,
  check: () => void,
): void {
  const until = isOpen(state) ? state.until : undefined;
  useEffect(() => {
    if (until === undefined) return undefined;
    const look = () => {
      const at = performance.now();
      dispatch({ type: 'clock', at });
      if (at >= until && document.visibilityState === 'visible') check();
    };
    const timer = setTimeout(look, Math.max(0, until - performance.now()));
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pageshow', look);
    };
  }, [until, dispatch, check]);
}
