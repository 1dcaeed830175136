import { formatDay } from '@fribillett/core';
import type { ReadyTaxSavings, TaxSavingRow } from '@fribillett/core/employer';
import { useCompanies, useEmployerTexts } from '@fribillett/hooks/employer';
import type { TaxSavingsResult } from '@fribillett/hooks/employer';
import { useMemo, useState } from 'react';
import { ErrorNotice } from '../../internal/ErrorNotice.tsx';
import { Why } from '../../internal/Note.tsx';
import { QuietButton } from '../../internal/QuietButton.tsx';
import { useVirtualRows } from '../internal/useVirtualRows.ts';
import { VirtualTable } from '../internal/VirtualTable.tsx';
import { oreInWords } from './reportWords.ts';
import { RowSearch } from './RowSearch.tsx';
import { inDirection, sortedBy } from './sorting.ts';
import type { Sorting } from './sorting.ts';

type Column = Exclude<keyof TaxSavingRow, 'companyId' | 'personKey' | 'savingOre'> | 'saving';

const columns: readonly Column[] = [
  'employeeNo',
  'saving',
  'nationalId',
  'employeeStatus',
  'fromDate',
  'toDate',
];

interface MonthRowsProps {
  report: ReadyTaxSavings;
  ids: Pick<TaxSavingsResult, 'nationalIds' | 'showNationalIds' | 'hideNationalIds'>;
  /** "mars 2026" */
  month: string;
  className: string | undefined;
}

/** Every row of a month: found by employee number, sorted by column, with national ids for whoever may and asks. */
export function MonthRows({ report, ids, month, className }: MonthRowsProps) {
  const { t, locale } = useEmployerTexts();
  const { may } = useCompanies();
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useState<Sorting<Column>>({ column: 'employeeNo', direction: 'ascending' });
  const { nationalIds } = ids;
  const all = nationalIds.status === 'shown' ? nationalIds.rows : report.rows;
  const rows = useMemo(
    () =>
      all
        .filter(({ employeeNo }) => employeeNo.includes(search.trim()))
        .sort(inDirection(comparing(sorting.column, locale), sorting.direction)),
    [all, search, sorting, locale],
  );
  const virtual = useVirtualRows(rows.length, 46);
  return (
    <div className="fb-savings-rows">
      <div className="fb-savings-tools">
        <RowSearch value={search} onChange={setSearch} found={rows.length} total={all.length} />
        {may('read-national-ids') && <NationalIdsButton {...ids} />}
      </div>
      {nationalIds.status === 'masked' && <Why tone="warn">{t('taxSavingsReport.nationalIdsMasked')}</Why>}
      {nationalIds.status === 'failed' && (
        <ErrorNotice error={nationalIds.error} onRetry={ids.showNationalIds} />
      )}
      <VirtualTable
        caption={t('taxSavingsReport.rows', { month })}
        columns={columns.map((name) => ({
          name,
          label: t(`taxSavingsReport.column.${name}`),
          // Masked, they would be in the order of birthdays.
          sort:
            name === 'nationalId'
              ? undefined
              : {
                  direction: sorting.column === name ? sorting.direction : 'none',
                  onPress: () => {
                    setSorting(sortedBy(sorting, name));
                  },
                },
        }))}
        rows={virtual}
        cellsOf={(index) => {
          const row = rows[index];
          return row && columns.map((name) => cellOf(row, name));
        }}
        className={className}
      />
    </div>
  );

  function cellOf(row: TaxSavingRow, column: Column): string {
    switch (column) {
      case 'saving':
        return oreInWords(row.savingOre, locale);
      case 'fromDate':
      case 'toDate':
        return formatDay(row[column], locale);
      case 'employeeStatus':
        return t(`taxSavingsReport.status.${row.employeeStatus}`);
      case 'employeeNo':
      case 'nationalId':
        return row[column];
    }
  }
}

function comparing(column: Column, locale: string): (a: TaxSavingRow, b: TaxSavingRow) => number {
  if (column === 'saving') return (a, b) => a.savingOre - b.savingOre;
  // The digits of a number count, not the text; of a day the two are the same.
  const { compare } = new Intl.Collator([locale, 'nb-NO'], { numeric: true });
  return (a, b) => compare(a[column], b[column]);
}

function NationalIdsButton({ nationalIds, showNationalIds, hideNationalIds }: MonthRowsProps['ids']) {
  const { t } = useEmployerTexts();
  const isShown = nationalIds.status === 'shown';
  const isPending = nationalIds.status === 'pending';
  return (
    <QuietButton onPress={isShown ? hideNationalIds : showNationalIds} isDisabled={isPending}>
      {t(isShown ? 'taxSavingsReport.hideNationalIds' : 'taxSavingsReport.showNationalIds')}
    </QuietButton>
  );
}
