import * as z from 'zod/mini';
import { maybe } from './primitives.ts';

function decimalOf(value: string | number): string | undefined {
  const text = typeof value === 'number' ? plainNumber(value) : value.trim();
  const match = /^([+-]?)(\d{0,18})(?:\.(\d{0,5}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  const amount = `${whole.replace(/^0+(?=\d)/, '') || '0'}.${fraction.padEnd(2, '0')}`;
  return sign === '-' && /[1-9]/.test(amount) ? `-${amount}` : amount;
}

function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(5) : text;
}

/**
 * An amount of money as a decimal string with at least two decimals, `"-976.00"`. Entur writes strings (C); where the type
 * is not published (gap 23) a number is read too. Never a float inside.
 */
export const moneySchema = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value: string | number, context): string => {
    const decimal = decimalOf(value);
    if (decimal !== undefined) return decimal;
    context.issues.push({ code: 'custom', message: 'not an amount of money', input: value });
    return z.NEVER;
  }),
);

/** `{amount, currency}` (C). `currency` is an ISO 4217 code. */
export const priceSchema = z.looseObject({ amount: moneySchema, currency: maybe(z.string()) });
export type Price = z.output<typeof priceSchema>;

/** `PriceWithTax` (C): `amount` includes VAT; `taxAmount`, `taxRate` and `taxCode` describe the VAT, not the benefit tax. */
export const priceWithTaxSchema = z.looseObject({
  amount: moneySchema,
  currency: maybe(z.string()),
  taxAmount: maybe(moneySchema),
  taxCode: maybe(z.union([z.string(), z.number()])),
  taxRate: maybe(z.union([z.string(), z.number()])),
});
export type PriceWithTax = z.output<typeof priceWithTaxSchema>;

/** Øre (hundredths) of a decimal string with at most two significant decimals. Throws a `RangeError` on anything else. */
export function oreOf(amount: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(amount);
  const ore = match ? Number(`${match[2] ?? ''}${(match[3] ?? '').padEnd(2, '0')}`) : Number.NaN;
  if (!Number.isSafeInteger(ore)) throw new RangeError(`Not an amount in kroner and øre: ${amount}`);
  return match?.[1] === '-' && ore !== 0 ? -ore : ore;
}

/** The decimal string of a whole number of øre, `5000` to `"50.00"`. */
export function amountOf(ore: number): string {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
