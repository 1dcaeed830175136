import type { UsageYear } from '@fribillett/core';
import { classes } from '../internal/classes.ts';
import { kroner } from '../internal/kroner.ts';
import { monthName } from '../internal/monthName.ts';
import type { UsageTranslate } from './usageTexts.ts';

interface SavingsTableProps {
  year: UsageYear;
  locale: string;
  words: UsageTranslate;
  className: string | undefined;
}

/** The numbers of the chart: what was saved in each month that has a saving, and in the whole year. */
export function SavingsTable({
  year: { year, months, saving },
  locale,
  words,
  className,
}: SavingsTableProps) {
  const row = (name: string, amount: string) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>
        <bdi>{kroner(amount, locale)}</bdi>
      </td>
    </tr>
  );
  return (
    <table className={classes('fb-usage-table', className)}>
      <caption className="fb-strong">{words('usage.months', { year })}</caption>
      <thead className="fb-small">
        <tr>
          <th scope="col">{words('usage.month')}</th>
          <th scope="col">{words('usage.saving')}</th>
        </tr>
      </thead>
      <tbody>{months.map(({ month, amount }) => row(monthName(month, locale, 'long'), amount))}</tbody>
      <tfoot className="fb-strong">{row(words('usage.total', { year }), saving)}</tfoot>
    </table>
  );
}
