import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { EmployeeImportResult, EmployeeImportState } from '@fribillett/hooks/employer';
import { Note } from '../../internal/Note.tsx';
import { QuietButton } from '../../internal/QuietButton.tsx';
import { ProgressBar } from '../internal/ProgressBar.tsx';
import type { EmployeeImportClassNames } from './EmployeeImport.tsx';
import { FileFindings } from './FileFindings.tsx';
import { Imported } from './ImportOutcome.tsx';
import { counted, importWords, wholeFileProblem } from './importWords.ts';
import { ProblemTable } from './ProblemTable.tsx';
import { RowTable } from './RowTable.tsx';
import { SendFile } from './SendFile.tsx';

interface ImportStepsProps {
  employeeImport: EmployeeImportResult;
  classNames: EmployeeImportClassNames;
}

/** What stands below the file: how far its check has come, what was found, and what became of sending it. */
export function ImportSteps({ employeeImport, classNames }: ImportStepsProps) {
  const { t, locale } = useEmployerTexts();
  const { state, cancel, send, reset, rowsOf } = employeeImport;
  switch (state.status) {
    case 'idle':
      return null;
    case 'checking':
      return <Checking state={state} onCancel={cancel} />;
    case 'cancelled':
      return <Note tone="calm">{importWords(state, t, locale)}</Note>;
    case 'unreadable':
      return <Note tone="bad">{importWords(state, t, locale)}</Note>;
    case 'imported':
      return (
        <>
          <Imported changed={state.changed} className={classNames.table} />
          <QuietButton onPress={reset}>{t('employeeImport.another')}</QuietButton>
        </>
      );
    default: {
      const { findings } = state;
      const isSendable = findings.problemCount === 0;
      return (
        <>
          {!('error' in state) && <FileFindings findings={findings} />}
          {!isSendable && wholeFileProblem(findings) === undefined && (
            <ProblemTable findings={findings} className={classNames.table} />
          )}
          {findings.employeeCount > 0 && (
            <RowTable findings={findings} rowsOf={rowsOf} className={classNames.table} />
          )}
          {isSendable && (
            <SendFile state={state} onSend={send} onCancel={cancel} className={classNames.button} />
          )}
        </>
      );
    }
  }
}

interface CheckingProps {
  state: Extract<EmployeeImportState, { status: 'checking' }>;
  onCancel: () => void;
}

function Checking({ state, onCancel }: CheckingProps) {
  const { t, locale } = useEmployerTexts();
  const { rows, problemCount, progress } = state;
  const problems = counted('employeeImport.problemCount', problemCount, t, locale);
  return (
    <>
      <ProgressBar label={importWords(state, t, locale)} value={progress} />
      <div className="fb-import-actions">
        <p className="fb-small">
          {counted('employeeImport.rowsRead', rows, t, locale)}
          {problemCount > 0 && ` · ${t('employeeImport.problemsSoFar', { problems })}`}
        </p>
        <QuietButton onPress={onCancel}>{t('employeeImport.cancel')}</QuietButton>
      </div>
    </>
  );
}
