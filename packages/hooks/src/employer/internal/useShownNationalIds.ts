import { TransportError } from '@fribillett/core';
import type {
  ReadyTaxSavings,
  TaxSavingRow,
  TaxSavingsMonth,
  TaxSavingsReport,
} from '@fribillett/core/employer';
import { hashKey } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../../internal/ask.ts';
import { asTransportError } from '../../internal/asTransportError.ts';
import { employerKeys } from './employerKeys.ts';
import { useEmployerSession } from './useEmployerSession.ts';

/** Whether a report's national ids are in sight. `masked`: the server keeps them to itself, the session may not see them. */
export type ShownNationalIds =
  | { status: 'hidden' }
  | { status: 'pending' }
  /** The rows of the report with whole ids. Never to be stored. */
  | { status: 'shown'; rows: readonly TaxSavingRow[] }
  | { status: 'masked' }
  | { status: 'failed'; error: TransportError };

const hidden: ShownNationalIds = { status: 'hidden' };

/**
 * A report's rows with whole national ids, for as long as somebody looks at them: in state and never in the query cache,
 * which a host may persist. Another month, company, session or report forgets them in the very render that brings it.
 */
export function useShownNationalIds(month: TaxSavingsMonth | undefined, report: ReadyTaxSavings | undefined) {
  const { employerTransport, sessionKey } = useEmployerSession();
  const of = hashKey(employerKeys.taxSavings(sessionKey, month));
  const [held, setHeld] = useState({ of, report, ids: hidden });
  const isSame = held.of === of && held.report === report;
  if (!isSame) setHeld({ of, report, ids: hidden });
  const ids = isSame ? held.ids : hidden;
  const isPending = ids.status === 'pending';
  const { companyId, year, month: monthNumber } = month ?? {};

  useEffect(() => {
    if (!isPending || companyId === undefined || year === undefined || monthNumber === undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    const settle = (outcome: ShownNationalIds) => {
      if (!signal.aborted) setHeld({ of, report, ids: outcome });
    };
    const input = { companyId, year, month: monthNumber, showNationalIds: true };
    ask(signal, () => employerTransport.getTaxSavings(input, { signal })).then(
      (answer) => {
        settle(shown(answer));
      },
      (error: unknown) => {
        settle({ status: 'failed', error: asTransportError(error) });
      },
    );
    return () => {
      controller.abort();
    };
  }, [isPending, of, report, companyId, year, monthNumber, employerTransport]);

  return {
    ids,
    show: () => {
      if (report !== undefined && ids.status !== 'shown') setHeld({ of, report, ids: { status: 'pending' } });
    },
    hide: () => {
      setHeld({ of, report, ids: hidden });
    },
  };
}

function shown(answer: TaxSavingsReport): ShownNationalIds {
  if (answer.status === 'ready') {
    return answer.areNationalIdsMasked ? { status: 'masked' } : { status: 'shown', rows: answer.rows };
  }
  return { status: 'failed', error: reportIsGone() };
}

/** Somebody may have had it made anew since it was read. */
export function reportIsGone(): TransportError {
  return new TransportError({
    code: 'not-found',
    message: 'getTaxSavings: the report is not there any more. Read it again.',
    isRetrySafe: true,
  });
}
