import { employeeColumns } from '@fribillett/core/employer';
import type { EmployeeFindings, EmployeeImportResult } from '@fribillett/hooks/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { classes } from '../../internal/classes.ts';
import { formatCount } from '../internal/formatCount.ts';
import { useVirtualRows } from '../internal/useVirtualRows.ts';
import { VirtualTable } from '../internal/VirtualTable.tsx';
import { useRowsInSight } from './useRowsInSight.ts';

interface RowTableProps {
  findings: EmployeeFindings;
  rowsOf: EmployeeImportResult['rowsOf'];
  className: string | undefined;
}

/** More rows than any employer has, and fewer than a browser can make a page long. */
const mostRows = 100_000;

/** The rows with nothing wrong, as they were read. The personal numbers are not among what this page is told. */
export function RowTable({ findings: { employeeCount, problemCount }, rowsOf, className }: RowTableProps) {
  const { t, locale } = useEmployerTexts();
  const rows = useVirtualRows(Math.min(employeeCount, mostRows), 41);
  const rowAt = useRowsInSight(rowsOf, rows.shown);
  return (
    <>
      <VirtualTable
        caption={t(problemCount === 0 ? 'employeeImport.employees' : 'employeeImport.goodRows')}
        columns={[
          { name: 'row', label: t('problems.csv.row') },
          ...employeeColumns.map(({ name }) => ({ name, label: t(`employeeFields.${name}`) })),
        ]}
        rows={rows}
        cellsOf={(index) => {
          const read = rowAt(index);
          return read && [formatCount(read.row, locale), ...read.cells];
        }}
        className={classes('fb-import-rows', className)}
      />
      {employeeCount > mostRows && (
        <p className="fb-hint">{t('employeeImport.rowsCut', { number: formatCount(mostRows, locale) })}</p>
      )}
    </>
  );
}
