'use client';
import type { TransportError } from '@fribillett/core';
import { reportMonths } from '@fribillett/core/employer';
import type { ReadyTaxSavings, TaxSavingsReport } from '@fribillett/core/employer';
import { useQueries } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { asTransportError } from '../internal/asTransportError.ts';
import { taxSavingsQuery } from './internal/taxSavingsQuery.ts';
import { useEmployerSession } from './internal/useEmployerSession.ts';
import type { TaxSavingsOptions } from './useTaxSavings.ts';

/** What there is of one month of a year. */
export type TaxSavingsOfMonth = { month: number } & (
  | { status: 'loading' }
  | { status: 'not-generated' }
  | { status: 'ready'; report: ReadyTaxSavings }
  | { status: 'error'; error: TransportError }
);

/** What `useTaxSavingsYear` takes. */
export interface TaxSavingsYearOptions extends Omit<TaxSavingsOptions, 'month'> {
  /** The present, in milliseconds since the epoch: for a backend with a time of its own; by default that of the browser. */
  now?: number | undefined;
}

/** The reports of a year. */
export interface TaxSavingsYearResult {
  /** The months that have begun in Oslo, January first; the same array as long as it says the same. */
  months: readonly TaxSavingsOfMonth[];
  /** The reading waits for the network to come back. */
  isOffline: boolean;
  /** Reads the months again that could not be read. */
  retry: () => void;
}

const atOnce = 3;

/**
 * The reports of a company's year so far, with masked national ids: three are read at a time, and those that `useTaxSavings`
 * has read are not read twice.
 */
export function useTaxSavingsYear({
  companyId,
  year,
  now: givenNow,
}: TaxSavingsYearOptions): TaxSavingsYearResult {
  const session = useEmployerSession();
  const { privateClient: client } = session;
  const [came] = useState(() => Date.now());
  const now = givenNow ?? came;
  const queries = (companyId === undefined ? [] : reportMonths(year, now)).map((month) =>
    taxSavingsQuery(session, companyId === undefined ? undefined : { companyId, year, month }),
  );
  const statusOf = ({ queryKey }: (typeof queries)[number]) => client.getQueryState(queryKey)?.status;
  const isUnread = (query: (typeof queries)[number]) => (statusOf(query) ?? 'pending') === 'pending';
  const inTurn = queries.filter(isUnread).slice(0, atOnce);
  const { months, isOffline } = useQueries(
    {
      queries: queries.map((query) => ({
        ...query,
        // What failed is read again when it is asked for: all of a year at once would be a storm.
        enabled: inTurn.includes(query) || statusOf(query) === 'success',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      })),
      combine: useCallback(
        (results: readonly UseQueryResult<TaxSavingsReport>[]) => ({
          months: results.map(ofMonth),
          isOffline: results.some(({ fetchStatus }) => fetchStatus === 'paused'),
        }),
        [],
      ),
    },
    client,
  );
  return {
    months,
    isOffline,
    retry: () => {
      for (const query of queries.filter((one) => statusOf(one) === 'error')) {
        void client.resetQueries({ queryKey: query.queryKey, exact: true });
      }
    },
  };
}

function ofMonth({ data, error }: UseQueryResult<TaxSavingsReport>, index: number): TaxSavingsOfMonth {
  const month = index + 1;
  if (data?.status === 'ready') return { month, status: 'ready', report: data };
  if (data !== undefined) return { month, status: 'not-generated' };
  if (error !== null) return { month, status: 'error', error: asTransportError(error) };
  return { month, status: 'loading' };
}
