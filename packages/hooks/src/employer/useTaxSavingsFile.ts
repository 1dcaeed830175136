'use client';
import type { TransportError } from '@fribillett/core';
import { writeTaxSavingsCsv } from '@fribillett/core/employer';
import type { ReadyTaxSavings, TaxSavingsMonth } from '@fribillett/core/employer';
import { asTransportError } from '../internal/asTransportError.ts';
import { useWrite } from '../internal/useWrite.ts';
import { useEmployerSession } from './internal/useEmployerSession.ts';
import { reportIsGone } from './internal/useShownNationalIds.ts';
import { useCompanies } from './useCompanies.ts';

/** A report as a file. */
export interface ReportFile {
  /** Company, year and month; never an id. */
  fileName: string;
  /** As the system writes it; with national ids where the session may see them. */
  csv: string;
}

/** What `useTaxSavingsFile` takes. */
export interface TaxSavingsFileOptions extends TaxSavingsMonth {
  /** The report as it was read, with masked ids. */
  report: ReadyTaxSavings;
  /** Told once for every file that was asked for; nobody keeps it. */
  onFile: (file: ReportFile) => void;
}

/** How far a file has come. */
export type TaxSavingsFileState =
  | { status: 'idle' }
  | { status: 'pending' }
  | { status: 'done'; areNationalIdsMasked: boolean }
  | { status: 'failed'; error: TransportError };

/**
 * Makes a month's report a CSV file, with national ids where the session may see them: they are read for the file alone,
 * kept nowhere, and not handed out any more once the hook is unmounted.
 */
export function useTaxSavingsFile({ companyId, year, month, report, onFile }: TaxSavingsFileOptions): {
  state: TaxSavingsFileState;
  /** One file at a time. */
  makeFile: (delimiter: ',' | ';') => void;
} {
  const { employerTransport } = useEmployerSession();
  const { may } = useCompanies();
  const { state, send } = useWrite<',' | ';', TaxSavingsFileState>({
    idle: { status: 'idle' },
    pending: { status: 'pending' },
    run: async (delimiter, { isWatched }) => {
      try {
        const { rows, areNationalIdsMasked } = may('read-national-ids') ? await readWithIds() : report;
        if (!isWatched()) return { status: 'idle' };
        onFile({
          fileName: `tax-savings-${companyId}-${year}-${String(month).padStart(2, '0')}.csv`,
          csv: writeTaxSavingsCsv(rows, delimiter),
        });
        return { status: 'done', areNationalIdsMasked };
      } catch (error) {
        return { status: 'failed', error: asTransportError(error) };
      }
    },
  });
  return { state, makeFile: send };

  async function readWithIds(): Promise<ReadyTaxSavings> {
    const answer = await employerTransport.getTaxSavings({ companyId, year, month, showNationalIds: true });
    if (answer.status === 'ready') return answer;
    throw reportIsGone();
  }
}
