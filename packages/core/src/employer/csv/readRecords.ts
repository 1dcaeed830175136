import { createRecordReader } from './recordReader.ts';
import type { CsvRecords, RecordBatch } from './recordReader.ts';

/** The bytes of a file, in pieces of any size. */
export type CsvChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** What was made of records, and how far the file has been read. */
export interface CsvBatch<Row> extends RecordBatch<Row> {
  /** Bytes of the file read so far. */
  bytesRead: number;
}

/** A browser hands out megabytes at a time, whose rows weigh twenty times as much: they are made a few hundred at a time. */
export const largestPiece = 65_536;

/**
 * Reads the records of a CSV file as it comes, in pieces of many.
 *
 * @throws CsvError
 */
export async function* readRecords<Row>(
  chunks: CsvChunks,
  read: (records: CsvRecords) => readonly Row[],
): AsyncGenerator<CsvBatch<Row>, void, undefined> {
  const records = createRecordReader(read);
  let bytesRead = 0;
  for await (const chunk of chunks) {
    for (const bytes of piecesOf(chunk)) {
      bytesRead += bytes.length;
      const batch = records.read(bytes);
      if (batch.rows.length > 0) yield { ...batch, bytesRead };
    }
  }
  for (const batch of records.end()) {
    if (batch.rows.length > 0) yield { ...batch, bytesRead };
  }
}

/** A chunk in pieces that are read at once. */
export function* piecesOf(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < chunk.length; at += largestPiece) yield chunk.subarray(at, at + largestPiece);
}
