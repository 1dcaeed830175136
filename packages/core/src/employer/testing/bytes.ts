/** A text as bytes of UTF-8, in pieces of so many bytes. */
export function piecesOf(content: string | Uint8Array, size = 7): Uint8Array[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  return pieces;
}

/** A text of Latin letters as a Norwegian spreadsheet on Windows saves it. */
export function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
