import {
  employeeColumns,
  maskNationalIds,
  parseEmployeeCsv,
  templateCsv,
  writeCheckedEmployees,
} from '@fribillett/core/employer';
import type { EmployeeCheckOptions, EmployeeRow } from '@fribillett/core/employer';
import { createFindings } from './findings.ts';
import type { EmployeeFindings } from './findings.ts';

/** How far a check has come. */
export interface EmployeeCheckProgress {
  /** Of the file, 0 to 1. */
  progress: number;
  /** Rows read so far, header and blank lines left out. */
  rows: number;
  /** What was wrong so far. */
  problemCount: number;
}

/** A file that was read to its end. */
export interface CheckedEmployeeFile {
  findings: EmployeeFindings;
  /** What may be sent: every row that had nothing wrong, as Entur reads them. */
  csv: Blob;
  /** Rows that had nothing wrong, to be looked at, from the first (0) up to the other, which is left out. */
  rowsOf: (from: number, to: number) => Promise<readonly EmployeeRow[]>;
}

/** Bytes that go to the browser at once. It takes milliseconds to hand over even a few, and what waits here is in our memory. */
const handedOver = 1_000_000;
/** A cell may be as long as the file allows; nobody reads it in a table. */
const longestCell = 200;
const ssnIndex = employeeColumns.findIndex(({ name }) => name === 'ssn');

/**
 * Reads and checks a file as it comes, and keeps its good rows as the text that is sent: in pieces that the browser
 * holds for us, outside of the heap and on disk where it likes.
 *
 * @throws what the browser throws when the file cannot be read (on), because it was moved or changed.
 */
export async function checkEmployeeFile(
  file: Blob,
  options: EmployeeCheckOptions,
  onProgress: (progress: EmployeeCheckProgress) => void,
): Promise<CheckedEmployeeFile> {
  const findings = createFindings();
  const pieces = createPieces();
  for await (const { rows: good, csv, problems, bytesRead } of writeCheckedEmployees(
    chunksOf(file),
    options,
  )) {
    findings.add(good.length, problems);
    pieces.add(good, csv);
    const { rows, problemCount } = findings.soFar();
    onProgress({ progress: bytesRead / Math.max(1, file.size), rows, problemCount });
  }
  return { findings: findings.soFar(), ...pieces.end() };
}

/** Not every browser lets a stream be looped over. */
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = file.stream().getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

/** Some hundred rows next to each other, few enough to be read again at once. */
interface Piece {
  /** The row that each has in the file. */
  rows: readonly number[];
  /** How many rows stand before it. */
  start: number;
  /** Where it stands in what may be sent, in bytes. */
  bytes: { from: number; to: number };
}

function createPieces() {
  const pieces: Piece[] = [];
  const blobs: Blob[] = [];
  const buffer = new Uint8Array(handedOver);
  let [rowCount, from, waiting] = [0, templateCsv().length, 0];

  function handOver(): void {
    if (waiting > 0) blobs.push(new Blob([buffer.subarray(0, waiting)]));
    waiting = 0;
  }

  return {
    add(rows: readonly number[], csv: Uint8Array<ArrayBuffer>) {
      if (rows.length === 0) return;
      const to = from + csv.length;
      pieces.push({ rows, start: rowCount, bytes: { from, to } });
      rowCount += rows.length;
      from = to;
      if (waiting + csv.length > buffer.length) handOver();
      if (csv.length > buffer.length) {
        blobs.push(new Blob([csv]));
        return;
      }
      buffer.set(csv, waiting);
      waiting += csv.length;
    },
    end() {
      handOver();
      const csv = new Blob([templateCsv(), ...blobs], { type: 'text/csv' });
      return {
        csv,
        rowsOf: async (first: number, end: number) => {
          const touched = pieces.filter(({ start, rows }) => start < end && start + rows.length > first);
          const before = touched[0]?.start ?? 0;
          const read = await Promise.all(touched.map((piece) => rowsOfPiece(csv, piece)));
          return read.flat().slice(first - before, end - before);
        },
      };
    },
  };
}

async function rowsOfPiece(csv: Blob, { rows, bytes }: Piece): Promise<EmployeeRow[]> {
  const read: EmployeeRow[] = [];
  // With its header row, a piece is a whole file.
  const content = new Blob([templateCsv(), csv.slice(bytes.from, bytes.to)]);
  for await (const batch of parseEmployeeCsv(chunksOf(content))) {
    for (const { cells } of batch.rows) read.push({ row: rows[read.length] ?? 0, cells: cells.map(shown) });
  }
  return read;
}

/** A cell as it may be looked at: a personal number never, and a whole national id nowhere. */
function shown(cell: string, index: number): string {
  if (index === ssnIndex) return '*****';
  const masked = maskNationalIds(cell);
  return masked.length > longestCell ? `${masked.slice(0, longestCell)}…` : masked;
}
