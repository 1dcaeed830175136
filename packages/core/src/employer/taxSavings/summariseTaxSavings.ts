import { groupBy } from '../../internal/groupBy.ts';
import type { EmployeeStatus, TaxSavingRow } from './taxSaving.ts';

/** What one employee saved. Identified by company and number, never by a national id. */
export interface EmployeeSavings {
  /** The company. */
  companyId: number;
  /** The employer's own number. */
  employeeNo: string;
  /** The calendar year. */
  year: number;
  /** Øre of the whole year, refunds taken off. */
  savingOre: number;
  /** Øre above the company's limit for a year, 0 where it is not passed; left out where no limit is given. */
  aboveLimitOre?: number;
}

/** The sums of a report, in øre. */
export interface TaxSavingsSummary {
  /** Of all rows. */
  totalOre: number;
  /** Of pensioners, active employees and the bereaved. */
  byStatus: Readonly<Record<EmployeeStatus, number>>;
  /** By the month (`yyyy-MM`) in which a row's span begins, in order. */
  byMonth: readonly { month: string; savingOre: number }[];
  /** Per employee and calendar year, in the order in which they first stand in the report. */
  employees: readonly EmployeeSavings[];
}

/** What a summary may depend on. */
export interface TaxSavingsOptions {
  /** How many øre a year an employee of the company may save before tax is due. It has no default: the employer knows. */
  taxFreeLimitOre?: number;
}

/**
 * Sums a report, or several of one company, to the øre. Pensioners may share the number `0`, so that those without a number
 * of their own are told apart by their key or national id, which the answer leaves out.
 *
 * @throws RangeError when a sum is too large to be exact.
 */
export function summariseTaxSavings(
  rows: readonly TaxSavingRow[],
  { taxFreeLimitOre }: TaxSavingsOptions = {},
): TaxSavingsSummary {
  const ofStatus = (status: EmployeeStatus) =>
    sum(rows.filter(({ employeeStatus }) => employeeStatus === status));
  const months = [...groupBy(rows, ({ fromDate }) => fromDate.slice(0, 7))];
  return {
    totalOre: sum(rows),
    byStatus: { P: ofStatus('P'), A: ofStatus('A'), E: ofStatus('E') },
    byMonth: months
      .map(([month, of]) => ({ month, savingOre: sum(of) }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    employees: [...groupBy(rows, personAndYear).values()].flatMap((of) =>
      employeeSavings(of, taxFreeLimitOre),
    ),
  };
}

function personAndYear({
  companyId,
  employeeNo,
  nationalId,
  personKey = nationalId,
  fromDate,
}: TaxSavingRow): string {
  const own = Number(employeeNo) <= 0 ? personKey : '';
  return JSON.stringify([companyId, employeeNo, own, fromDate.slice(0, 4)]);
}

function employeeSavings(rows: readonly TaxSavingRow[], limit: number | undefined): EmployeeSavings[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { companyId, employeeNo, fromDate } = first;
  const savingOre = sum(rows);
  const aboveLimitOre = limit === undefined ? undefined : Math.max(0, savingOre - limit);
  return [{ companyId, employeeNo, year: Number(fromDate.slice(0, 4)), savingOre, aboveLimitOre }];
}

function sum(rows: readonly TaxSavingRow[]): number {
  const total = rows.reduce((ore, { savingOre }) => ore + savingOre, 0);
  if (!Number.isSafeInteger(total))
    throw new RangeError('The savings are too large to be summed to the øre.');
  return total;
}
