/** An HTTP date as servers must write it (RFC 9110, 5.6.7). */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * When the offers of a search can no longer be reserved: the `Expires` header of the answer, as an instant in UTC
 * (sale.md 2.1). For the `expiresAt` of a reader.
 *
 * @returns undefined without the header or with one that is no date. `Expires: 0` forbids caching and says nothing of
 * offers, so the shop decides; Entur keeps offers for 30 minutes.
 */
export function offersExpireAt(headers: Pick<Headers, 'get'>): string | undefined {
  const value = headers.get('Expires')?.trim() ?? '';
  const milliseconds = httpDate.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}
