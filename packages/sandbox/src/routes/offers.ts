import {
  offersV2StopPlacesRequestSchema,
  offersV2TripPatternRequestSchema,
  readAs,
  type OperationId,
} from '@fribillett/entur-wire';
import * as z from 'zod/mini';
import { findDeparture, findDepartures, type Departure } from '../data/departures.ts';
import { userTypeOfAge } from '../data/prices.ts';
import { osloDay } from '../osloTime.ts';
import { Refusal } from '../refusal.ts';
import {
  forgetOldOffers,
  makeOffers,
  offerLifetimeMs,
  offerPriceOre,
  type OfferSeeker,
} from '../rules/offers.ts';
import { takeNotices } from '../rules/personalisation.ts';
import type { OfferRecord, World } from '../world.ts';
import type { Answer, Route } from './call.ts';
import { geographicalValidityOf, offerJson, optionalProductsJson } from './offerJson.ts';

type Travellers = z.output<typeof offersV2TripPatternRequestSchema>['travellers'];

const recommendationConfigSchema = z.looseObject({
  recommendationConfig: z.optional(
    z.looseObject({
      categorySpec: z.optional(z.looseObject({ typesOfRecommendation: z.optional(z.array(z.string())) })),
      ruleSpec: z.optional(z.looseObject({ priceComparisonAlgorithm: z.optional(z.string()) })),
    }),
  ),
});

function refuse(message: string, code: string, status = 400): never {
  throw new Refusal(status, message, { code });
}

function seekersOf(travellers: Travellers): OfferSeeker[] {
  if (travellers.length === 0) refuse('travellers must not be empty', 'SANDBOX-NO-TRAVELLERS');
  const seekers = travellers.map(({ id, age, userType, customerId, productIds }, index) => {
    const type = userType ?? (age === undefined ? undefined : userTypeOfAge(age));
    if (type === undefined) refuse('A traveller needs an age or a user type', 'SANDBOX-TRAVELLER-TYPE');
    return { id: id ?? String(index + 1), userType: type, customerId, productIds };
  });
  if (new Set(seekers.map(({ id }) => id)).size < seekers.length) {
    refuse('Traveller ids must be unique', 'SANDBOX-TRAVELLER-ID');
  }
  return seekers;
}

/** Which offers each kind of recommendation is made of; one for every traveller. */
function recommend(type: string, offers: readonly OfferRecord[], beforeDiscounts: boolean): OfferRecord[] {
  const single = offers.filter(({ minTravellers }) => minTravellers === 1);
  const fitting = single.filter(
    ({ tier }) => type === 'CHEAPEST' || tier === (type === 'NON_FLEXIBLE' ? 'low' : 'flex'),
  );
  // BEFORE_SDR prefers the combination with most rights and compares what is left without them.
  const rank = (offer: OfferRecord) =>
    beforeDiscounts
      ? offer.fareOre + offer.reservationOre - (offer.applied ? Number.MAX_SAFE_INTEGER / 2 : 0)
      : offerPriceOre(offer);
  const best = new Map<string, OfferRecord>();
  for (const offer of fitting) {
    const id = offer.travellers[0]?.id ?? '';
    const known = best.get(id);
    if (!known || rank(offer) < rank(known)) best.set(id, offer);
  }
  return [...best.values()];
}

function recommendationsOf(body: unknown, offers: readonly OfferRecord[]): Record<string, unknown>[] {
  const { recommendationConfig } = readAs(recommendationConfigSchema, body, 'The recommendation config');
  const asked = recommendationConfig?.categorySpec?.typesOfRecommendation;
  const beforeDiscounts = recommendationConfig?.ruleSpec?.priceComparisonAlgorithm === 'BEFORE_SDR';
  const types = ['CHEAPEST', 'FLEXIBLE', 'NON_FLEXIBLE'].filter((type) => asked?.includes(type) ?? true);
  return types.flatMap((typeOfRecommendation) => {
    const chosen = recommend(typeOfRecommendation, offers, beforeDiscounts);
    const [first] = chosen;
    if (!first) return [];
    return {
      typeOfRecommendation,
      geographicalValidityCovered: geographicalValidityOf(first),
      offersToBuy: chosen.map(({ id, travellers }) => ({
        id,
        numberToBuy: 1,
        selectableProductIds: [],
        possibleTravellerIds: [travellers.map((traveller) => traveller.id)],
      })),
    };
  });
}

/** The travellers as a search without the personalisation service sees them. */
function withoutRights(seekers: readonly OfferSeeker[]): OfferSeeker[] {
  return seekers.map((seeker) => ({ ...seeker, productIds: [] }));
}

function answer(
  world: World,
  operation: OperationId,
  body: unknown,
  departures: readonly Departure[],
  travellers: Travellers,
): Answer {
  forgetOldOffers(world);
  const notices = takeNotices(world, operation);
  const seekers = notices.length === 0 ? seekersOf(travellers) : withoutRights(seekersOf(travellers));
  const now = world.clock.now().getTime();
  const open = departures.filter(({ departure }) => now < Date.parse(departure));
  const perTrain = open.map((departure) => makeOffers(world, departure, seekers));
  const offers = perTrain.flat();
  return {
    headers: { Expires: new Date(now + offerLifetimeMs).toUTCString() },
    body: {
      tripPatternId: crypto.randomUUID(),
      ...(notices.length === 0 ? {} : { notices }),
      offers: offers.map(offerJson),
      optionalProducts: offers.flatMap(optionalProductsJson),
      unavailableProducts: departures
        .filter((departure) => !open.includes(departure))
        .map(({ serviceJourneyId }) => ({
          id: 'SBX:PreassignedFareProduct:Flex',
          serviceJourney: { serviceJourneyId },
          status: 'CLOSED',
        })),
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
      findDeparture(serviceJourneyId, fromStopPlaceId, toStopPlaceId, travelDate) ??
      refuse(`${serviceJourneyId} does not run so on ${travelDate}`, 'SANDBOX-UNKNOWN-TRAIN', 404),
  );
  return answer(world, 'searchOffersV2TripPattern', body, departures, travellers);
};

/** `searchOffersV2StopPlaces`: offers for the first train at or after `travelDate` on that Oslo day. */
export const searchStopPlaces: Route = (world, { body }) => {
  const { travellers, travelDate, from, to } = readAs(offersV2StopPlacesRequestSchema, body, 'The search');
  const earliest = new Date(travelDate);
  const departure = findDepartures(from, to, osloDay(earliest)).find(
    (one) => Date.parse(one.departure) >= earliest.getTime(),
  );
  if (!departure) refuse(`No train from ${from} to ${to} then`, 'SANDBOX-UNKNOWN-TRAIN', 404);
  return answer(world, 'searchOffersV2StopPlaces', body, [departure], travellers);
};
