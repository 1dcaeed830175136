import { piecesOf } from '../csv/readRecords.ts';
import type { CsvChunks } from '../csv/readRecords.ts';
import { csvLine } from '../csv/writeCsv.ts';
import type { EmployeeProblem, EmployeeRecord } from './employee.ts';
import { employeeCells } from './employeeCells.ts';
import { employeeColumns } from './employeeColumns.ts';
import { createEmployeeRowReader } from './employeeRowReader.ts';
import type { EmployeeRow } from './employeeRowReader.ts';

const header = templateCsv();

/** What one piece of the file held. */
export interface EmployeeRows {
  /** Its rows; the header row and blank lines are left out. */
  rows: readonly EmployeeRow[];
  /** What is wrong with the file itself; nothing comes after such a problem. */
  problems: readonly EmployeeProblem[];
  /** Bytes of the file read so far, for a progress bar. */
  bytesRead: number;
}

/**
 * Reads an import file as it comes, row by row: `,` or `;`, UTF-8 or Windows-1252, with or without a header row
 * (contract 5). What the cells hold is checked by `checkEmployee`. Never throws for what a file holds.
 */
export async function* parseEmployeeCsv(chunks: CsvChunks): AsyncGenerator<EmployeeRows, void, undefined> {
  const reader = createEmployeeRowReader();
  let bytesRead = 0;
  for await (const chunk of chunks) {
    for (const bytes of piecesOf(chunk)) {
      bytesRead += bytes.length;
      const { rows, problems, isOver } = reader.read(bytes);
      if (rows.length > 0 || problems.length > 0) yield { rows, problems, bytesRead };
      if (isOver) return;
    }
  }
  const { rows, problems } = reader.end();
  if (rows.length > 0 || problems.length > 0) yield { rows, problems, bytesRead };
}

/**
 * Writes employees as Entur reads them: `,`, UTF-8, a header row, RFC 4180 quoting. A cell that a spreadsheet would run as a
 * formula gets an apostrophe before it. One text per employee, so that a large file is never one string.
 */
export function* writeEmployeeCsv(records: Iterable<EmployeeRecord>): Generator<string, void, undefined> {
  yield header;
  for (const record of records) yield csvLine(employeeCells(record));
}

/**
 * An import file with the header row alone, to be filled in.
 *
 * @param delimiter a spreadsheet with Norwegian settings parts the columns at `;` only; a file with either is read.
 */
export function templateCsv(delimiter: ',' | ';' = ','): string {
  return csvLine(
    employeeColumns.map(({ name }) => name),
    delimiter,
  );
}
