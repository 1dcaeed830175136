import { CsvError } from '../csv/csvError.ts';
import { readCsv } from '../csv/readCsv.ts';
import type { CsvChunks } from '../csv/readCsv.ts';
import { csvLine } from '../csv/writeCsv.ts';
import type { EmployeeProblem, EmployeeRecord } from './employee.ts';
import { employeeCells } from './employeeCells.ts';
import { employeeColumns } from './employeeColumns.ts';

/** A row as it stands in the file. */
export interface EmployeeRow {
  /** 1-based, the header row and blank lines counted. */
  row: number;
  /** The cells as text, in the order of the columns. */
  cells: readonly string[];
}

/** What one piece of the file held. */
export interface EmployeeRows {
  /** Its rows; the header row and blank lines are left out. */
  rows: readonly EmployeeRow[];
  /** What is wrong with the file itself; nothing comes after such a problem. */
  problems: readonly EmployeeProblem[];
  /** Bytes of the file read so far, for a progress bar. */
  bytesRead: number;
}

const names = employeeColumns.map(({ name }) => name.toLowerCase());
const header = templateCsv();

/**
 * Reads an import file as it comes, row by row: `,` or `;`, UTF-8 or Windows-1252, with or without a header row
 * (contract 5). What the cells hold is checked by `checkEmployee`. Never throws for what a file holds.
 */
export async function* parseEmployeeCsv(chunks: CsvChunks): AsyncGenerator<EmployeeRows, void, undefined> {
  let hasRows = false;
  let mayBeHeader = true;
  let bytesRead = 0;
  try {
    for await (const batch of readCsv(chunks)) {
      bytesRead = batch.bytesRead;
      let rows = batch.rows
        .map((cells, index) => ({ row: batch.firstRow + index, cells }))
        .filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '');
      const [first] = rows;
      if (first === undefined) continue;
      if (mayBeHeader && isHeader(first.cells)) {
        if (!isRightHeader(first.cells)) {
          yield { rows: [], problems: [{ row: first.row, code: 'wrong-header' }], bytesRead };
          return;
        }
        rows = rows.slice(1);
      }
      mayBeHeader = false;
      hasRows ||= rows.length > 0;
      yield { rows, problems: [], bytesRead };
    }
    if (!hasRows) yield { rows: [], problems: [{ code: 'empty-file' }], bytesRead };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { rows: [], problems: [{ row: error.row, code: error.code }], bytesRead };
  }
}

/** No employee has the names of three columns for values. */
function isHeader(cells: readonly string[]): boolean {
  return cells.filter((cell) => names.includes(cell.trim().toLowerCase())).length >= 3;
}

function isRightHeader(cells: readonly string[]): boolean {
  return cells.length === names.length && cells.every((cell, at) => cell.trim().toLowerCase() === names[at]);
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
