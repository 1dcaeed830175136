import { summariseTaxSavings } from '@fribillett/core/employer';
import type { EmployeeStatus, ReadyTaxSavings } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { classes } from '../../internal/classes.ts';
import { Note } from '../../internal/Note.tsx';
import { oreInWords, sumInWords } from './reportWords.ts';
import type { TaxSavingsReportClassNames } from './TaxSavingsReport.tsx';

const groups: readonly EmployeeStatus[] = ['A', 'P', 'E'];

interface MonthSumProps {
  report: ReadyTaxSavings;
  /** "mars 2026" */
  month: string;
  classNames: TaxSavingsReportClassNames;
}

/** A month's report in a sentence, and what of it are employees, pensioners and the bereaved. */
export function MonthSum({ report, month, classNames }: MonthSumProps) {
  const { t, locale } = useEmployerTexts();
  const sentence = sumInWords(report, month, t, locale);
  if (report.rows.length === 0) return <Note tone="calm">{sentence}</Note>;
  const { byStatus } = summariseTaxSavings(report.rows);
  return (
    <>
      <p className={classes('fb-savings-sum', classNames.sum)}>
        <bdi>{sentence}</bdi>
      </p>
      <dl className={classes('fb-savings-groups', classNames.groups)}>
        {groups.map((status) => (
          <div key={status} data-status={status}>
            <dt className="fb-small">{t(`taxSavingsReport.group.${status}`)}</dt>
            <dd>
              <bdi>{oreInWords(byStatus[status], locale)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
