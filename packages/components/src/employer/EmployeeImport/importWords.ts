import { describeProblem } from '@fribillett/core/employer';
import type { EmployeeProblem, EmployerTranslate } from '@fribillett/core/employer';
import type { EmployeeFindings, EmployeeImportState } from '@fribillett/hooks/employer';
import { describeError } from '../../internal/ErrorNotice.tsx';
import { formatCount } from '../internal/formatCount.ts';

type CountedKey =
  | 'employeeImport.ready'
  | 'employeeImport.problemCount'
  | 'employeeImport.rowCount'
  | 'employeeImport.rowsRead'
  | 'employeeImport.rest'
  | 'employeeImport.send'
  | 'employeeImport.sendAgain'
  | 'employeeImport.changed';

/** A text that counts something, with the number as the locale writes it. */
export function counted(key: CountedKey, count: number, t: EmployerTranslate, locale: string): string {
  return t(key, { count, number: formatCount(count, locale) });
}

/** What was found, in one sentence: "4 212 ansatte er klare …" or "3 feil i 2 rader". */
export function findingsWords(findings: EmployeeFindings, t: EmployerTranslate, locale: string): string {
  const { employeeCount, problemCount, problemRowCount } = findings;
  if (problemCount === 0) return counted('employeeImport.ready', employeeCount, t, locale);
  const problem = wholeFileProblem(findings);
  if (problem !== undefined) return describeProblem(problem, t).text;
  return `${t('employeeImport.problemsInRows', {
    problems: counted('employeeImport.problemCount', problemCount, t, locale),
    rows: counted('employeeImport.rowCount', problemRowCount, t, locale),
  })}.`;
}

/** The one problem because of which no row of the file was read. */
export function wholeFileProblem({
  employeeCount,
  problemCount,
  problems: [first],
}: EmployeeFindings): EmployeeProblem | undefined {
  return employeeCount === 0 && problemCount === 1 && first?.column === undefined ? first : undefined;
}

/** Where an import stands, in one breath; empty at the beginning. */
export function importWords(state: EmployeeImportState, t: EmployerTranslate, locale: string): string {
  switch (state.status) {
    case 'idle':
      return '';
    case 'checking':
      return t('employeeImport.checking', { file: state.file.name });
    case 'cancelled':
      return t('employeeImport.cancelled');
    case 'unreadable':
      return t(`employeeImport.unreadable.${state.reason}`);
    case 'checked': {
      const words = findingsWords(state.findings, t, locale);
      return state.findings.problemCount === 0 ? words : `${words} ${t('employeeImport.mend')}`;
    }
    case 'sending':
      return t(state.progress === 1 ? 'employeeImport.waiting' : 'employeeImport.sending');
    case 'imported':
      return changedWords(state.changed.length, t, locale);
    case 'unknown-outcome':
      return `${t('employeeImport.unknownOutcome')} ${t('employeeImport.unknownOutcomeDo')}`;
    case 'failed':
      return state.error.code === 'rejected'
        ? `${t('employeeImport.rejected')} ${t('employeeImport.rejectedDo')}`
        : describeError(state.error, t);
  }
}

/** How many records an import really changed. */
export function changedWords(count: number, t: EmployerTranslate, locale: string): string {
  return count === 0 ? t('employeeImport.unchanged') : counted('employeeImport.changed', count, t, locale);
}
