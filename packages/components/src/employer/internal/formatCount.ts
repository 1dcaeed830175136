/** A number of things as the locale writes it, `4 212`. */
export function formatCount(count: number, locale: string): string {
  // A browser without Nynorsk would otherwise fall back to its own language.
  return new Intl.NumberFormat([locale, 'nb-NO']).format(count);
}
