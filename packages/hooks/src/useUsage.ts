'use client';
import type { TransportError, UsageAnswer } from '@fribillett/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ask } from './internal/ask.ts';
import { asTransportError } from './internal/asTransportError.ts';
import { useSaleSession } from './internal/SessionContext.ts';
import type { SaleSession } from './internal/SessionContext.ts';
import { ownDefaults, queryKeys } from './internal/queryKeys.ts';

/** Options of `useUsage`. */
export interface UsageOptions {
  /** Any word that changes when a trip was bought or cancelled, the order's state for example: the usage is then read again. */
  refreshKey?: string | undefined;
}

/** What is known of the trips made on the session's rights. */
export interface UsageResult {
  /** `empty`: read, and no trip was made. `error`: never read; an answer that is refetched in vain stays `ready`. */
  status: 'loading' | 'ready' | 'empty' | 'error';
  answer: UsageAnswer | undefined;
  /** At least one person's trips are missing. */
  isPartial: boolean;
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

/** The one query for the usage, for the hook and for a host that reads it on its server, or again after a purchase. */
export function usageQuery({ transport, sessionKey }: Pick<SaleSession, 'transport' | 'sessionKey'>) {
  return queryOptions({
    ...ownDefaults,
    queryKey: [...queryKeys.session(sessionKey), 'usage'] as const,
    queryFn: ({ signal }) => ask(signal, () => transport.getUsage({ signal })),
    // Whoever comes here has often just bought or cancelled something.
    staleTime: 0,
    // The transport has its own retries; two of them would multiply.
    retry: false,
  });
}

/**
 * The trips made on the session's rights, refunds included, with the taxable savings. Read while something that asks for
 * them is mounted; however many components ask, one request is sent. `usageTrips` and `usageYears` make it readable.
 */
export function useUsage({ refreshKey }: UsageOptions = {}): UsageResult {
  const context = useSaleSession();
  const query = useQuery(usageQuery(context), context.client);
  const { refetch } = query;
  const previous = useRef(refreshKey);
  useEffect(() => {
    if (previous.current === refreshKey) return;
    previous.current = refreshKey;
    // A reading that is under way may have begun before the change: it is cancelled.
    void refetch();
  }, [refreshKey, refetch]);
  return {
    status: statusOf(query.data, query.isError),
    answer: query.data,
    isPartial: query.data?.isPartial ?? false,
    error: query.error === null ? undefined : asTransportError(query.error),
    readAt: query.dataUpdatedAt,
    isOffline: query.fetchStatus === 'paused',
    isFetching: query.isFetching,
    retry: () => {
      void refetch({ cancelRefetch: false });
    },
  };
}

function statusOf(answer: UsageAnswer | undefined, isError: boolean): UsageResult['status'] {
  if (answer === undefined) return isError ? 'error' : 'loading';
  return answer.usages.length === 0 && !answer.isPartial ? 'empty' : 'ready';
}
