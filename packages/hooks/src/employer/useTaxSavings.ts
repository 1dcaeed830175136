'use client';
import type { TransportError } from '@fribillett/core';
import { taxSavingsState } from '@fribillett/core/employer';
import type { TaxSavingsState } from '@fribillett/core/employer';
import { useQuery } from '@tanstack/react-query';
import { asTransportError } from '../internal/asTransportError.ts';
import { taxSavingsQuery } from './internal/taxSavingsQuery.ts';
import { useEmployerSession } from './internal/useEmployerSession.ts';
import { useGeneration } from './internal/useGeneration.ts';
import { useShownNationalIds } from './internal/useShownNationalIds.ts';
import type { ShownNationalIds } from './internal/useShownNationalIds.ts';

/** Which report of which company. */
export interface TaxSavingsOptions {
  /** Nothing is read while it is not known. */
  companyId: number | undefined;
  /** From 2021 on. */
  year: number;
  /** 1 to 12. */
  month: number;
}

/** What there is of a month's report, and what can be done with it. */
export interface TaxSavingsResult {
  state: TaxSavingsState;
  /** Of the last reading that failed, also while an older answer stays on show. */
  error: TransportError | undefined;
  /** Has the report made, or made anew; does nothing while it is being made. */
  generate: () => void;
  /** Reads again; does nothing while a reading is under way. */
  retry: () => void;
  isFetching: boolean;
  /** The reading, or the question how far it has come, waits for the network to come back. */
  isOffline: boolean;
  nationalIds: ShownNationalIds;
  /** Reads the rows with whole national ids; they are kept out of every cache. */
  showNationalIds: () => void;
  /** Forgets them. So do another month, company or session, and an unmount. */
  hideNationalIds: () => void;
}

/**
 * The tax savings report of a company and month, with masked national ids, in no cache that a host may persist. `generate` has it made: how far that has come is
 * asked for at growing intervals, not while the page is hidden, and the report is read once it is there.
 */
export function useTaxSavings({ companyId, year, month }: TaxSavingsOptions): TaxSavingsResult {
  const session = useEmployerSession();
  const of = companyId === undefined ? undefined : { companyId, year, month };
  const query = useQuery(taxSavingsQuery(session, of), session.privateClient);
  const { generation, generate, isOffline } = useGeneration(of);
  const { data: report, refetch } = query;
  const error = query.error === null ? undefined : asTransportError(query.error);
  const { ids, show, hide } = useShownNationalIds(of, report?.status === 'ready' ? report : undefined);
  return {
    state: taxSavingsState({ report, reportError: error, generation }),
    error,
    generate,
    retry: () => {
      void refetch({ cancelRefetch: false });
    },
    isFetching: query.isFetching,
    isOffline: isOffline || query.fetchStatus === 'paused',
    nationalIds: ids,
    showNationalIds: show,
    hideNationalIds: hide,
  };
}
