'use client';
import { withKnownRights } from '@fribillett/core';
import type { EntitlementsAnswer, TransportError } from '@fribillett/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from './internal/ask.ts';
import { asTransportError } from './internal/asTransportError.ts';
import { useSaleSession } from './internal/SessionContext.ts';
import type { SaleSession } from './internal/SessionContext.ts';
import { ownDefaults, queryKeys } from './internal/queryKeys.ts';

/** What is known of the session's rights. */
export interface EntitlementsResult {
  /** `empty`: read, and nobody has a right. `error`: never read; an answer that is refetched in vain stays `ready`. */
  status: 'loading' | 'ready' | 'empty' | 'error';
  answer: EntitlementsAnswer | undefined;
  /** Of the last reading that failed. */
  error: TransportError | undefined;
  /** Milliseconds since the epoch of the last answer. */
  readAt: number;
  /** The reading waits for the network to come back. */
  isOffline: boolean;
  isFetching: boolean;
  /** Reads again; does nothing while a reading is under way. */
  retry: () => void;
}

/** Long enough that components that mount one after the other share one request. */
const staleTime = 60_000;

/** The one query for the rights, for the hooks and for a host that wants to prefetch it on its server. */
export function entitlementsQuery({
  transport,
  sessionKey,
  initialEntitlements,
}: Pick<SaleSession, 'transport' | 'sessionKey' | 'initialEntitlements'>) {
  const queryKey = queryKeys.entitlements(sessionKey);
  // Of another session they would be somebody else's.
  const initial = initialEntitlements?.sessionKey === sessionKey ? initialEntitlements : undefined;
  return queryOptions({
    ...ownDefaults,
    queryKey,
    initialData: initial?.answer,
    // A server's clock may be ahead of this one: what was read then would not be read again for as long.
    initialDataUpdatedAt: () => initial && Math.min(initial.readAt, Date.now()),
    queryFn: async ({ client, signal }) => {
      const answer = await ask(signal, () => transport.getEntitlements({ signal }));
      return withKnownRights(client.getQueryData<EntitlementsAnswer>(queryKey), answer);
    },
    staleTime,
    // The transport has its own retries; two of them would multiply.
    retry: false,
  });
}

/**
 * The rights of everybody in the session. However many components ask, one request is sent; it is cancelled when the
 * last of them unmounts.
 */
export function useEntitlements(): EntitlementsResult {
  const context = useSaleSession();
  const query = useQuery(entitlementsQuery(context), context.client);
  return {
    status: statusOf(query.data, query.isError),
    answer: query.data,
    error: query.error === null ? undefined : asTransportError(query.error),
    readAt: query.dataUpdatedAt,
    isOffline: query.fetchStatus === 'paused',
    isFetching: query.isFetching,
    retry: () => {
      void query.refetch({ cancelRefetch: false });
    },
  };
}

function statusOf(answer: EntitlementsAnswer | undefined, isError: boolean): EntitlementsResult['status'] {
  if (answer === undefined) return isError ? 'error' : 'loading';
  return answer.entitlements.length === 0 && !answer.isPartial ? 'empty' : 'ready';
}
