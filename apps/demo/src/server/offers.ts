import type { EnturAnswer, EnturClient } from '@fribillett/gateway';
import type { OffersAnswer, OffersRequest } from '../shared/shopApi.ts';
import { pointOfSale } from './pointOfSale.ts';

/** Offers are kept half an hour (sale.md 2.1); for an answer that does not say it. */
const LIFETIME_MS = 30 * 60 * 1000;

/** Whose rights a search names. */
export function namedCustomers({ journeys }: OffersRequest): string[] {
  return journeys.flatMap(({ travellers }) => travellers.flatMap(({ customerId }) => customerId ?? []));
}

/**
 * Searches offers for each journey, each a search of its own. Throws an `UpstreamError` when Entur does not answer.
 *
 * @param now the present in milliseconds since 1970.
 */
export async function searchOffers(
  client: EnturClient,
  { journeys }: OffersRequest,
  { now, correlationId }: { now: number; correlationId: string },
): Promise<OffersAnswer> {
  const searches = journeys.map(async ({ id, travellers, date, ...leg }) => {
    const { serviceJourneyId, fromStationId: fromStopPlaceId, toStationId: toStopPlaceId } = leg;
    const legs = [{ serviceJourneyId, travelDate: date, fromStopPlaceId, toStopPlaceId }];
    const answer = await client.call('searchOffersV2TripPattern', {
      body: { travellers, tripPattern: { legs } },
      sale: pointOfSale,
      correlationId,
    });
    return { journeyId: id, offers: answer.json, expiresAt: expiryOf(answer, now) };
  });
  return { journeys: await Promise.all(searches) };
}

function expiryOf({ headers }: EnturAnswer, now: number): string {
  const told = Date.parse(headers.get('Expires') ?? '');
  return new Date(Number.isNaN(told) ? now + LIFETIME_MS : told).toISOString();
}
