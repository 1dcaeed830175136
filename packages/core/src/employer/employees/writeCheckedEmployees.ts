import type { CsvChunks } from '../csv/readRecords.ts';
import { csvLine } from '../csv/writeCsv.ts';
import { createEmployeeCheck } from './checkEmployee.ts';
import type { EmployeeCheckOptions } from './checkEmployee.ts';
import { createDuplicateSearch } from './duplicateSearch.ts';
import type { EmployeeIdentity } from './duplicateSearch.ts';
import type { EmployeeProblem } from './employee.ts';
import { employeeCells } from './employeeCells.ts';
import { readEmployeeRows } from './readEmployeeRows.ts';
import { splitAtPlainRows } from './splitAtPlainRows.ts';

/** What one piece of the file held, checked and written anew. */
export interface WrittenEmployees {
  /** The rows with nothing wrong, 1-based. */
  rows: readonly number[];
  /** Their lines as `writeEmployeeCsv` writes them, without a header row. */
  csv: string;
  /** What is wrong, in the order of the file. */
  problems: readonly EmployeeProblem[];
  /** Bytes of the file read so far, for a progress bar. */
  bytesRead: number;
}

/**
 * `checkEmployees` and `writeEmployeeCsv` in one, for a large file that is only looked through: several times as fast, since
 * most rows become no record. Never throws for what a file holds.
 */
export async function* writeCheckedEmployees(
  chunks: CsvChunks,
  options: EmployeeCheckOptions = {},
): AsyncGenerator<WrittenEmployees, void, undefined> {
  const check = createEmployeeCheck(options);
  const duplicatesOf = createDuplicateSearch();
  const pieces = readEmployeeRows(chunks, (records) => splitAtPlainRows(records, options));
  for await (const { rows: found, problems: ofFile, bytesRead } of pieces) {
    const rows: number[] = [];
    const lines: string[] = [];
    const problems = [...ofFile];
    const keep = (row: number, employee: EmployeeIdentity, line: string) => {
      const duplicates = duplicatesOf(row, employee);
      problems.push(...duplicates);
      if (duplicates.length > 0) return;
      rows.push(row);
      lines.push(line);
    };
    for (const one of found) {
      if ('employee' in one) {
        keep(one.row, one.employee, one.employee.line);
        continue;
      }
      const checked = check(one.cells, one.row);
      if (checked.status === 'valid') keep(one.row, checked.record, csvLine(employeeCells(checked.record)));
      else problems.push(...checked.problems);
    }
    yield { rows, csv: lines.join(''), problems, bytesRead };
  }
}
