import type { Money } from '../offers/money.ts';

// A browser without Nynorsk would otherwise fall back to its own language.
const localesOf = (locale: string): string[] => [locale, 'nb-NO'];

/**
 * A day in words, in Oslo: "31. des. 2026", with no-break spaces (U+00A0), so that no line breaks within it.
 *
 * @param value an ISO day (`yyyy-MM-dd`) or an RFC 3339 instant with an offset.
 * @returns the value itself when it is neither.
 */
export function formatDay(value: string, locale: string): string {
  return dayOf(new Date(value.length === 10 ? `${value}T12:00:00Z` : value), locale) ?? value;
}

/**
 * The last day of a window whose end is exclusive: "31. des. 2026" for the midnight that begins 2027 (gaps 10).
 *
 * @param end RFC 3339 instant with an offset.
 */
export function formatLastDay(end: string, locale: string): string {
  return dayOf(new Date(Date.parse(end) - 1), locale) ?? end;
}

function dayOf(date: Date, locale: string): string | undefined {
  if (Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(localesOf(locale), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Europe/Oslo',
  })
    .format(date)
    .replaceAll(' ', '\u00a0');
}

/**
 * Money in words: "−926,00 kr", with the true minus sign (U+2212) and never through a float.
 *
 * @returns amount and currency as they came when either cannot be read.
 */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  if (!isDecimal(amount) || !/^[A-Za-z]{3}$/.test(currency)) return `${amount} ${currency}`;
  return new Intl.NumberFormat(localesOf(locale), { style: 'currency', currency })
    .format(/[1-9]/.test(amount) ? amount : '0')
    .replace('-', '\u2212');
}

function isDecimal(value: string): value is `${number}` {
  return /^-?\d{1,12}(\.\d{1,2})?$/.test(value);
}

/** Names in a row, as the language joins them: "Kari, Ola og Ida". */
export function formatList(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(localesOf(locale), { type: 'conjunction' }).format(names);
}

/**
 * A time to wait, in words and never too short: "45 sekunder", from one minute on "3 minutter".
 *
 * @param seconds how long; fractions are rounded up.
 */
export function formatDuration(seconds: number, locale: string): string {
  const isShort = seconds < 60;
  return new Intl.NumberFormat(localesOf(locale), {
    style: 'unit',
    unit: isShort ? 'second' : 'minute',
    unitDisplay: 'long',
  }).format(Math.ceil(Math.max(0, isShort ? seconds : seconds / 60)));
}
