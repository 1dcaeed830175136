import { CsvError } from '../csv/csvError.ts';
import { splitRecords } from '../csv/readCsv.ts';
import { createRecordReader } from '../csv/recordReader.ts';
import type { CsvRecords, RecordBatch, RecordReader } from '../csv/recordReader.ts';
import type { EmployeeProblem } from './employee.ts';
import { employeeColumns } from './employeeColumns.ts';

/** A row as it stands in the file. */
export interface EmployeeRow {
  /** 1-based, the header row and blank lines counted. */
  row: number;
  /** The cells as text, in the order of the columns. */
  cells: readonly string[];
}

/** What some bytes of the file held. */
export interface FoundRows {
  /** Rows; the header row and blank lines are left out. */
  rows: readonly EmployeeRow[];
  /** What is wrong with the file itself. */
  problems: readonly EmployeeProblem[];
  /** Nothing more is to be read: the file is not what it should be. */
  isOver: boolean;
}

/** Bytes in, rows out, and lines that somebody else reads. Never throws for what a file holds. */
export interface EmployeeRowReader extends Pick<RecordReader<EmployeeRow>, 'delimiterOfNextLine' | 'pass'> {
  read: (bytes: Uint8Array) => FoundRows;
  end: () => FoundRows;
}

const names = employeeColumns.map(({ name }) => name.toLowerCase());

/** A reader of one file. */
export function createEmployeeRowReader(): EmployeeRowReader {
  const records = createRecordReader(splitEmployees);
  let hasRows = false;
  let mayBeHeader = true;

  const without = (problem: EmployeeProblem): FoundRows => ({ rows: [], problems: [problem], isOver: true });
  const found = (batches: () => readonly RecordBatch<EmployeeRow>[]): FoundRows => {
    try {
      let rows = batches().flatMap((batch) => batch.rows.filter((row) => !isBlank(row)));
      const [first] = rows;
      if (mayBeHeader && first !== undefined) {
        mayBeHeader = false;
        if (isHeader(first)) {
          if (!isRightHeader(first)) return without({ row: first.row, code: 'wrong-header' });
          rows = rows.slice(1);
        }
      }
      hasRows ||= rows.length > 0;
      return { rows, problems: [], isOver: false };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      return without({ row: error.row, code: error.code });
    }
  };

  return {
    read: (bytes) => found(() => [records.read(bytes)]),
    end() {
      const last = found(() => records.end());
      return hasRows || last.isOver ? last : without({ code: 'empty-file' });
    },
    delimiterOfNextLine: records.delimiterOfNextLine,
    pass(bytes, from, to) {
      const row = records.pass(bytes, from, to);
      hasRows ||= row !== undefined;
      return row;
    },
  };
}

function splitEmployees({ text, delimiter, firstRow }: CsvRecords): EmployeeRow[] {
  return splitRecords({ text, delimiter }).map((cells, index) => ({ row: firstRow + index, cells }));
}

function isBlank({ cells }: EmployeeRow): boolean {
  return cells.length === 1 && cells[0]?.trim() === '';
}

/** No employee has the names of three columns for values. */
function isHeader({ cells }: EmployeeRow): boolean {
  return cells.filter((cell) => names.includes(cell.trim().toLowerCase())).length >= 3;
}

function isRightHeader({ cells }: EmployeeRow): boolean {
  return cells.length === names.length && cells.every((cell, at) => cell.trim().toLowerCase() === names[at]);
}
