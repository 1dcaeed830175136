import { summariseTaxSavings } from '@fribillett/core/employer';
import type { EmployeeSavings } from '@fribillett/core/employer';
import type { TaxSavingsOfMonth } from '@fribillett/hooks/employer';

/** What a year's reports come to. */
export interface YearSavings {
  /** Øre of January to December; undefined where there is no report. */
  byMonth: readonly (number | undefined)[];
  totalOre: number;
  /** The months that are not in the sums: no report, not read yet, or not to be read. */
  missing: readonly number[];
  /** Per person: whoever saved most comes first, and so whoever is above the limit. */
  people: readonly EmployeeSavings[];
  /** Rows that belong to another year, and to nobody's sum here. */
  rowsOfOtherYears: number;
}

/** Sums the reports of a year to the øre, and holds each person against the limit where there is one. */
export function yearSavings(
  year: number,
  months: readonly TaxSavingsOfMonth[],
  taxFreeLimitOre: number | undefined,
): YearSavings {
  const read = months.flatMap((one) => (one.status === 'ready' ? [one] : []));
  const byMonth = Array.from({ length: 12 }, (_, index) => {
    const found = read.find(({ month }) => month === index + 1);
    return found && summariseTaxSavings(found.report.rows).totalOre;
  });
  const rows = read.flatMap(({ report }) => report.rows);
  const own = rows.filter(({ fromDate }) => Number(fromDate.slice(0, 4)) === year);
  const { employees } = summariseTaxSavings(own, { taxFreeLimitOre });
  return {
    byMonth,
    totalOre: summariseTaxSavings(rows).totalOre,
    missing: months.flatMap(({ month, status }) => (status === 'ready' ? [] : [month])),
    people: employees.toSorted((a, b) => b.savingOre - a.savingOre),
    rowsOfOtherYears: rows.length - own.length,
  };
}
