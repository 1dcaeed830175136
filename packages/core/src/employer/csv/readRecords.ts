import { CsvError } from './csvError.ts';
import { endOfRecords } from './records.ts';
import { createTextReader } from './textReader.ts';

/** The bytes of a file, in pieces of any size. */
export type CsvChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Whole records of a file, as text. */
export interface CsvRecords {
  text: string;
  /** What separates the cells. */
  delimiter: string;
  /** The row number of the first record, 1-based. */
  firstRow: number;
}

/** What was made of records: something for each of them, blank ones too. */
export interface CsvBatch<Row> {
  /** The row number of the first of them, 1-based. */
  firstRow: number;
  rows: readonly Row[];
  /** Bytes of the file read so far. */
  bytesRead: number;
}

/** A browser hands out megabytes at a time, whose rows weigh twenty times as much: they are made a few hundred at a time. */
const largestPiece = 65_536;
/** A longer record is a quotation mark that nobody closed: reading on would hold the whole file in memory. */
const longestRecord = 1_000_000;

/**
 * Finds the records of a CSV file as it comes, `,` or `;` as its first row has it, any line break, and hands them to `read`
 * in pieces of many; how they are split is the reader's.
 *
 * @throws CsvError
 */
export async function* readRecords<Row>(
  chunks: CsvChunks,
  read: (records: CsvRecords) => readonly Row[],
): AsyncGenerator<CsvBatch<Row>, void, undefined> {
  const text = createTextReader();
  const records = createRecordReader(read);
  let bytesRead = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += largestPiece) {
      const bytes = chunk.subarray(at, at + largestPiece);
      bytesRead += bytes.length;
      const batch = records.read(text.read(bytes));
      if (batch.rows.length > 0) yield { ...batch, bytesRead };
    }
  }
  for (const batch of records.end(text.end())) {
    if (batch.rows.length > 0) yield { ...batch, bytesRead };
  }
}

function createRecordReader<Row>(readRows: (records: CsvRecords) => readonly Row[]) {
  type Batch = Omit<CsvBatch<Row>, 'bytesRead'>;
  let waiting = '';
  let nextRow = 1;
  let dialect: Dialect | undefined;

  const parse = (text: string, { delimiter }: Dialect): Batch => {
    const firstRow = nextRow;
    const rows = text === '' ? [] : readRows({ text, delimiter, firstRow });
    nextRow += rows.length;
    return { firstRow, rows };
  };
  const nothing = (): Batch => {
    if (waiting.length > longestRecord) throw new CsvError('unclosed-quote', nextRow);
    return { firstRow: nextRow, rows: [] };
  };

  return {
    read(text: string): Batch {
      waiting += text;
      dialect ??= dialectOf(waiting, false);
      if (dialect === undefined) return nothing();
      const { end } = endOfRecords(waiting, dialect.delimiter, dialect.lineBreak);
      if (end === 0) return nothing();
      const whole = waiting.slice(0, end);
      waiting = waiting.slice(end);
      return parse(whole, dialect);
    },
    end(text: string): readonly Batch[] {
      waiting += text;
      dialect ??= dialectOf(waiting, true);
      if (dialect === undefined) throw new CsvError('empty-file');
      const { end, isQuoted } = endOfRecords(waiting, dialect.delimiter, dialect.lineBreak);
      const before = parse(waiting.slice(0, end), dialect);
      if (isQuoted) throw new CsvError('unclosed-quote', nextRow);
      return [before, parse(waiting.slice(end), dialect)];
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
