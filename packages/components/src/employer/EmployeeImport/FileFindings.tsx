import type { EmployeeFindings } from '@fribillett/hooks/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { Note } from '../../internal/Note.tsx';
import { counted, findingsWords, wholeFileProblem } from './importWords.ts';

/** What was found in a file: how many are ready, or how much must be mended first. */
export function FileFindings({ findings }: { findings: EmployeeFindings }) {
  const { t, locale } = useEmployerTexts();
  const { employeeCount, problemCount } = findings;
  const words = <p className="fb-strong">{findingsWords(findings, t, locale)}</p>;
  if (problemCount === 0) return <Note tone="good">{words}</Note>;
  return (
    <Note tone="bad">
      {words}
      {wholeFileProblem(findings) === undefined && <p>{t('employeeImport.mend')}</p>}
      {employeeCount > 0 && <p>{counted('employeeImport.rest', employeeCount, t, locale)}</p>}
    </Note>
  );
}
