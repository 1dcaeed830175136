import { offersV3TripPatternRequestSchema, readAs } from '@fribillett/entur-wire';
import type { Route } from './call.ts';
import { offerV3Json, optionalProductsJson } from './offerJson.ts';
import { departureOf, findOffers, recommendationsOf, refuse, seekersOf } from './offerSearch.ts';

/**
 * `searchOffersV3TripPattern`: the offers of V2, written as V3 writes them (contract `personnel-tickets.md` 7.4 and
 * `sale.md` 2.2). ASSUMPTION: an entitlement product is a right that a traveller owns.
 */
export const searchTripPatternV3: Route = (world, { body }) => {
  if (hasEmptyList(body)) refuse('An empty array is not allowed', 'SANDBOX-EMPTY-ARRAY');
  const { travellers, tripPattern } = readAs(offersV3TripPatternRequestSchema, body, 'The search');
  const seekers = seekersOf(
    travellers.map(({ travellerContext, userType, ...traveller }) => ({
      ...traveller,
      userType: userType === 'YOUNG_PERSON' ? 'YOUTH' : userType,
      customerId: travellerContext?.customerIdentity.find(({ source }) => source === 'CUSTOMERS')
        ?.customerRef,
      productIds: travellerContext?.ownedRights.map(({ id }) => id),
    })),
  );
  const customers = seekers.flatMap(({ customerId }) => customerId ?? []);
  if (new Set(customers).size < customers.length) {
    refuse('Two travellers have the same customer number', 'SANDBOX-SAME-CUSTOMER');
  }
  const departures = tripPattern.legs.map(
    ({ serviceJourneyId, fromStopPlaceId, toStopPlaceId, travelDate }) =>
      departureOf(serviceJourneyId, fromStopPlaceId, toStopPlaceId, travelDate),
  );
  const found = findOffers(world, 'searchOffersV3TripPattern', departures, seekers);
  const { headers, offers, perTrain, notices, unavailableProducts } = found;
  const recommendations = perTrain.flatMap((trainOffers) => recommendationsOf(body, trainOffers));
  // An offer is for one leg, so it takes the travellers all the way only where there is one.
  const [entire, part] = departures.length === 1 ? [recommendations, []] : [[], recommendations];
  return {
    headers,
    body: {
      tripPatternId: crypto.randomUUID(),
      ...(notices.length === 0 ? {} : { notices }),
      offers: offers.map((offer) => offerV3Json(offer, world.names.offersV3Products)),
      optionalProducts: offers.flatMap(optionalProductsJson),
      unavailableProducts,
      recommendations: { coveringEntireJourney: entire, coveringPartOfJourney: part },
    },
  };
};

/** Empty arrays are rejected anywhere (contract 7.4). */
function hasEmptyList(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.some(hasEmptyList);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasEmptyList);
}
