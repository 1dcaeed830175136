import { omsaSearchRequestSchema, readAs } from '@fribillett/entur-wire';
import type * as z from 'zod/mini';
import { findDepartures, type Departure } from '../data/departures.ts';
import { osloDay } from '../osloTime.ts';
import type { OfferSeeker } from '../rules/offers.ts';
import type { Route } from './call.ts';
import { offerOmsaJson } from './offerJson.ts';
import { departureOf, findOffers, refuse, seekersOf } from './offerSearch.ts';

type Inputs = z.output<typeof omsaSearchRequestSchema>['inputs'];

/**
 * `searchOmsaOffers`: ordinary prices. How OMSA carries a personnel right is not known (gap 21), so whatever a traveller
 * presents takes nothing off: a sandbox that made it up would teach a shop something wrong. ASSUMPTION: who is known by
 * neither age nor age group pays as an adult.
 */
export const searchOmsa: Route = (world, { body, headers }) => {
  if (!headers.get('Accept-Language')) refuse('The header Accept-Language is missing', 'SANDBOX-LANGUAGE');
  const { inputs } = readAs(omsaSearchRequestSchema, body, 'The search');
  const found = findOffers(world, 'searchOmsaOffers', departuresOf(inputs), travellersOf(inputs));
  const offers = found.offers.filter(({ minTravellers }) => minTravellers === 1);
  return {
    headers: { ...found.headers, 'Content-Language': 'nb-NO' },
    body: {
      type: 'OfferCollection',
      offers: offers.map(offerOmsaJson),
      numberMatched: offers.length,
      numberReturned: offers.length,
    },
  };
};

function travellersOf({ travellers = [], profiles = [] }: Inputs): OfferSeeker[] {
  const individuals = travellers.map(({ id, age }) =>
    age === undefined ? { id, userType: 'ANYONE' } : { id, age },
  );
  const groups = profiles.flatMap(({ id, count = 1, ageGroup = 'ANYONE' }) =>
    Array.from({ length: count }, (_, index) => ({
      id: count === 1 ? id : `${id}-${String(index + 1)}`,
      userType: ageGroup,
    })),
  );
  return seekersOf([...individuals, ...groups]);
}

function departuresOf({ pattern = [], specification }: Inputs): Departure[] {
  if (pattern.length > 0) {
    return pattern.map(({ serviceJourney, date, from, to }) => {
      if (serviceJourney === undefined || date === undefined || !from || !to) {
        refuse('A leg needs its train, day, from and to', 'SANDBOX-LEG');
      }
      return departureOf(serviceJourney, from.placeId, to.placeId, date);
    });
  }
  const { from, to, startTime } = specification ?? {};
  if (!from || !to || startTime === undefined) {
    refuse('A search needs a pattern, or from, to and startTime', 'SANDBOX-NO-LEGS');
  }
  const earliest = new Date(startTime);
  const departure = findDepartures(from.placeId, to.placeId, osloDay(earliest)).find(
    (one) => Date.parse(one.departure) >= earliest.getTime(),
  );
  return [
    departure ?? refuse(`No train from ${from.placeId} to ${to.placeId} then`, 'SANDBOX-UNKNOWN-TRAIN', 404),
  ];
}
