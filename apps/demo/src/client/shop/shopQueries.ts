import { toMilliseconds } from '@fribillett/core';
import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { DeparturesQuery, OrderAnswer } from '../../shared/shopApi.ts';
import { present } from '../session/present.ts';
import { shopClient } from './shopClient.ts';
import { ShopError } from './ShopError.ts';

const passing = ['network', 'unavailable', 'timeout'];

/** The shop's own cache; the personnel ticket packages keep theirs to themselves. */
export function createShopQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (count, error) => count < 2 && error instanceof ShopError && passing.includes(error.code),
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Who is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => shopClient.getSession(signal),
  staleTime: Infinity,
});

/** Everybody that a visitor can be. */
export const personasQuery = queryOptions({
  queryKey: ['personas'],
  queryFn: ({ signal }) => shopClient.getPersonas(signal),
  staleTime: Infinity,
});

/** Every station. */
export const stationsQuery = queryOptions({
  queryKey: ['stations'],
  queryFn: ({ signal }) => shopClient.getStations(signal),
  staleTime: Infinity,
});

/** The trains between two stations on one day that have not left yet. */
export function departuresQuery(query: DeparturesQuery) {
  return queryOptions({
    queryKey: ['departures', query],
    queryFn: async ({ signal }) => {
      const { departures } = await shopClient.getDepartures(query, signal);
      return { departures: departures.filter(({ departure }) => toMilliseconds(departure) > present()) };
    },
  });
}

/** Longest wait between two looks at an order, in seconds. */
const longestWait = 30;

/** An order, asked again for as long as the backend says so, each time after a longer wait. */
export function orderQuery(sessionKey: string, orderId: string) {
  return queryOptions({
    queryKey: ['order', sessionKey, orderId],
    queryFn: ({ signal }) => shopClient.getOrder(orderId, signal),
    staleTime: 0,
    refetchInterval: ({ state }) => {
      const seconds = state.data?.pollAfterSeconds;
      if (seconds === undefined) return false;
      return Math.min(longestWait, seconds * 1.5 ** Math.max(0, state.dataUpdateCount - 1)) * 1000;
    },
  });
}

/** The orders of whoever is signed in. */
export function ordersQuery(sessionKey: string) {
  return queryOptions({
    queryKey: ['order', sessionKey],
    queryFn: ({ signal }) => shopClient.getOrders(signal),
    staleTime: 0,
  });
}

/**
 * What each ticket of an order would give back; after every cancellation that is another question. Read when somebody asks to
 * cancel, not by itself: that ends the options of the quote beside it.
 */
export function refundOptionsQuery(
  sessionKey: string,
  { orderId, refunds }: Pick<OrderAnswer, 'orderId' | 'refunds'>,
) {
  return queryOptions({
    queryKey: ['order', sessionKey, orderId, 'refund-options', refunds.length],
    queryFn: ({ signal }) => shopClient.getRefundOptions(orderId, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** What lines give back together. Read again before it ends, so that the sum in view is one that holds. */
export function refundQuoteQuery(sessionKey: string, orderId: string, orderLineIds: readonly string[]) {
  return queryOptions({
    queryKey: ['order', sessionKey, orderId, 'refund-quote', orderLineIds],
    queryFn: () => shopClient.quoteRefund(orderId, orderLineIds),
    staleTime: Infinity,
    gcTime: 0,
    enabled: orderLineIds.length > 0,
    refetchInterval: ({ state }) => {
      const seconds = state.data?.validForSeconds;
      return seconds !== undefined && Math.max(1, seconds - 5) * 1000;
    },
  });
}
