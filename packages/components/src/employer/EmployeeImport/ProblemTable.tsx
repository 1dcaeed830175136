import { describeProblem, writeEmployeeProblemsCsv } from '@fribillett/core/employer';
import type { EmployeeFindings } from '@fribillett/hooks/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { classes } from '../../internal/classes.ts';
import { QuietButton } from '../../internal/QuietButton.tsx';
import { downloadFile } from '../internal/downloadFile.ts';
import { formatCount } from '../internal/formatCount.ts';
import { useVirtualRows } from '../internal/useVirtualRows.ts';
import { VirtualTable } from '../internal/VirtualTable.tsx';

interface ProblemTableProps {
  findings: EmployeeFindings;
  className: string | undefined;
}

const columnNames = ['row', 'column', 'value', 'text'] as const;

/** What is wrong, cell by cell, and what to do; the same as a list to mend the file by. */
export function ProblemTable({ findings: { problems, problemCount }, className }: ProblemTableProps) {
  const { t, locale } = useEmployerTexts();
  const rows = useVirtualRows(problems.length, 64);
  return (
    <>
      <VirtualTable
        caption={t('employeeImport.problems')}
        columns={columnNames.map((name) => ({ name, label: t(`problems.csv.${name}`) }))}
        rows={rows}
        cellsOf={(index) => {
          const problem = problems[index];
          if (problem === undefined) return undefined;
          const { row, column, value, text } = describeProblem(problem, t);
          return [row === undefined ? '' : formatCount(row, locale), column, value, text];
        }}
        className={classes('fb-cards fb-import-problems', className)}
      />
      {problemCount > problems.length && (
        <p className="fb-hint">
          {t('employeeImport.problemsCut', { number: formatCount(problems.length, locale) })}
        </p>
      )}
      <QuietButton
        onPress={() => {
          const lines = [...writeEmployeeProblemsCsv(problems, t)];
          downloadFile(t('employeeImport.problemsFile'), new Blob(lines, { type: 'text/csv' }));
        }}
      >
        {t('employeeImport.problemsDownload')}
      </QuietButton>
    </>
  );
}
