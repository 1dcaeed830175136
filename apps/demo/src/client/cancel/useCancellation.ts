import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import type { RefundOptionsAnswer } from '../../shared/afterSaleApi.ts';
import { useSignedIn } from '../session/SessionContext.ts';
import { shopClient } from '../shop/shopClient.ts';
import { ShopError } from '../shop/ShopError.ts';
import { orderQuery, refundOptionsQuery, refundQuoteQuery } from '../shop/shopQueries.ts';

/** What can be cancelled of an order, what it gives back, and doing it. */
export function useCancellation({ orderId }: OrderAnswer) {
  const client = useQueryClient();
  const { sessionKey } = useSignedIn();
  const options = useQuery(refundOptionsQuery(sessionKey, orderId));
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const chosen = refundableLines(options.data).filter((id) => !leftOut.includes(id));
  const quote = useQuery(refundQuoteQuery(sessionKey, orderId, chosen));
  const order = orderQuery(sessionKey, orderId);

  const cancel = useMutation({
    mutationFn: (quoteId: string) => shopClient.refund(orderId, quoteId),
    onSuccess: (answer) => {
      client.setQueryData(order.queryKey, answer);
    },
    onError: async (error) => {
      // Nothing is tried again by itself: the order says what happened, and the options what there is to give back now.
      await client.invalidateQueries({ queryKey: order.queryKey, exact: true });
      if (error instanceof ShopError && !error.isOutcomeUnknown) await readAgain();
    },
  });

  async function readAgain(): Promise<void> {
    await options.refetch();
    await client.resetQueries({ queryKey: [...order.queryKey, 'refund-quote'] });
  }

  return {
    options,
    chosen,
    quote,
    cancel,
    readAgain,
    /** Takes a line in, or leaves it out. */
    toggle: (id: string) => {
      cancel.reset();
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
