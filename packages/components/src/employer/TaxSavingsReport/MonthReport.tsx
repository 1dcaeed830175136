import type { ReadyTaxSavings, TaxSavingsMonth } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { TaxSavingsResult } from '@fribillett/hooks/employer';
import { ErrorNotice } from '../../internal/ErrorNotice.tsx';
import { Note } from '../../internal/Note.tsx';
import { Skeleton } from '../../internal/Skeleton.tsx';
import { MonthRows } from './MonthRows.tsx';
import { MonthSum } from './MonthSum.tsx';
import { ReportDownload } from './ReportDownload.tsx';
import { ReportGeneration } from './ReportGeneration.tsx';
import { monthInWords } from './reportWords.ts';
import type { TaxSavingsReportClassNames } from './TaxSavingsReport.tsx';

interface MonthReportProps {
  month: TaxSavingsMonth;
  report: TaxSavingsResult;
  classNames: TaxSavingsReportClassNames;
}

/** One month: what keeps it from being shown, how it is made, and what stands in it. */
export function MonthReport({ month, report, classNames }: MonthReportProps) {
  const { t, locale } = useEmployerTexts();
  const { state, error, isOffline, isFetching, retry } = report;
  const name = monthInWords(month, locale);
  const ready = readyIn(state);
  return (
    <>
      {isOffline && <Note tone="warn">{t('errors.offline')}</Note>}
      {!isOffline && error !== undefined && (
        <ErrorNotice error={error} onRetry={retry} isRetrying={isFetching} />
      )}
      {state.status === 'loading' && <Skeleton rows={4} />}
      {ready !== undefined && <MonthSum report={ready} month={name} classNames={classNames} />}
      {ready !== undefined && ready.rows.length > 0 && (
        <>
          <MonthRows report={ready} ids={report} month={name} className={classNames.table} />
          <ReportDownload month={month} report={ready} className={classNames.download} />
        </>
      )}
      <ReportGeneration state={state} month={name} onGenerate={report.generate} classNames={classNames} />
    </>
  );
}

/** What is made anew stays on show until it is there. */
function readyIn(state: TaxSavingsResult['state']): ReadyTaxSavings | undefined {
  return state.status === 'ready' || state.status === 'generating' ? state.report : undefined;
}
