import { splitRecords } from '../csv/readCsv.ts';
import type { CsvChunks, CsvRecords } from '../csv/readRecords.ts';
import { csvLine } from '../csv/writeCsv.ts';
import type { EmployeeRecord } from './employee.ts';
import { employeeCells } from './employeeCells.ts';
import { employeeColumns } from './employeeColumns.ts';
import { readEmployeeRows } from './readEmployeeRows.ts';
import type { EmployeeRow, EmployeeRows } from './readEmployeeRows.ts';

const header = templateCsv();

/**
 * Reads an import file as it comes, row by row: `,` or `;`, UTF-8 or Windows-1252, with or without a header row
 * (contract 5). What the cells hold is checked by `checkEmployee`. Never throws for what a file holds.
 */
export function parseEmployeeCsv(chunks: CsvChunks): AsyncGenerator<EmployeeRows, void, undefined> {
  return readEmployeeRows(chunks, splitEmployees);
}

/** Records as rows with their numbers. */
export function splitEmployees({ text, delimiter, firstRow }: CsvRecords): EmployeeRow[] {
  return splitRecords({ text, delimiter }).map((cells, index) => ({ row: firstRow + index, cells }));
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
