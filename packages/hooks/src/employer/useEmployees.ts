'use client';
import type { TransportError } from '@fribillett/core';
import type { EmployeePage, EmployeeSearch } from '@fribillett/core/employer';
import { hashKey, skipToken, useQuery } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../internal/ask.ts';
import { asTransportError } from '../internal/asTransportError.ts';
import { ownDefaults } from '../internal/queryKeys.ts';
import { useStableValue } from '../internal/useStableValue.ts';
import { employerKeys } from './internal/employerKeys.ts';
import { createSearchIds } from './internal/searchIds.ts';
import { useEmployerSession } from './internal/useEmployerSession.ts';

/** Whom `useEmployees` finds. */
export interface EmployeesOptions {
  /** Nothing is asked as long as it is not known. */
  companyId: number | undefined;
  /** Left out: everybody. A fresh object that says the same is the same search. */
  by?: EmployeeSearch['by'];
  /** 1-based; 1 by default. */
  page?: number | undefined;
  /** At most 100; 20 by default. */
  perPage?: number | undefined;
}

/** One page of a search. */
export interface EmployeesResult {
  /** `empty`: read, and nobody was found. `error`: this page was never read. */
  status: 'loading' | 'ready' | 'empty' | 'error';
  /** The page; while another one of the same search is read, the one before it. */
  page: EmployeePage | undefined;
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

/**
 * Finds employees, a page at a time. What is looked for stands in no key, and what a search by it found is forgotten with
 * the search; nothing of it enters a cache that a host may persist.
 */
export function useEmployees({ companyId, by, page = 1, perPage = 20 }: EmployeesOptions): EmployeesResult {
  const { employerTransport, sessionKey, privateClient } = useEmployerSession();
  const stableBy = useStableValue(by);
  const [searchIdOf] = useState(createSearchIds);
  const search = { companyId, searchId: searchIdOf(stableBy), perPage };
  const queryKey = employerKeys.employeePage(sessionKey, search, page);
  const query = useQuery(
    {
      ...ownDefaults,
      queryKey,
      queryFn:
        companyId === undefined
          ? skipToken
          : ({ signal }) =>
              ask(signal, () =>
                employerTransport.findEmployees({ companyId, by: stableBy, page, perPage }, { signal }),
              ),
      // An import or the job may have changed it since.
      staleTime: 0,
      ...(stableBy !== undefined && { gcTime: 0 }),
      // Else the list would fall together at every turn of a page.
      placeholderData: (previous, previousQuery) =>
        isSameSearch(previousQuery?.queryKey, queryKey) ? previous : undefined,
      // The transport has its own retries; two of them would multiply.
      retry: false,
    },
    privateClient,
  );
  const { data, refetch } = query;
  return {
    status: statusOf(data, query.isError),
    page: data,
    error: query.error === null ? undefined : asTransportError(query.error),
    readAt: query.dataUpdatedAt,
    isOffline: query.fetchStatus === 'paused',
    isFetching: query.isFetching,
    retry: () => {
      void refetch({ cancelRefetch: false });
    },
  };
}

function statusOf(page: EmployeePage | undefined, isError: boolean): EmployeesResult['status'] {
  if (page === undefined) return isError ? 'error' : 'loading';
  return page.employees.length === 0 ? 'empty' : 'ready';
}

/** The page is the last word of a key. */
function isSameSearch(before: QueryKey | undefined, now: QueryKey): boolean {
  return before !== undefined && hashKey(before.slice(0, -1)) === hashKey(now.slice(0, -1));
}
