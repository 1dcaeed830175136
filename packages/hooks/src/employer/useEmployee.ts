'use client';
import type { TransportError } from '@fribillett/core';
import type { RegisteredEmployee } from '@fribillett/core/employer';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../internal/ask.ts';
import { asTransportError } from '../internal/asTransportError.ts';
import { ownDefaults } from '../internal/queryKeys.ts';
import { employerKeys } from './internal/employerKeys.ts';
import { useEmployerSession } from './internal/useEmployerSession.ts';

/** One employee with all that the personnel ticket system knows of them. */
export interface EmployeeResult {
  /** `error`: never read; an answer that is refetched in vain stays `ready`. */
  status: 'loading' | 'ready' | 'error';
  /** National ids are masked: `useShownNationalId` shows one. */
  employee: RegisteredEmployee | undefined;
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

/** Reads one employee, family and rights with them. Nothing of it enters a cache that a host may persist. */
export function useEmployee(employeeId: string): EmployeeResult {
  const { employerTransport, sessionKey, privateClient } = useEmployerSession();
  const query = useQuery(
    {
      ...ownDefaults,
      queryKey: employerKeys.employee(sessionKey, employeeId),
      queryFn: ({ signal }) => ask(signal, () => employerTransport.getEmployee({ employeeId }, { signal })),
      staleTime: 0,
      // The transport has its own retries; two of them would multiply.
      retry: false,
    },
    privateClient,
  );
  const { data, refetch } = query;
  return {
    status: data === undefined ? (query.isError ? 'error' : 'loading') : 'ready',
    employee: data,
    error: query.error === null ? undefined : asTransportError(query.error),
    readAt: query.dataUpdatedAt,
    isOffline: query.fetchStatus === 'paused',
    isFetching: query.isFetching,
    retry: () => {
      void refetch({ cancelRefetch: false });
    },
  };
}
