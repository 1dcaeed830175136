import { joined, lineFeed } from './bytes.ts';
import { largestPiece } from './readRecords.ts';
import type { CsvChunks } from './readRecords.ts';

/** Bytes that begin where a line does and end where one does, but for what is longer than a piece, and for the last. */
export interface WholeLines {
  bytes: Uint8Array;
  /** Bytes of the file read so far. */
  bytesRead: number;
}

/** A file as it comes, cut where lines end. Nothing but what stands at the edge of a chunk is copied. */
export async function* wholeLines(chunks: CsvChunks): AsyncGenerator<WholeLines, void, undefined> {
  let rest = new Uint8Array();
  let bytesRead = 0;
  for await (const chunk of chunks) {
    bytesRead += chunk.length;
    const firstEnd = chunk.indexOf(lineFeed) + 1;
    const lastEnd = chunk.lastIndexOf(lineFeed) + 1;
    const start = joined(rest, chunk.subarray(0, firstEnd));
    rest = lastEnd === 0 ? joined(rest, chunk) : chunk.slice(lastEnd);
    if (firstEnd > 0) yield { bytes: start, bytesRead };
    if (lastEnd > firstEnd) yield { bytes: chunk.subarray(firstEnd, lastEnd), bytesRead };
    if (rest.length <= largestPiece) continue;
    yield { bytes: rest, bytesRead };
    rest = new Uint8Array();
  }
  if (rest.length > 0) yield { bytes: rest, bytesRead };
}
