import type { CsvChunks } from '../csv/readRecords.ts';
import type { EmployeeProblem, EmployeeRecord } from './employee.ts';
import { createEmployeeCheck } from './checkEmployee.ts';
import type { EmployeeCheckOptions } from './checkEmployee.ts';
import { createDuplicateSearch, identityOf } from './duplicateSearch.ts';
import { parseEmployeeCsv } from './employeeCsv.ts';
import type { EmployeeRow } from './employeeRowReader.ts';

/** An employee who may be imported, and where they stand in the file. */
export interface EmployeeOfRow {
  /** 1-based. */
  row: number;
  /** The employee. */
  record: EmployeeRecord;
}

/** What one piece of the file held, checked. */
export interface CheckedEmployees {
  /** Rows with nothing wrong. */
  employees: readonly EmployeeOfRow[];
  /** What is wrong, in the order of the file. */
  problems: readonly EmployeeProblem[];
  /** Bytes of the file read so far, for a progress bar. */
  bytesRead: number;
}

/**
 * Reads and checks an import file as it comes: each row by itself and against the rows before it. An employee's number
 * and an employee's national id stand once per company. Holds no row: the memory is one entry per employee and rule.
 * Never throws for what a file holds.
 */
export async function* checkEmployees(
  chunks: CsvChunks,
  options: EmployeeCheckOptions = {},
): AsyncGenerator<CheckedEmployees, void, undefined> {
  const check = createEmployeeCheck(options);
  const duplicatesOf = createDuplicateSearch();
  for await (const { rows, problems, bytesRead } of parseEmployeeCsv(chunks)) {
    const employees: EmployeeOfRow[] = [];
    const found = [...problems];
    for (const row of rows) checkRow(row, employees, found);
    yield { employees, problems: found, bytesRead };
  }

  function checkRow({ row, cells }: EmployeeRow, employees: EmployeeOfRow[], found: EmployeeProblem[]): void {
    const checked = check(cells, row);
    const problems =
      checked.status === 'valid' ? duplicatesOf(row, identityOf(checked.record)) : checked.problems;
    found.push(...problems);
    if (checked.status === 'valid' && problems.length === 0) employees.push({ row, record: checked.record });
  }
}
