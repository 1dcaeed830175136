import { isDay } from '../../journeys/osloDay.ts';
import { checkEmployee } from './checkEmployee.ts';
import type { CheckedEmployee, EmployeeCheckOptions } from './checkEmployee.ts';
import type { EmployeeRecord } from './employee.ts';
import { employeeColumns } from './employeeColumns.ts';

/** An employee as somebody types one: a text for each column, empty where nothing stands. */
export type EmployeeValues = Readonly<Record<keyof EmployeeRecord, string>>;

/**
 * The days that a form takes. What lies outside is a year that was not typed to its end, `0020` for `2020`: a file may say
 * so, and checks it against the birth date alone.
 */
export const plausibleDays = { first: '1900-01-01', last: '2099-12-31' } as const;

const blank = Object.fromEntries(employeeColumns.map(({ name }) => [name, ''])) as Record<
  keyof EmployeeRecord,
  string
>;

/** What a form begins with: what is known, and the defaults of the format. */
export function employeeValues(known: Partial<EmployeeRecord> = {}): EmployeeValues {
  const values = { ...blank, abstainFromTicket: 'false', disabilityGrade: '0', isDeleted: 'false' };
  for (const { name } of employeeColumns) if (known[name] !== undefined) values[name] = String(known[name]);
  return values;
}

/** Whether the day from which a disability counts is asked for: only with a grade above 0. */
export function isDisabilityDateNeeded({ disabilityGrade }: EmployeeValues): boolean {
  return Number(disabilityGrade.trim().replace(',', '.')) > 0;
}

/**
 * Checks what was typed as `checkEmployee` checks a row. Of a disability without a grade no day is told: its field is out
 * of sight, and so would be what it says.
 */
export function checkEmployeeValues(
  values: EmployeeValues,
  options: EmployeeCheckOptions = {},
): CheckedEmployee {
  const told = isDisabilityDateNeeded(values) ? values : { ...values, disabilityFromDate: '' };
  const cells = employeeColumns.map(({ name, kind }) => {
    const value = told[name];
    return kind === 'day' && isDay(value) && !isPlausible(value) ? notADay : value;
  });
  return checkEmployee(cells, 1, options);
}

/** What no check takes for a day: a field that is half filled in stands for it too. */
const notADay = '?';

function isPlausible(day: string): boolean {
  return day >= plausibleDays.first && day <= plausibleDays.last;
}
