import type { CodeList } from '../codes/codeList.ts';
import { digitAt, isDigitAt, numberBetween } from '../csv/digits.ts';

/**
 * Reads a cell of a kind in the bytes of a line, from its first byte on. Returns where it ends, or -1 where it is not written
 * as it is when nothing is wrong with it: no space around it, no quotation mark, no zero too many. Whatever else may be right
 * is for `checkEmployee` to say.
 */
export type PlainCell = (bytes: Uint8Array, at: number) => number;

const byteOf = (character: string) => character.charCodeAt(0);
const dot = byteOf('.');
const hyphen = byteOf('-');
const space = byteOf(' ');

/** So many digits. */
export const digits =
  (count: number): PlainCell =>
  (bytes, at) => {
    const end = at + count;
    for (let place = at; place < end; place++) if (!isDigitAt(bytes, place)) return -1;
    return end;
  };

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that is one in every year, `yyyy-MM-dd`. */
export const day: PlainCell = (bytes, at) => {
  if (fourDigits(bytes, at) === -1 || bytes[at + 4] !== hyphen || bytes[at + 7] !== hyphen) return -1;
  if (twoDigits(bytes, at + 5) === -1 || twoDigits(bytes, at + 8) === -1) return -1;
  const lastDay = lastDays[numberBetween(bytes, at + 5, at + 7) - 1] ?? 0;
  const date = numberBetween(bytes, at + 8, at + 10);
  return date >= 1 && date <= lastDay ? at + 10 : -1;
};

const twoDigits = digits(2);
const fourDigits = digits(4);

/** A whole number above 0. */
export const positive: PlainCell = (bytes, at) => {
  if (digitAt(bytes, at) === 0) return -1;
  let end = at;
  while (isDigitAt(bytes, end)) end += 1;
  return end === at || end - at > mostDigits ? -1 : end;
};

/** Numbers of more digits than this are not told apart. */
const mostDigits = 15;

/** 0 to 100 with up to four decimals. */
export const percentage: PlainCell = (bytes, at) => {
  let end = at;
  while (isDigitAt(bytes, end)) end += 1;
  const whole = numberBetween(bytes, at, end);
  const isWritten = end > at && (end === at + 1 || digitAt(bytes, at) !== 0) && whole <= 100;
  if (!isWritten || bytes[end] !== dot) return isWritten ? end : -1;
  const point = end;
  end += 1;
  while (isDigitAt(bytes, end)) end += 1;
  const decimals = end - point - 1;
  return whole < 100 && decimals >= 1 && decimals <= 4 && digitAt(bytes, end - 1) !== 0 ? end : -1;
};

/** One of some words, none of which begins another. */
export function oneOf(words: readonly string[]): PlainCell {
  const spelled = words.map((word) => Array.from(word, byteOf));
  return (bytes, at) => {
    for (const word of spelled) {
      if (word.every((byte, place) => bytes[at + place] === byte)) return at + word.length;
    }
    return -1;
  };
}

/** A code of one letter or digit. */
export function codeOf({ codes }: CodeList): PlainCell {
  const isCode = new Uint8Array(256);
  for (const { code } of codes) if (code.length === 1) isCode[byteOf(code)] = 1;
  return (bytes, at) => (isCode[bytes[at] ?? 0] === 1 ? at + 1 : -1);
}

/** Nothing, or a cell. */
export const optional =
  (cell: PlainCell, delimiter: number): PlainCell =>
  (bytes, at) =>
    bytes[at] === delimiter ? at : cell(bytes, at);

// What a byte is for a text.
const foreign = 0;
const ordinary = 1;
/** Nowhere but between others. */
const inside = 2;
/** The first of two bytes of a letter in UTF-8, from À to ſ, in which the Norwegian and Sami ones are. */
const lead = 3;
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0xc3 && byte <= 0xc5) return lead;
  const character = String.fromCharCode(byte);
  // A cell that begins with one of these may be a formula, or have a space before it.
  if (' =+-@'.includes(character)) return inside;
  return byte > space && byte < 0x7f && !'",;'.includes(character) ? ordinary : foreign;
});

/** A text, up to what is none. */
export const text: PlainCell = (bytes, at) => {
  const first = kinds[bytes[at] ?? 0] ?? foreign;
  if (first === foreign || first === inside) return -1;
  let end = at;
  for (let kind = first; kind !== foreign; kind = kinds[bytes[end] ?? 0] ?? foreign) {
    end += 1;
    if (kind !== lead) continue;
    const next = bytes[end] ?? 0;
    if (next < 0x80 || next > 0xbf) return -1;
    end += 1;
  }
  return bytes[end - 1] === space ? -1 : end;
};
