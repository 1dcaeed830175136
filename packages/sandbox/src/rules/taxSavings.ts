import { amountOf, type TaxSavingsLine } from '@fribillett/entur-wire';
import { addDays } from '../osloTime.ts';
import type { UsageRecord } from '../world.ts';

/** A calendar month in Oslo; `month` is 1-12. */
export interface TaxMonth {
  year: number;
  month: number;
}

/** An employee with all that is taxed on them. */
export interface TaxedEmployee {
  companyId: string;
  employeeNo: string;
  /** All 11 digits. */
  nationalId: string;
  /** Pensioner, active or bereaved. */
  status: 'P' | 'A' | 'E';
  /** Uses of the employee's own contracts and of those of the family. */
  usage: readonly UsageRecord[];
}

/**
 * The lines of a company's report for one month, in the order of the employees. ASSUMPTION: what the family saves is taxed on
 * the employee, so that everything stands in one line. Who used nothing that is taxed in the month has no line; whose uses
 * and cancellations sum to nothing has one with 0.00, because an earlier report of the month may have said otherwise.
 */
export function taxSavingsLines(employees: readonly TaxedEmployee[], month: TaxMonth): TaxSavingsLine[] {
  const span = daysOf(month);
  return employees.flatMap(({ companyId, employeeNo, nationalId, status, usage }) => {
    const savings = usage.flatMap(({ tax }) => (tax && isIn(tax, month) ? tax.savingOre : []));
    if (savings.length === 0) return [];
    const saving = amountOf(savings.reduce((sum, ore) => sum + ore, 0));
    return [{ companyId, employeeNo, ssn: nationalId, saving, ...span, employeeStatus: status }];
  });
}

function isIn(tax: TaxMonth, { year, month }: TaxMonth): boolean {
  return tax.year === year && tax.month === month;
}

/** First and last day of a month. */
function daysOf(month: TaxMonth): { fromDate: string; toDate: string } {
  const next = monthOf(monthNumber(month) + 1);
  return { fromDate: `${monthKey(month)}-01`, toDate: addDays(`${monthKey(next)}-01`, -1) };
}

/** `yyyy-MM` */
export function monthKey({ year, month }: TaxMonth): string {
  return `${String(year)}-${String(month).padStart(2, '0')}`;
}

/** Months counted through the years, so that one follows the other. */
export function monthNumber({ year, month }: TaxMonth): number {
  return year * 12 + month - 1;
}

/** The month with a number of {@link monthNumber}. */
export function monthOf(number: number): TaxMonth {
  return { year: Math.floor(number / 12), month: (number % 12) + 1 };
}
