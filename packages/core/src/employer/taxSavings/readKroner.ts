import { toOre } from '../../offers/money.ts';

/**
 * Øre of an amount in kroner as a person types it: `12 000`, `12000,50`, `12.000,50`, `kr 12 000`. A point between groups of
 * three digits parts thousands, as in Norwegian; before one or two digits it is a decimal point. `undefined` when it is no
 * amount from 0 up.
 */
export function readKroner(typed: string): number | undefined {
  const bare = typed.trim().replace(/^kr\.?\s*|\s*kr\.?$|\s*,-$/gi, '');
  const match = /^(\d{1,3}(?:(?:\s|\.)\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/u.exec(bare);
  if (match === null) return undefined;
  const [, whole = '', decimals = '0'] = match;
  const digits = whole.replace(/\D/g, '');
  return digits.length > 9 ? undefined : toOre(`${digits}.${decimals}`);
}
