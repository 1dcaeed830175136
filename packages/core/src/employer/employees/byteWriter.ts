import { carriageReturn, lineFeed } from '../csv/bytes.ts';

const comma = ','.charCodeAt(0);

/** Collects bytes in one place that is used again. */
export function createByteWriter() {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(1024);
  let length = 0;

  const makeRoom = (more: number) => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(length + more, buffer.length * 2));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };

  return {
    /** A line of cells that hold no separator, without its line break; as `csvLine` writes them. */
    writeLine(bytes: Uint8Array, from: number, to: number, delimiter: string) {
      makeRoom(to - from + 2);
      const end = length + to - from;
      const line = buffer.subarray(length, end);
      line.set(bytes.subarray(from, to));
      if (delimiter !== ',') replaceAll(line, delimiter.charCodeAt(0), comma);
      buffer[end] = carriageReturn;
      buffer[end + 1] = lineFeed;
      length = end + 2;
    },
    writeText(text: string) {
      // No character takes more than three bytes for each of its units.
      makeRoom(text.length * 3);
      length += encoder.encodeInto(text, buffer.subarray(length)).written;
    },
    /** What was written, which stays true until the next is. */
    take(): Uint8Array<ArrayBuffer> {
      const written = buffer.subarray(0, length);
      length = 0;
      return written;
    },
  };
}

function replaceAll(bytes: Uint8Array, searched: number, replacement: number): void {
  for (let at = bytes.indexOf(searched); at !== -1; at = bytes.indexOf(searched, at + 1)) {
    bytes[at] = replacement;
  }
}
