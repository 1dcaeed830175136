import {
  checkEmployees,
  writeEmployeeCsv,
  type CsvChunks,
  type EmployeeCheckOptions,
  type EmployeeProblem,
  type EmployeeRecord,
} from '@fribillett/core/employer';
import { inGrowingPieces } from './inGrowingPieces.ts';

const mostProblems = 20;

/** An import file on its way from the browser to Entur: checked row by row, written anew, never held whole. */
export interface EmployeeFile {
  /**
   * What Entur gets. Resolves when the first rows were read and are right, so that of most wrong files nothing leaves; a wrong
   * row that comes later ends the stream with an error. Asked for once.
   */
  open: () => Promise<ReadableStream<Uint8Array>>;
  /** What is wrong, the first 20 things of it, for which the file is read on; empty when nothing was found wrong so far. */
  problems: () => Promise<EmployeeProblem[]>;
  /** Employees that were handed on so far. */
  employeeCount: () => number;
  /** Why the file could not be read on, where it could not. */
  failure: () => unknown;
}

/** Reads a file of one company's. */
export function createEmployeeFile(chunks: CsvChunks, options: EmployeeCheckOptions): EmployeeFile {
  const growing = inGrowingPieces(chunks);
  const pieces = checkEmployees(growing.pieces, options);
  const found: EmployeeProblem[] = [];
  const encoder = new TextEncoder();
  let employeeCount = 0;
  let failure: unknown;

  async function readPiece() {
    try {
      const { value } = await pieces.next();
      growing.ended();
      found.push(...(value?.problems ?? []));
      return value ?? undefined;
    } catch (error) {
      failure = error;
      throw error;
    }
  }

  /** The next rows as text; `undefined` after the last. */
  async function readRows(): Promise<Uint8Array | undefined> {
    for (let piece = await readPiece(); piece !== undefined; piece = await readPiece()) {
      if (found.length > 0) throw new Error('The file is not to be sent on');
      if (piece.employees.length === 0) continue;
      const lines = [...writeEmployeeCsv(piece.employees.map(({ record }) => onOneLine(record)))];
      // One header for all of the pieces.
      const text = lines.slice(employeeCount === 0 ? 0 : 1).join('');
      employeeCount += piece.employees.length;
      return encoder.encode(text);
    }
    return undefined;
  }

  return {
    async open() {
      const first = await readRows();
      let isFirst = true;
      return new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            const rows = isFirst ? first : await readRows();
            isFirst = false;
            if (rows === undefined) controller.close();
            else controller.enqueue(rows);
          },
        },
        { highWaterMark: 0 },
      );
    },
    async problems() {
      try {
        while (found.length > 0 && found.length < mostProblems) {
          if ((await readPiece()) === undefined) break;
        }
      } catch {
        // What was found before it broke off is worth telling.
      }
      return found.slice(0, mostProblems);
    },
    employeeCount: () => employeeCount,
    failure: () => failure,
  };
}

/**
 * Text without line breaks and other control characters, as `importNewEmployee` demands it. Whoever reads the file next may
 * not read quotation marks as we do: what stands on a line of its own within a cell would then be an employee whom nobody
 * has checked.
 */
function onOneLine(record: EmployeeRecord): EmployeeRecord {
  const line = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const { employeeNo, firstName, surname, addressLine, postalCode } = record;
  return {
    ...record,
    employeeNo: line(employeeNo),
    firstName: line(firstName),
    surname: line(surname),
    addressLine: line(addressLine),
    postalCode: line(postalCode),
  };
}
