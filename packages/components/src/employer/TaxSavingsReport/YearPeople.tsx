import { readKroner } from '@fribillett/core/employer';
import type { EmployeeSavings } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { useMemo, useState } from 'react';
import { classes } from '../../internal/classes.ts';
import { useVirtualRows } from '../internal/useVirtualRows.ts';
import { VirtualTable } from '../internal/VirtualTable.tsx';
import { LimitField } from './LimitField.tsx';
import { oreInWords } from './reportWords.ts';
import { RowSearch } from './RowSearch.tsx';
import type { TaxSavingsReportClassNames } from './TaxSavingsReport.tsx';

interface YearPeopleProps {
  year: number;
  people: readonly EmployeeSavings[];
  /** The tax-free limit as it was typed. */
  limit: string;
  onLimitChange: (limit: string) => void;
  classNames: TaxSavingsReportClassNames;
}

/** What each person saved in a year, whoever is above the limit first. */
export function YearPeople({ year, people, limit, onLimitChange, classNames }: YearPeopleProps) {
  const { t, locale } = useEmployerTexts();
  const [search, setSearch] = useState('');
  const rows = useMemo(
    () => people.filter(({ employeeNo }) => employeeNo.includes(search.trim())),
    [people, search],
  );
  const virtual = useVirtualRows(rows.length, 46);
  const limitOre = readKroner(limit);
  const hasLimit = limitOre !== undefined;
  return (
    <div className="fb-savings-people">
      <div className="fb-savings-tools fb-form-lines">
        <LimitField
          value={limit}
          onChange={onLimitChange}
          className={classes('fb-savings-limit', classNames.limit)}
        />
        <RowSearch value={search} onChange={setSearch} found={rows.length} total={people.length} />
      </div>
      <p role="status" className="fb-strong">
        <bdi>{limitOre !== undefined && aboveInWords(limitOre)}</bdi>
      </p>
      <VirtualTable
        caption={t('taxSavingsReport.people', { year })}
        columns={columns().map((name) => ({ name, label: t(`taxSavingsReport.column.${name}`) }))}
        rows={virtual}
        cellsOf={(index) => {
          const row = rows[index];
          return row && cellsOf(row);
        }}
        className={classNames.table}
      />
    </div>
  );

  function aboveInWords(ore: number): string {
    const count = people.filter(({ aboveLimitOre = 0 }) => aboveLimitOre > 0).length;
    const key = count === 0 ? 'taxSavingsReport.noneAbove' : 'taxSavingsReport.above';
    return t(key, { count, limit: oreInWords(ore, locale) });
  }

  function columns() {
    const always = ['employeeNo', 'saving'] as const;
    return hasLimit ? [...always, 'aboveLimit' as const] : always;
  }

  function cellsOf({ employeeNo, savingOre, aboveLimitOre }: EmployeeSavings): string[] {
    const above = aboveLimitOre !== undefined && aboveLimitOre > 0 ? oreInWords(aboveLimitOre, locale) : '–';
    return [employeeNo, oreInWords(savingOre, locale), ...(hasLimit ? [above] : [])];
  }
}
