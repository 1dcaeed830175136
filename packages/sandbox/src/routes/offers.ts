import {
  offersV2StopPlacesRequestSchema,
  offersV2TripPatternRequestSchema,
  readAs,
} from '@fribillett/entur-wire';
import { findDepartures } from '../data/departures.ts';
import { osloDay } from '../osloTime.ts';
import type { Answer, Route } from './call.ts';
import { offerJson, optionalProductsJson } from './offerJson.ts';
import { departureOf, findOffers, recommendationsOf, refuse, seekersOf, type Found } from './offerSearch.ts';

function answer(body: unknown, { headers, offers, perTrain, notices, unavailableProducts }: Found): Answer {
  return {
    headers,
    body: {
      tripPatternId: crypto.randomUUID(),
      ...(notices.length === 0 ? {} : { notices }),
      offers: offers.map(offerJson),
      optionalProducts: offers.flatMap(optionalProductsJson),
      unavailableProducts,
      recommendations: perTrain.flatMap((trainOffers) => recommendationsOf(body, trainOffers)),
    },
  };
}

/** `searchOffersV2TripPattern`: offers for each leg on its own. */
export const searchTripPattern: Route = (world, { body }) => {
  const { travellers, tripPattern } = readAs(offersV2TripPatternRequestSchema, body, 'The search');
  if (tripPattern.legs.length === 0) refuse('legs must not be empty', 'SANDBOX-NO-LEGS');
  const departures = tripPattern.legs.map(
    ({ serviceJourneyId, fromStopPlaceId, toStopPlaceId, travelDate }) =>
      departureOf(serviceJourneyId, fromStopPlaceId, toStopPlaceId, travelDate),
  );
  return answer(body, findOffers(world, 'searchOffersV2TripPattern', departures, seekersOf(travellers)));
};

/** `searchOffersV2StopPlaces`: offers for the first train at or after `travelDate` on that Oslo day. */
export const searchStopPlaces: Route = (world, { body }) => {
  const { travellers, travelDate, from, to } = readAs(offersV2StopPlacesRequestSchema, body, 'The search');
  const earliest = new Date(travelDate);
  const departure = findDepartures(from, to, osloDay(earliest)).find(
    (one) => Date.parse(one.departure) >= earliest.getTime(),
  );
  if (!departure) refuse(`No train from ${from} to ${to} then`, 'SANDBOX-UNKNOWN-TRAIN', 404);
  return answer(body, findOffers(world, 'searchOffersV2StopPlaces', [departure], seekersOf(travellers)));
};
