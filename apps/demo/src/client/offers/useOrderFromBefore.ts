import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrderAnswer, OrderState } from '../../shared/shopApi.ts';
import { useSignedIn } from '../session/SessionContext.ts';
import { ShopError } from '../shop/ShopError.ts';
import { orderQuery } from '../shop/shopQueries.ts';

/** The order that an address named when its page came, and what became of it. */
export interface OrderFromBefore {
  orderId: string;
  query: UseQueryResult<OrderAnswer>;
  /** `gone`: nobody's, or nothing to go on with. `unknown`: not read. */
  standing: 'unknown' | 'gone' | 'held' | 'paying' | 'bought';
}

const standings = {
  reserved: 'held',
  'awaiting-payment': 'held',
  paying: 'paying',
  'paid-not-issued': 'bought',
  issued: 'bought',
  cancelling: 'bought',
  'failed-refunded': 'gone',
  cancelled: 'gone',
  expired: 'gone',
} as const satisfies Record<OrderState, OrderFromBefore['standing']>;

/** Looks up the order of an address: it may have been paid since, or be somebody else's. */
export function useOrderFromBefore(orderId: string | undefined): OrderFromBefore | undefined {
  const { sessionKey } = useSignedIn();
  const [first] = useState(orderId);
  const query = useQuery({ ...orderQuery(sessionKey, first ?? ''), enabled: first !== undefined });
  if (first === undefined) return undefined;
  return { orderId: first, query, standing: standingOf(query) };
}

function standingOf({ data, error }: UseQueryResult<OrderAnswer>): OrderFromBefore['standing'] {
  if (data !== undefined) return standings[data.state];
  return error instanceof ShopError && error.code === 'not-found' ? 'gone' : 'unknown';
}
