import { withoutFormula } from '../csv/formula.ts';
import type { EmployeeRecord } from './employee.ts';
import { employeeColumns } from './employeeColumns.ts';

/** The cells of an employee in the order of the columns; what a spreadsheet would run is written as text. */
export function employeeCells(record: EmployeeRecord): string[] {
  return employeeColumns.map(({ name }) => withoutFormula(String(record[name] ?? '')));
}
