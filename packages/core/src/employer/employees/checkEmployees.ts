import type { CsvChunks } from '../csv/readCsv.ts';
import type { EmployeeProblem, EmployeeRecord } from './employee.ts';
import { createEmployeeCheck } from './checkEmployee.ts';
import type { EmployeeCheckOptions } from './checkEmployee.ts';
import { parseEmployeeCsv } from './employeeCsv.ts';
import type { EmployeeRow } from './employeeCsv.ts';

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
    const problems = checked.status === 'valid' ? duplicatesOf(row, checked.record) : checked.problems;
    found.push(...problems);
    if (checked.status === 'valid' && problems.length === 0) employees.push({ row, record: checked.record });
  }
}

/** Compares each employee with those before: an answer names the row of the first. */
function createDuplicateSearch() {
  const numbers = new Map<number, Map<string, number>>();
  const people = new Map<number, Map<number, number>>();
  return (row: number, record: EmployeeRecord): EmployeeProblem[] => {
    const { companyId, employeeNo } = record;
    const problems: EmployeeProblem[] = [];
    // Pensioners share `0`, and their negative numbers are nobody's own (contract 4.9).
    const sameNumber = Number(employeeNo) <= 0 ? undefined : firstRow(numbers, companyId, employeeNo, row);
    if (sameNumber !== undefined) {
      const params = { row: sameNumber };
      problems.push({ row, column: 'employeeNo', code: 'duplicate-number', value: employeeNo, params });
    }
    const samePerson = firstRow(people, companyId, personOf(record), row);
    if (samePerson !== undefined) {
      const params = { row: samePerson };
      problems.push({ row, column: 'ssn', code: 'duplicate-person', value: '*****', params });
    }
    return problems;
  };
}

/**
 * Birth date and personal number as one number, which a map holds in less room than a text: days lie further apart than
 * five digits reach.
 */
function personOf({ dateOfBirth, ssn }: EmployeeRecord): number {
  return Date.parse(dateOfBirth) + Number(ssn);
}

/** The row that had this key of the company before; remembers this one when none had. */
function firstRow<Key>(
  seen: Map<number, Map<Key, number>>,
  companyId: number,
  key: Key,
  row: number,
): number | undefined {
  const ofCompany = seen.get(companyId);
  if (ofCompany === undefined) {
    seen.set(companyId, new Map([[key, row]]));
    return undefined;
  }
  const before = ofCompany.get(key);
  if (before === undefined) ofCompany.set(key, row);
  return before;
}
