import {
  useIsFetching,
  useMutation,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import { useSignedIn } from '../session/SessionContext.ts';
import { shopClient } from '../shop/shopClient.ts';
import { ShopError } from '../shop/ShopError.ts';
import { orderQuery } from '../shop/shopQueries.ts';

/**
 * What became of the last cancellation that was tried on this page. - `stands`: no answer came, and the order was read since:
 * its tickets stand. - `unknown`: no answer came, and the order could not be read either.
 */
export type CancelFailure =
  | { status: 'none' }
  | { status: 'stands' }
  | { status: 'unknown'; error: ShopError }
  | { status: 'refused'; error: unknown };

/** Cancelling tickets of an order. */
export interface Cancel {
  /** Sent, and not settled: nothing about the tickets may be said or changed. */
  isPending: boolean;
  failure: CancelFailure;
  /** Cancels what was quoted. */
  cancel: (quoteId: string) => void;
  /** Forgets a failure that is settled. */
  forget: () => void;
  /** The order is being read. */
  isLooking: boolean;
  /** Reads the order again. */
  look: () => void;
}

/** Lives with the page of the order, so that a cancellation outlasts the form that it was sent from. */
export function useCancel(orderId: string): Cancel {
  const client = useQueryClient();
  const { sessionKey } = useSignedIn();
  const { queryKey } = orderQuery(sessionKey, orderId);
  const reads = useReads(client, queryKey);
  const [readsBefore, setReadsBefore] = useState(0);
  const mutation = useMutation({
    mutationFn: (quoteId: string) => shopClient.refund(orderId, quoteId),
    onSuccess: (answer) => {
      client.setQueryData<OrderAnswer>(queryKey, answer);
    },
    // Nothing is tried again by itself: the order says what happened, and the options what there is to give back now.
    onError: async (error) => {
      setReadsBefore(readsOf(client, queryKey));
      await client.invalidateQueries({ queryKey, exact: true });
      if (error instanceof ShopError && !error.isOutcomeUnknown) {
        await client.invalidateQueries({ queryKey: [...queryKey, 'refund-options'] });
        await client.resetQueries({ queryKey: [...queryKey, 'refund-quote'] });
      }
    },
  });
  const failure = failureOf(mutation.error, reads > readsBefore);
  return {
    isPending: mutation.isPending,
    failure,
    isLooking: useIsFetching({ queryKey, exact: true }) > 0,
    cancel: (quoteId) => {
      mutation.mutate(quoteId);
    },
    forget: () => {
      if (!mutation.isPending && failure.status !== 'unknown') mutation.reset();
    },
    look: () => {
      void client.invalidateQueries({ queryKey, exact: true });
    },
  };
}

function failureOf(error: Error | null, wasRead: boolean): CancelFailure {
  if (error === null) return { status: 'none' };
  if (!(error instanceof ShopError) || !error.isOutcomeUnknown) return { status: 'refused', error };
  return wasRead ? { status: 'stands' } : { status: 'unknown', error };
}

/** How often something was read. A time would not tell: two readings may bear the same. */
function useReads(client: QueryClient, queryKey: QueryKey): number {
  return useSyncExternalStore(
    (listener) => client.getQueryCache().subscribe(listener),
    () => readsOf(client, queryKey),
  );
}

function readsOf(client: QueryClient, queryKey: QueryKey): number {
  return client.getQueryState(queryKey)?.dataUpdateCount ?? 0;
}
