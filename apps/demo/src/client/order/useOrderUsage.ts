import { usageTrips, type UsageTrip } from '@fribillett/core';
import { useEntitlements, useUsage, type UsageResult } from '@fribillett/hooks';
import { useEffect, useMemo, useRef } from 'react';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import { useLanguage } from '../words/WordsContext.ts';

/** How an order is registered on the rights of the session. */
export interface OrderUsage extends UsageResult {
  /** The order's own trips, in the order of its lines: one for each line and right. */
  trips: readonly UsageTrip[];
}

/** Reads how an order is registered, and reads it and the rights again whenever a ticket came or was cancelled. */
export function useOrderUsage({ orderId, state, refunds, lines }: OrderAnswer): OrderUsage {
  const refreshKey = `${orderId} ${state} ${String(refunds.length)} ${useLanguage()}`;
  const usage = useUsage({ refreshKey });
  const { answer: rights, retry } = useEntitlements();
  const readFor = useRef(refreshKey);
  useEffect(() => {
    if (readFor.current === refreshKey) return;
    readFor.current = refreshKey;
    retry();
  }, [refreshKey, retry]);
  const trips = useMemo(() => {
    const placeOf = ({ orderLineId }: UsageTrip) => lines.findIndex(({ id }) => id === orderLineId);
    return usageTrips(usage.answer?.usages ?? [], rights?.entitlements ?? [])
      .filter((trip) => trip.orderId === orderId)
      .sort((a, b) => placeOf(a) - placeOf(b));
  }, [usage.answer, rights, orderId, lines]);
  return { ...usage, trips };
}
