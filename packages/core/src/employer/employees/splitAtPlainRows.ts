import { endOfRecord } from '../csv/records.ts';
import type { CsvRecords } from '../csv/readRecords.ts';
import type { EmployeeCheckOptions } from './checkEmployee.ts';
import { splitEmployees } from './employeeCsv.ts';
import { plainEmployeeAt } from './plainEmployee.ts';
import type { EmployeeRow, PlainRow } from './readEmployeeRows.ts';

/** Records as rows: those that need no second look, and what stands between them split into its cells. */
export function splitAtPlainRows(
  records: CsvRecords,
  options: EmployeeCheckOptions,
): (EmployeeRow | PlainRow)[] {
  const { text, delimiter, firstRow } = records;
  const rows: (EmployeeRow | PlainRow)[] = [];
  let taken = 0;
  const splitUpTo = (end: number) => {
    if (end === taken) return;
    const between = { text: text.slice(taken, end), delimiter, firstRow: firstRow + rows.length };
    for (const row of splitEmployees(between)) rows.push(row);
  };
  let at = 0;
  while (at < text.length) {
    const employee = plainEmployeeAt(records, at, options);
    if (employee === undefined) {
      at = endOfRecord(text, at, delimiter);
      continue;
    }
    splitUpTo(at);
    rows.push({ row: firstRow + rows.length, employee });
    at = employee.end;
    taken = at;
  }
  splitUpTo(at);
  return rows;
}
