import type { CsvChunks } from '@fribillett/core/employer';

/** The bytes of a file on their way to a reader that begins anew where a record has not ended. */
export interface GrowingPieces {
  pieces: AsyncIterable<Uint8Array>;
  /** To be told whenever records came out. */
  ended: () => void;
}

/**
 * Holds small pieces back within a long record, until they are an eighth of what the reader has of it: a record that comes
 * letter by letter is then read a few dozen times from its beginning, and not once for each letter, which would keep a
 * server busy for minutes with a hundred kilobytes.
 */
export function inGrowingPieces(chunks: CsvChunks): GrowingPieces {
  let waitingBytes = 0;

  async function* pieces() {
    let held: Uint8Array[] = [];
    let heldBytes = 0;
    for await (const chunk of chunks) {
      held.push(chunk);
      heldBytes += chunk.length;
      if (heldBytes * 8 < waitingBytes) continue;
      waitingBytes += heldBytes;
      yield joined(held, heldBytes);
      held = [];
      heldBytes = 0;
    }
    if (heldBytes > 0) yield joined(held, heldBytes);
  }

  return {
    pieces: pieces(),
    ended: () => {
      waitingBytes = 0;
    },
  };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
