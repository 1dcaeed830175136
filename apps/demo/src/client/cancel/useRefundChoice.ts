import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RefundOptionsAnswer } from '../../shared/afterSaleApi.ts';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import { useSignedIn } from '../session/SessionContext.ts';
import { orderQuery, refundOptionsQuery, refundQuoteQuery } from '../shop/shopQueries.ts';

/** What can be cancelled of an order, which of it is chosen, and what that gives back. */
export function useRefundChoice(order: OrderAnswer) {
  const { orderId } = order;
  const client = useQueryClient();
  const { sessionKey } = useSignedIn();
  const options = useQuery(refundOptionsQuery(sessionKey, order));
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const chosen = refundableLines(options.data).filter((id) => !leftOut.includes(id));
  const quote = useQuery(refundQuoteQuery(sessionKey, orderId, chosen));
  return {
    options,
    chosen,
    quote,
    readAgain: async () => {
      await options.refetch();
      const { queryKey } = orderQuery(sessionKey, orderId);
      await client.resetQueries({ queryKey: [...queryKey, 'refund-quote'] });
    },
    /** Takes a line in, or leaves it out. */
    toggle: (id: string) => {
      setLeftOut((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
    },
  };
}

/** The lines that give anything back, in the order's order. */
export function refundableLines(options: RefundOptionsAnswer | undefined): string[] {
  return (options?.lines ?? [])
    .filter(({ refundability }) => refundability === 'refundable')
    .map(({ orderLineId }) => orderLineId);
}
