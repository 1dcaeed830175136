import { useEffect, useState } from 'react';
import type { OrderAnswer, OrderState } from '../../shared/shopApi.ts';

/** Where an order stands for who looks at it: `just-paid` is the wait that every purchase has before its ticket. */
export type OrderStage = OrderState | 'just-paid';

/** How long a paid order may be without its ticket before that is worth a warning, in milliseconds. */
const usualWait = 10_000;

/** The stage of an order. A refund that has begun is no usual wait, however short it has been. */
export function orderStageOf({ state, refundedAmount }: OrderAnswer, isJustPaid: boolean): OrderStage {
  return state === 'paid-not-issued' && refundedAmount === undefined && isJustPaid ? 'just-paid' : state;
}

/** Whether the page saw for the first time a moment ago that the order is paid and has no ticket. */
export function useIsJustPaid(order: OrderAnswer | undefined): boolean {
  const [isOver, setIsOver] = useState(false);
  const isWaiting = order?.state === 'paid-not-issued';
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => {
      setIsOver(true);
    }, usualWait);
    return () => {
      clearTimeout(timer);
    };
  }, [isWaiting]);
  return !isOver;
}
