/** A new id for one call: 128 random bits in hexadecimal. `randomUUID` is left out: plain HTTP in development lacks it. */
export function createCorrelationId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
