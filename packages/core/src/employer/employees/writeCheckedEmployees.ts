import { lineFeed } from '../csv/bytes.ts';
import { largestPiece } from '../csv/readRecords.ts';
import type { CsvChunks } from '../csv/readRecords.ts';
import { wholeLines } from '../csv/wholeLines.ts';
import { csvLine } from '../csv/writeCsv.ts';
import { createByteWriter } from './byteWriter.ts';
import { createEmployeeCheck } from './checkEmployee.ts';
import type { EmployeeCheckOptions } from './checkEmployee.ts';
import { createDuplicateSearch, identityOf } from './duplicateSearch.ts';
import type { EmployeeIdentity } from './duplicateSearch.ts';
import type { EmployeeProblem } from './employee.ts';
import { employeeCells } from './employeeCells.ts';
import { createEmployeeRowReader } from './employeeRowReader.ts';
import type { FoundRows } from './employeeRowReader.ts';
import { createPlainLineReader } from './plainLine.ts';

/** What one piece of the file held, checked and written anew. */
export interface WrittenEmployees {
  /** The rows with nothing wrong, 1-based. */
  rows: readonly number[];
  /** Their lines as `writeEmployeeCsv` writes them, UTF-8 without a header row. Other bytes stand there once the next piece is asked for. */
  csv: Uint8Array<ArrayBuffer>;
  /** What is wrong, in the order of the file. */
  problems: readonly EmployeeProblem[];
  /** Bytes of the file read so far, for a progress bar. */
  bytesRead: number;
}

/**
 * `checkEmployees` and `writeEmployeeCsv` in one, for a large file that is only looked through: most lines are read where they
 * stand, and only the others become text and records. Never throws for what a file holds.
 */
export async function* writeCheckedEmployees(
  chunks: CsvChunks,
  options: EmployeeCheckOptions = {},
): AsyncGenerator<WrittenEmployees, void, undefined> {
  const file = createFileCheck(options);
  let bytesSoFar = 0;
  for await (const { bytes, bytesRead } of wholeLines(chunks)) {
    bytesSoFar = bytesRead;
    for (const piece of file.read(bytes)) yield { ...piece, bytesRead };
    if (file.isOver()) return;
  }
  yield { ...file.end(), bytesRead: bytesSoFar };
}

type CheckedPiece = Omit<WrittenEmployees, 'bytesRead'>;

function createFileCheck(options: EmployeeCheckOptions) {
  const reader = createEmployeeRowReader();
  const plainLineAt = createPlainLineReader(options);
  const check = createEmployeeCheck(options);
  const duplicatesOf = createDuplicateSearch();
  const writer = createByteWriter();
  let rows: number[] = [];
  let problems: EmployeeProblem[] = [];
  let isOver = false;

  function takePiece(): CheckedPiece {
    const piece = { rows, csv: writer.take(), problems };
    rows = [];
    problems = [];
    return piece;
  }

  /** Whether nobody before is the same. */
  function isNew(row: number, identity: EmployeeIdentity): boolean {
    const duplicates = duplicatesOf(row, identity);
    if (duplicates.length > 0) problems.push(...duplicates);
    else rows.push(row);
    return duplicates.length === 0;
  }

  function takeRows(found: FoundRows): void {
    isOver ||= found.isOver;
    for (const { row, cells } of found.rows) {
      const checked = check(cells, row);
      if (checked.status !== 'valid') problems.push(...checked.problems);
      else if (isNew(row, identityOf(checked.record)))
        writer.writeText(csvLine(employeeCells(checked.record)));
    }
    problems.push(...found.problems);
  }

  /** Takes lines that need no second look, while one comes after the other. Returns where another begins. */
  function takePlainLines(bytes: Uint8Array, start: number, end: number, delimiter: string): number {
    let at = start;
    while (at < end) {
      const line = plainLineAt(bytes, at, delimiter);
      const row = line && reader.pass(bytes, at, line.end);
      if (line === undefined || row === undefined) break;
      if (isNew(row, line)) writer.writeLine(bytes, at, line.end, delimiter);
      at = line.next;
    }
    return at;
  }

  function takeOtherLines(bytes: Uint8Array, start: number, delimiter: string | undefined): number {
    const isPlain = (at: number) =>
      delimiter !== undefined && plainLineAt(bytes, at, delimiter) !== undefined;
    const end = delimiter === undefined ? start + largestPiece : endOfOtherLines(bytes, start, isPlain);
    takeRows(reader.read(bytes.subarray(start, end)));
    return end;
  }

  return {
    *read(bytes: Uint8Array): Generator<CheckedPiece, void, undefined> {
      let at = 0;
      let pieceEnd = 0;
      while (at < bytes.length && !isOver) {
        if (at >= pieceEnd) {
          if (at > 0) yield takePiece();
          pieceEnd = Math.min(bytes.length, at + largestPiece);
        }
        const delimiter = reader.delimiterOfNextLine();
        if (delimiter !== undefined) at = takePlainLines(bytes, at, pieceEnd, delimiter);
        if (at < pieceEnd) at = takeOtherLines(bytes, at, delimiter);
      }
      yield takePiece();
    },
    end(): CheckedPiece {
      takeRows(reader.end());
      return takePiece();
    },
    isOver: () => isOver,
  };
}

/**
 * Where the lines end, from `start` on, that need a second look. One of them may leave a quotation mark open, and what looks like
 * a plain line after it be none: the reader of records knows, and asks for more.
 */
function endOfOtherLines(bytes: Uint8Array, start: number, isPlain: (at: number) => boolean): number {
  let end = start;
  do {
    const lineBreak = bytes.indexOf(lineFeed, end);
    end = lineBreak === -1 ? bytes.length : lineBreak + 1;
  } while (end < bytes.length && end - start < largestPiece && !isPlain(end));
  return end;
}
