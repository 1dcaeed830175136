const zero = 0x30;

/** The value of a digit; below 0 or above 9 for another byte. */
export function digitAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) - zero;
}

/** Whether a digit stands there. */
export function isDigitAt(bytes: Uint8Array, at: number): boolean {
  const digit = digitAt(bytes, at);
  return digit >= 0 && digit <= 9;
}

/** The number that digits make. */
export function numberBetween(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + digitAt(bytes, at);
  return number;
}
