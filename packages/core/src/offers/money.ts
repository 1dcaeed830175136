/** An amount as Entur writes it: a decimal string, never a float, and an ISO 4217 code. */
export interface Money {
  amount: string;
  currency: string;
}

const pattern = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/;

/**
 * Øre of a decimal string: `"976.00"` is 97600, `"-0.5"` is -50.
 *
 * @throws RangeError when the text is no amount with at most two decimals.
 */
export function toOre(amount: string): number {
  const match = pattern.exec(amount);
  if (match === null) throw new RangeError(`"${amount}" is not an amount with at most two decimals.`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const ore = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return sign === '-' && ore !== 0 ? -ore : ore;
}

/** The decimal string of a whole number of øre: 97600 is `"976.00"`. */
export function fromOre(ore: number): string {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Sums amounts of one currency. */
export function sumAmounts(amounts: readonly string[]): string {
  return fromOre(amounts.reduce((sum, amount) => sum + toOre(amount), 0));
}
