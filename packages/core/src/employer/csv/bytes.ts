/** Bytes that mean the same in UTF-8 and in Windows-1252. */
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;

/** One after the other. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
