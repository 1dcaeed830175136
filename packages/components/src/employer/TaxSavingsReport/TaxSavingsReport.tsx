'use client';
import { newestReport } from '@fribillett/core/employer';
import { useEmployerTexts, useTaxSavings, useTaxSavingsYear } from '@fribillett/hooks/employer';
import type { TaxSavingsResult } from '@fribillett/hooks/employer';
import { useState } from 'react';
import type { HeadingLevel } from '../../internal/Heading.tsx';
import { Section } from '../../internal/Section.tsx';
import type { SectionClassNames } from '../../internal/Section.tsx';
import { AccessNotices, accessWords } from '../internal/AccessNotices.tsx';
import { accessOf } from '../internal/accessOf.ts';
import { headingBelow } from '../internal/headingBelow.ts';
import { useCompanyChoice } from '../internal/useCompanyChoice.ts';
import { MonthReport } from './MonthReport.tsx';
import { ReportPeriod } from './ReportPeriod.tsx';
import type { Period } from './ReportPeriod.tsx';
import { monthInWords, reportAnnouncement } from './reportWords.ts';
import { YearReport } from './YearReport.tsx';

/** Props of `TaxSavingsReport`. */
export interface TaxSavingsReportProps {
  /** The company whose reports are shown; chosen by the user where it is left out and there are several. */
  companyId?: number | undefined;
  /** What the field for the tax-free limit begins with, in øre; it has no default, since the company alone knows. */
  taxFreeLimitOre?: number | undefined;
  /** The present, in milliseconds since the epoch: for a backend with a time of its own, as a sandbox has; by default that of the browser. */
  now?: number | undefined;
  /** Level of the heading, so that it fits into the page; 2 by default. */
  headingLevel?: HeadingLevel | undefined;
  /** Class names of the host's own, part by part. */
  classNames?: TaxSavingsReportClassNames | undefined;
}

/** Parts of `TaxSavingsReport` that take a class name. */
export interface TaxSavingsReportClassNames extends SectionClassNames {
  /** Company, year and month. */
  period?: string | undefined;
  /** The month in words. */
  sum?: string | undefined;
  /** The sums of employees, pensioners and the bereaved; each has `data-status`: `A`, `P`, `E`. */
  groups?: string | undefined;
  /** The button that has a report made, how far that has come, why it failed. */
  generation?: string | undefined;
  /** The tables: the rows of the month, the months of the year (`data-state` each), the people of the year. */
  table?: string | undefined;
  /** The choice of a separator, and the button. */
  download?: string | undefined;
  /** The bars. */
  chart?: string | undefined;
  /** The field for the tax-free limit. */
  limit?: string | undefined;
}

/**
 * What a company's people saved on personnel tickets in a month, as Entur reports it: made on request where it is not there
 * yet; then in words, by status and row by row, as a file, and the year around it as bars, by month and by person against
 * the company's tax-free limit. National ids are masked until whoever may see them asks.
 *
 * Must stand in an `EmployerProvider`. The same without looks: `useTaxSavings`, `useTaxSavingsYear` and `useTaxSavingsFile`.
 */
export function TaxSavingsReport({
  companyId: givenCompanyId,
  taxFreeLimitOre,
  now: givenNow,
  headingLevel = 2,
  classNames = {},
}: TaxSavingsReportProps) {
  const { t, locale } = useEmployerTexts();
  const company = useCompanyChoice(givenCompanyId);
  const { companies } = company;
  const [came] = useState(() => Date.now());
  const now = givenNow ?? came;
  const [period, setPeriod] = useState<Period>(() => newestReport(now));
  const access = accessOf(company, 'reports');
  const companyId = access === 'open' ? company.companyId : undefined;
  const report = useTaxSavings({ companyId, ...period });
  const year = useTaxSavingsYear({ companyId, year: period.year, now });
  const month = companyId === undefined ? undefined : { companyId, ...period };

  return (
    <Section
      name="tax-savings-report"
      state={access === 'open' ? stateOf(report) : access}
      title={t('taxSavingsReport.title')}
      help={t('taxSavingsReport.help')}
      headingLevel={headingLevel}
      classNames={classNames}
      announcement={announcement()}
    >
      <AccessNotices access={access} companies={companies} refused="employer.notPermitted" rows={5} />
      {month !== undefined && (
        <>
          <ReportPeriod
            company={company}
            period={period}
            onChange={setPeriod}
            now={now}
            className={classNames.period}
          />
          <MonthReport
            key={`${month.companyId} ${month.year} ${month.month}`}
            month={month}
            // What is down for one month is down for the others: one press reads all of them again.
            report={report.state.status === 'error' ? { ...report, retry: year.retry } : report}
            classNames={classNames}
          />
          <YearReport
            key={month.companyId}
            period={period}
            now={now}
            reports={year}
            taxFreeLimitOre={taxFreeLimitOre}
            headingLevel={headingBelow(headingLevel)}
            classNames={classNames}
          />
        </>
      )}
    </Section>
  );

  function announcement(): string {
    if (access === 'open') return reportAnnouncement(report, monthInWords(period, locale), t, locale);
    return accessWords(access, companies, 'employer.notPermitted', t);
  }
}

function stateOf({ state }: TaxSavingsResult): string {
  return state.status === 'ready' && state.report.rows.length === 0 ? 'empty' : state.status;
}
