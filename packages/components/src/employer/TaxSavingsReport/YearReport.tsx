import { formatList } from '@fribillett/core';
import type { TransportError } from '@fribillett/core';
import { newestReport, readKroner } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { TaxSavingsOfMonth, TaxSavingsYearResult } from '@fribillett/hooks/employer';
import { useMemo, useState } from 'react';
import { ErrorNotice } from '../../internal/ErrorNotice.tsx';
import { Heading } from '../../internal/Heading.tsx';
import type { HeadingLevel } from '../../internal/Heading.tsx';
import { Why } from '../../internal/Note.tsx';
import { monthName } from '../../internal/monthName.ts';
import { LazySavingsChart } from './LazySavingsChart.tsx';
import type { Period } from './ReportPeriod.tsx';
import type { TaxSavingsReportClassNames } from './TaxSavingsReport.tsx';
import { YearMonths } from './YearMonths.tsx';
import { typedKroner } from './LimitField.tsx';
import { YearPeople } from './YearPeople.tsx';
import { yearSavings } from './yearSavings.ts';

interface YearReportProps {
  /** The month that is shown above, where its own error stands. */
  period: Period;
  /** Milliseconds since the epoch. */
  now: number;
  reports: TaxSavingsYearResult;
  taxFreeLimitOre: number | undefined;
  headingLevel: HeadingLevel;
  classNames: TaxSavingsReportClassNames;
}

/** The year that a month belongs to: as bars, by month in a table, and by person against the tax-free limit. */
export function YearReport({
  period,
  now,
  reports,
  taxFreeLimitOre,
  headingLevel,
  classNames,
}: YearReportProps) {
  const { t, locale } = useEmployerTexts();
  const { year } = period;
  const { months, retry } = reports;
  const [limit, setLimit] = useState(() => typedKroner(taxFreeLimitOre));
  const savings = useMemo(() => yearSavings(year, months, readKroner(limit)), [year, months, limit]);
  // A scale of nothing says nothing.
  const isDrawn = savings.byMonth.some((ore = 0) => ore !== 0);
  const isRead = months.some(({ status }) => status === 'ready');
  const newest = newestReport(now);
  // The present month's is not to be expected before the month is over.
  const overdue = savings.missing.filter(
    (month) => year < newest.year || (year === newest.year && month <= newest.month),
  );
  const isWhole = months.every(({ status }) => status !== 'loading');
  const failed = failedOf(months, period.month);
  return (
    <div className="fb-savings-year">
      <Heading level={headingLevel} className="fb-savings-heading">
        {t('taxSavingsReport.wholeYear', { year })}
      </Heading>
      {failed !== undefined && <ErrorNotice error={failed} onRetry={retry} />}
      <div className="fb-savings-overview">
        {isDrawn && (
          <div className={classNames.chart}>
            <LazySavingsChart savings={savings.byMonth} locale={locale} />
          </div>
        )}
        <YearMonths year={year} months={months} savings={savings} className={classNames.table} />
      </div>
      {isRead && (
        <>
          {isWhole && overdue.length > 0 && (
            <Why tone="warn">
              <bdi>{t('taxSavingsReport.incomplete', { months: namesOf(overdue) })}</bdi>
            </Why>
          )}
          {savings.rowsOfOtherYears > 0 && (
            <Why tone="calm">
              <bdi>{t('taxSavingsReport.otherYears', { count: savings.rowsOfOtherYears })}</bdi>
            </Why>
          )}
          {savings.people.length > 0 && (
            <YearPeople
              year={year}
              people={savings.people}
              limit={limit}
              onLimitChange={setLimit}
              classNames={classNames}
            />
          )}
        </>
      )}
    </div>
  );

  function namesOf(some: readonly number[]): string {
    return formatList(
      some.map((month) => monthName(month, locale, 'long')),
      locale,
    );
  }
}

/** What kept a month from being read; nothing where the month on show says the same already. */
function failedOf(months: readonly TaxSavingsOfMonth[], shown: number): TransportError | undefined {
  const failures = months.flatMap((one) => (one.status === 'error' ? [one] : []));
  return failures.some(({ month }) => month === shown) ? undefined : failures[0]?.error;
}
