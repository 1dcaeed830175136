/** A month (1-12) in words; a number that is no month stays as it is. */
export function monthName(month: number, locale: string, style: 'long' | 'short'): string {
  if (month < 1 || month > 12) return String(month);
  // A browser without Nynorsk would otherwise fall back to its own language.
  const format = new Intl.DateTimeFormat([locale, 'nb-NO'], { month: style, timeZone: 'UTC' });
  return format.format(Date.UTC(2026, month - 1)).replace('.', '');
}
