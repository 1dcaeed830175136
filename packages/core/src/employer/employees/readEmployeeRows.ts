import { CsvError } from '../csv/csvError.ts';
import { readRecords } from '../csv/readRecords.ts';
import type { CsvChunks, CsvRecords } from '../csv/readRecords.ts';
import type { EmployeeProblem } from './employee.ts';
import { employeeColumns } from './employeeColumns.ts';
import type { PlainEmployee } from './plainEmployee.ts';

/** A row as it stands in the file. */
export interface EmployeeRow {
  /** 1-based, the header row and blank lines counted. */
  row: number;
  /** The cells as text, in the order of the columns. */
  cells: readonly string[];
}

/** A row that needs no second look. */
export interface PlainRow {
  /** 1-based, as above. */
  row: number;
  employee: PlainEmployee;
}

/** What one piece of the file held. */
export interface EmployeeRows<Row = EmployeeRow> {
  /** Its rows; the header row and blank lines are left out. */
  rows: readonly Row[];
  /** What is wrong with the file itself; nothing comes after such a problem. */
  problems: readonly EmployeeProblem[];
  /** Bytes of the file read so far, for a progress bar. */
  bytesRead: number;
}

const names = employeeColumns.map(({ name }) => name.toLowerCase());

/**
 * The rows of an import file as `read` makes them of its records, without its header row and blank lines. Never throws for
 * what a file holds.
 */
export async function* readEmployeeRows<Row extends EmployeeRow | PlainRow>(
  chunks: CsvChunks,
  read: (records: CsvRecords) => readonly Row[],
): AsyncGenerator<EmployeeRows<Row>, void, undefined> {
  let hasRows = false;
  let mayBeHeader = true;
  let bytesRead = 0;
  try {
    for await (const batch of readRecords(chunks, read)) {
      bytesRead = batch.bytesRead;
      let rows = batch.rows.filter((row) => !isBlank(row));
      const [first] = rows;
      if (first === undefined) continue;
      if (mayBeHeader && isHeader(cellsOf(first))) {
        if (!isRightHeader(cellsOf(first))) {
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

function isBlank(row: EmployeeRow | PlainRow): boolean {
  return 'cells' in row && row.cells.length === 1 && row.cells[0]?.trim() === '';
}

function cellsOf(row: EmployeeRow | PlainRow): readonly string[] {
  return 'cells' in row ? row.cells : row.employee.line.trimEnd().split(',');
}

/** No employee has the names of three columns for values. */
function isHeader(cells: readonly string[]): boolean {
  return cells.filter((cell) => names.includes(cell.trim().toLowerCase())).length >= 3;
}

function isRightHeader(cells: readonly string[]): boolean {
  return cells.length === names.length && cells.every((cell, at) => cell.trim().toLowerCase() === names[at]);
}
