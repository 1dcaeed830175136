import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { TaxSavingsOfMonth } from '@fribillett/hooks/employer';
import { classes } from '../../internal/classes.ts';
import { monthName } from '../../internal/monthName.ts';
import { oreInWords } from './reportWords.ts';
import type { YearSavings } from './yearSavings.ts';

interface YearMonthsProps {
  year: number;
  months: readonly TaxSavingsOfMonth[];
  savings: YearSavings;
  className: string | undefined;
}

/** The numbers of the chart: every month of the year so far, with its sum or why there is none. */
export function YearMonths({ year, months, savings, className }: YearMonthsProps) {
  const { t, locale } = useEmployerTexts();
  const row = (name: string, state: string, words: string) => (
    <tr key={name} data-state={state}>
      <th scope="row">{name}</th>
      <td>
        <bdi>{words}</bdi>
      </td>
    </tr>
  );
  return (
    <table className={classes('fb-savings-months', className)}>
      <caption className="fb-strong">{t('taxSavingsReport.months', { year })}</caption>
      <thead className="fb-small">
        <tr>
          <th scope="col">{t('taxSavingsReport.month')}</th>
          <th scope="col">{t('taxSavingsReport.column.saving')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, status }) =>
          row(monthName(month, locale, 'long'), status, savingOf(month, status)),
        )}
      </tbody>
      <tfoot className="fb-strong">
        {row(t('taxSavingsReport.total'), 'total', oreInWords(savings.totalOre, locale))}
      </tfoot>
    </table>
  );

  function savingOf(month: number, status: TaxSavingsOfMonth['status']): string {
    switch (status) {
      case 'loading':
        return t('taxSavingsReport.monthLoading');
      case 'not-generated':
        return t('taxSavingsReport.monthMissing');
      case 'error':
        return t('taxSavingsReport.monthFailed');
      case 'ready':
        return oreInWords(savings.byMonth[month - 1] ?? 0, locale);
    }
  }
}
