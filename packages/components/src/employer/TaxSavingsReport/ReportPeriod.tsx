import { reportMonths, reportYears } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { classes } from '../../internal/classes.ts';
import { monthName } from '../../internal/monthName.ts';
import { CompanyField } from '../internal/CompanyField.tsx';
import { Field } from '../internal/Field.tsx';
import type { CompanyChoice } from '../internal/useCompanyChoice.ts';

/** A year and one of its months. */
export interface Period {
  year: number;
  month: number;
}

interface ReportPeriodProps {
  company: CompanyChoice;
  period: Period;
  onChange: (period: Period) => void;
  /** Milliseconds since the epoch. */
  now: number;
  className: string | undefined;
}

/** Which report is shown: its company, where there are several, its year and its month. */
export function ReportPeriod({ company, period, onChange, now, className }: ReportPeriodProps) {
  const { t, locale } = useEmployerTexts();
  const months = reportMonths(period.year, now);
  return (
    <div className={classes('fb-savings-period', className)}>
      {!company.isGiven && (
        <CompanyField
          companies={company.companies.companies}
          companyId={company.companyId}
          onChange={company.choose}
        />
      )}
      <Field label={t('taxSavingsReport.year')}>
        {(control) => (
          <select
            {...control}
            value={period.year}
            onChange={(event) => {
              const year = Number(event.target.value);
              const begun = reportMonths(year, now);
              onChange({ year, month: Math.min(period.month, begun.length) });
            }}
          >
            {reportYears(now).map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('taxSavingsReport.month')}>
        {(control) => (
          <select
            {...control}
            value={period.month}
            onChange={(event) => {
              onChange({ ...period, month: Number(event.target.value) });
            }}
          >
            {months.map((month) => (
              <option key={month} value={month}>
                {monthName(month, locale, 'long')}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
