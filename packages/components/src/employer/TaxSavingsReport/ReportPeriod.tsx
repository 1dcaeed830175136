import { reportMonths, reportYears } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { classes } from '../../internal/classes.ts';
import { Select } from '../../internal/Select.tsx';
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
          <Select
            {...control}
            value={String(period.year)}
            options={reportYears(now).map((year) => ({ value: String(year), label: String(year) }))}
            onValueChange={(value) => {
              const year = Number(value);
              const begun = reportMonths(year, now);
              onChange({ year, month: Math.min(period.month, begun.length) });
            }}
          />
        )}
      </Field>
      <Field label={t('taxSavingsReport.month')}>
        {(control) => (
          <Select
            {...control}
            value={String(period.month)}
            options={months.map((month) => ({
              value: String(month),
              label: monthName(month, locale, 'long'),
            }))}
            onValueChange={(value) => {
              onChange({ ...period, month: Number(value) });
            }}
          />
        )}
      </Field>
    </div>
  );
}
