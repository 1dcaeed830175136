'use client';
import type { TransportError } from '@fribillett/core';
import type { Company, EmployerPermission } from '@fribillett/core/employer';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../internal/ask.ts';
import { asTransportError } from '../internal/asTransportError.ts';
import { ownDefaults } from '../internal/queryKeys.ts';
import { employerKeys } from './internal/employerKeys.ts';
import { useEmployerSession } from './internal/useEmployerSession.ts';

/** Whom the session may work for, and what it may do. */
export interface CompaniesResult {
  /** `empty`: read, and there is none. `error`: never read; an answer that is refetched in vain stays `ready`. */
  status: 'loading' | 'ready' | 'empty' | 'error';
  companies: readonly Company[];
  /** Whether the session may do something; false until it is known. The server decides, this shows. */
  may: (permission: EmployerPermission) => boolean;
  /** Of the last reading that failed. */
  error: TransportError | undefined;
  /** The reading waits for the network to come back. */
  isOffline: boolean;
  isFetching: boolean;
  /** Reads again; does nothing while a reading is under way. */
  retry: () => void;
}

/** The companies that the session may work for. However many components ask, one request is sent. */
export function useCompanies(): CompaniesResult {
  const { employerTransport, sessionKey, client } = useEmployerSession();
  const query = useQuery(
    {
      ...ownDefaults,
      queryKey: employerKeys.companies(sessionKey),
      queryFn: ({ signal }) => ask(signal, () => employerTransport.findCompanies({ signal })),
      staleTime: 300_000,
      // The transport has its own retries; two of them would multiply.
      retry: false,
    },
    client,
  );
  const { data, refetch } = query;
  return {
    status:
      data === undefined
        ? query.isError
          ? 'error'
          : 'loading'
        : data.companies.length === 0
          ? 'empty'
          : 'ready',
    companies: data?.companies ?? [],
    may: (permission) => data?.may.includes(permission) ?? false,
    error: query.error === null ? undefined : asTransportError(query.error),
    isOffline: query.fetchStatus === 'paused',
    isFetching: query.isFetching,
    retry: () => {
      void refetch({ cancelRefetch: false });
    },
  };
}
