import { joined } from './bytes.ts';
import { CsvError } from './csvError.ts';

/** Bytes in, text out: UTF-8 with or without its mark, else Windows-1252. */
export interface TextReader {
  /** @throws CsvError when the bytes are a workbook, UTF-16, or two encodings in one file. */
  read: (bytes: Uint8Array) => string;
  /** What was held back for the character that the bytes ended in. */
  end: () => string;
  /** Whether bytes from one place to another, which are UTF-8, may come next and be read by somebody else; they are then. */
  pass: (bytes: Uint8Array, from: number, to: number) => boolean;
}

const signatures: readonly (readonly [
  start: readonly number[],
  code: 'spreadsheet' | 'unsupported-encoding',
])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'spreadsheet'],
  [[0x50, 0x4b, 0x05, 0x06], 'spreadsheet'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'spreadsheet'],
  [[0xff, 0xfe], 'unsupported-encoding'],
  [[0xfe, 0xff], 'unsupported-encoding'],
];
const longestSignature = 4;

/** A reader of one file. */
export function createTextReader(): TextReader {
  const windows1252 = new TextDecoder('windows-1252');
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let encoding: 'unknown' | 'ascii' | 'utf-8' | 'windows-1252' = 'unknown';
  let held = new Uint8Array();

  function decode(bytes: Uint8Array): string {
    if (encoding === 'windows-1252') return windows1252.decode(bytes);
    try {
      const text = utf8.decode(bytes);
      if (text.length !== bytes.length) encoding = 'utf-8';
      return text;
    } catch {
      if (encoding === 'utf-8' || beginsAsUtf8(bytes)) throw new CsvError('mixed-encoding');
      encoding = 'windows-1252';
      return windows1252.decode(bytes);
    }
  }

  function begin(bytes: Uint8Array): string {
    for (const [start, code] of signatures) {
      if (start.every((byte, at) => bytes[at] === byte)) throw new CsvError(code);
    }
    encoding = 'ascii';
    const text = decode(bytes);
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  return {
    read(bytes) {
      const all = held.length === 0 ? bytes : joined(held, bytes);
      const mayBegin = encoding !== 'unknown' || all.length >= longestSignature;
      const whole = mayBegin ? all.length - unfinished(all) : 0;
      held = all.slice(whole);
      if (whole === 0) return '';
      const part = all.subarray(0, whole);
      return encoding === 'unknown' ? begin(part) : decode(part);
    },
    end: () => (encoding === 'unknown' ? begin(held) : decode(held)),
    pass(bytes, from, to) {
      if (held.length > 0 || encoding === 'unknown') return false;
      if (encoding === 'utf-8' || isAscii(bytes, from, to)) return true;
      if (encoding === 'windows-1252') return false;
      encoding = 'utf-8';
      return true;
    },
  };
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) > 0x7f) return false;
  return true;
}

/** Whether characters beyond ASCII stand there as UTF-8 before the first byte that is none. */
function beginsAsUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // eslint forbids control characters in expressions, so ASCII is what is left when the rest is looked for.
  const valid = text.slice(0, text.indexOf('\uFFFD'));
  return /[^\p{ASCII}]/u.test(valid);
}

/** How many bytes at the end begin a UTF-8 character that the next bytes must finish. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
  }
  return 0;
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
