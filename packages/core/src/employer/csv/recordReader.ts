import { CsvError } from './csvError.ts';
import { endOfRecords } from './records.ts';
import { createTextReader } from './textReader.ts';

/** Whole records of a file, as text. */
export interface CsvRecords {
  text: string;
  /** What separates the cells. */
  delimiter: string;
  /** The row number of the first record, 1-based. */
  firstRow: number;
}

/** What was made of records: something for each of them, blank ones too. */
export interface RecordBatch<Row> {
  /** The row number of the first of them, 1-based. */
  firstRow: number;
  rows: readonly Row[];
}

/** Bytes in, records out. Both ways of reading may throw a `CsvError`. */
export interface RecordReader<Row> {
  read: (bytes: Uint8Array) => RecordBatch<Row>;
  end: () => readonly RecordBatch<Row>[];
  /** What separates the cells of the line that comes next; `undefined` where a record has begun, or nothing is known yet. */
  delimiterOfNextLine: () => string | undefined;
  /**
   * Somebody else has read the line that comes next, which is UTF-8 from one place to another. Returns its row number, or
   * nothing where the file is in another encoding.
   */
  pass: (bytes: Uint8Array, from: number, to: number) => number | undefined;
}

/** A longer record is a quotation mark that nobody closed: reading on would hold the whole file in memory. */
const longestRecord = 1_000_000;

/**
 * Finds the records of a CSV file as it comes, `,` or `;` as its first row has it, any line break, and hands them to `read`,
 * many at a time; how they are split is the reader's.
 */
export function createRecordReader<Row>(
  readRows: (records: CsvRecords) => readonly Row[],
): RecordReader<Row> {
  const decoder = createTextReader();
  let waiting = '';
  let nextRow = 1;
  let dialect: Dialect | undefined;

  const parse = (text: string, { delimiter }: Dialect): RecordBatch<Row> => {
    const firstRow = nextRow;
    const rows = text === '' ? [] : readRows({ text, delimiter, firstRow });
    nextRow += rows.length;
    return { firstRow, rows };
  };
  const nothing = (): RecordBatch<Row> => {
    if (waiting.length > longestRecord) throw new CsvError('unclosed-quote', nextRow);
    return { firstRow: nextRow, rows: [] };
  };

  return {
    read(bytes) {
      waiting += decoder.read(bytes);
      dialect ??= dialectOf(waiting, false);
      if (dialect === undefined) return nothing();
      const { end } = endOfRecords(waiting, dialect.delimiter, dialect.lineBreak);
      if (end === 0) return nothing();
      const whole = waiting.slice(0, end);
      waiting = waiting.slice(end);
      return parse(whole, dialect);
    },
    end() {
      waiting += decoder.end();
      dialect ??= dialectOf(waiting, true);
      if (dialect === undefined) throw new CsvError('empty-file');
      const { end, isQuoted } = endOfRecords(waiting, dialect.delimiter, dialect.lineBreak);
      const before = parse(waiting.slice(0, end), dialect);
      if (isQuoted) throw new CsvError('unclosed-quote', nextRow);
      return [before, parse(waiting.slice(end), dialect)];
    },
    delimiterOfNextLine: () =>
      waiting === '' && dialect?.lineBreak === '\n' ? dialect.delimiter : undefined,
    pass(bytes, from, to) {
      if (!decoder.pass(bytes, from, to)) return undefined;
      nextRow += 1;
      return nextRow - 1;
    },
  };
}

interface Dialect {
  delimiter: string;
  lineBreak: string;
}

/** What separates the cells of the first row that has any, and ends it; `undefined` while that row is not whole. */
function dialectOf(text: string, isAll: boolean): Dialect | undefined {
  const start = text.search(/[^\r\n]/);
  if (start === -1) return undefined;
  const unquoted = text
    .slice(start)
    .replace(/"[^"]*("|$)/g, (quoted, closed: string) => (closed === '' ? '' : 'q'.repeat(quoted.length)));
  const end = unquoted.search(/[\r\n]/);
  const isBroken = end !== -1 && (unquoted[end] === '\n' || end + 1 < unquoted.length);
  if (!isBroken && !isAll) return undefined;
  const line = end === -1 ? unquoted : unquoted.slice(0, end);
  const [commas, semicolons] = [line.split(',').length, line.split(';').length];
  if (commas === 1 && semicolons === 1) throw new CsvError('single-column');
  const isCarriageReturn = isBroken && unquoted[end] === '\r' && unquoted[end + 1] !== '\n';
  return { delimiter: semicolons > commas ? ';' : ',', lineBreak: isCarriageReturn ? '\r' : '\n' };
}
