import type { OperationId } from '@fribillett/entur-wire';
import { readAs } from '@fribillett/entur-wire';
import * as z from 'zod/mini';
import { findDeparture, type Departure } from '../data/departures.ts';
import { userTypeOfAge } from '../data/prices.ts';
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
import { geographicalValidityOf, productIdOf } from './offerJson.ts';

/** Refuses a search. */
export function refuse(message: string, code: string, status = 400): never {
  throw new Refusal(status, message, { code });
}

/** A traveller as any of the searches names one. */
interface AnyTraveller {
  id?: string | undefined;
  age?: number | undefined;
  userType?: string | undefined;
  customerId?: string | undefined;
  productIds?: string[] | undefined;
}

/** The travellers of a search, or a refusal. */
export function seekersOf(travellers: readonly AnyTraveller[]): OfferSeeker[] {
  if (travellers.length === 0) refuse('travellers must not be empty', 'SANDBOX-NO-TRAVELLERS');
  const seekers = travellers.map(({ id, age, userType, customerId, productIds = [] }, index): OfferSeeker => {
    const type = userType ?? (age === undefined ? undefined : userTypeOfAge(age));
    if (type === undefined) refuse('A traveller needs an age or a user type', 'SANDBOX-TRAVELLER-TYPE');
    return {
      id: id ?? String(index + 1),
      userType: type,
      productIds,
      ...(customerId === undefined ? {} : { customerId }),
    };
  });
  if (new Set(seekers.map(({ id }) => id)).size < seekers.length) {
    refuse('Traveller ids must be unique', 'SANDBOX-TRAVELLER-ID');
  }
  return seekers;
}

/** The train of one leg, or a refusal. */
export function departureOf(serviceJourneyId: string, from: string, to: string, date: string): Departure {
  return (
    findDeparture(serviceJourneyId, from, to, date) ??
    refuse(`${serviceJourneyId} does not run so on ${date}`, 'SANDBOX-UNKNOWN-TRAIN', 404)
  );
}

/** What a search found, before a version writes it down. */
export interface Found {
  /** `Expires`. */
  headers: Record<string, string>;
  offers: OfferRecord[];
  /** The same, train by train. */
  perTrain: OfferRecord[][];
  notices: string[];
  unavailableProducts: { id: string; serviceJourney: { serviceJourneyId: string }; status: string }[];
}

/** Searches: the same offers at the same prices, whichever search was asked. */
export function findOffers(
  world: World,
  operation: OperationId,
  departures: readonly Departure[],
  travellers: readonly OfferSeeker[],
): Found {
  forgetOldOffers(world);
  const notices = takeNotices(world, operation);
  const isFlexSoldOut = takeSoldOut(world, operation);
  // Without the personalisation service nobody's rights are seen.
  const seekers =
    notices.length === 0 ? travellers : travellers.map((seeker) => ({ ...seeker, productIds: [] }));
  const now = world.clock.now().getTime();
  const open = departures.filter(({ departure }) => now < Date.parse(departure));
  const perTrain = open.map((departure) => makeOffers(world, departure, seekers, { isFlexSoldOut }));
  return {
    headers: { Expires: new Date(now + offerLifetimeMs).toUTCString() },
    offers: perTrain.flat(),
    perTrain,
    notices,
    unavailableProducts: departures
      .filter((departure) => isFlexSoldOut || !open.includes(departure))
      .map((departure) => ({
        id: productIdOf('flex'),
        serviceJourney: { serviceJourneyId: departure.serviceJourneyId },
        status: open.includes(departure) ? 'SOLD_OUT' : 'CLOSED',
      })),
  };
}

/** Counts the fault down, so ask once a search. */
function takeSoldOut({ faults }: World, operation: OperationId): boolean {
  const fault = faults.take(
    ({ on, fault: { kind } }) => kind === 'soldOut' && (on === '*' || on === operation),
  );
  return fault !== undefined;
}

const recommendationConfigSchema = z.looseObject({
  recommendationConfig: z.optional(
    z.looseObject({
      categorySpec: z.optional(z.looseObject({ typesOfRecommendation: z.optional(z.array(z.string())) })),
      ruleSpec: z.optional(z.looseObject({ priceComparisonAlgorithm: z.optional(z.string()) })),
    }),
  ),
});

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

/** The recommendations for one train that the body of a search asks for. */
export function recommendationsOf(body: unknown, offers: readonly OfferRecord[]): Record<string, unknown>[] {
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
