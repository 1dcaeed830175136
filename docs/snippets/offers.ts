import {
  offersExpireAt,
  readOffersV2,
  readOffersV3,
  recommendationConfig,
  recommendedOffers,
  splitByHolder,
  summarisePrice,
  toOffersV2Travellers,
  toOffersV3Travellers,
  toOmsaSearch,
  toReservation,
  type Party,
  type SelectedOffer,
} from '@fribillett/core';

/** Body of `POST /offers/v2/search/trip-pattern`; one search for each journey. */
export function searchV2(party: Party, journeyId: string, legs: readonly Leg[]) {
  return {
    travellers: toOffersV2Travellers(party, journeyId),
    tripPattern: { legs },
    recommendationConfig: recommendationConfig({ types: ['CHEAPEST'] }), // BEFORE_SDR unless you say otherwise
  };
}

/** Body of `POST /offers/v3/search/trip-pattern`. */
export function searchV3(party: Party, journeyId: string, legs: readonly Leg[]) {
  return { ...searchV2(party, journeyId, legs), travellers: toOffersV3Travellers(party, journeyId) };
}

/** Body of OMSA's `POST /processes/search-offers/execute`. */
export function searchOmsa(party: Party, journeyId: string, { from, to, startTime }: Trip) {
  const who = toOmsaSearch(party, journeyId, {
    // Only what you agreed on with Entur; leave it out, and no right is presented.
    entitlementsOf: (rights) => ({
      entitlementsGiven: rights.map(({ contract }) => ({
        type: 'entitlement',
        entitlementType: contract.productId,
      })),
    }),
  });
  return { inputs: { ...who, specification: { from: { placeId: from }, to: { placeId: to }, startTime } } };
}

/** What an answer recommends to buy, ready for `OfferPrice` and `useReservation`. */
export async function toBuy(answer: Response, version: 'V2' | 'V3', party: Party, journeyId: string) {
  const context = { journeyId, expiresAt: offersExpireAt(answer.headers) };
  const json: unknown = await answer.json();
  const found = version === 'V2' ? readOffersV2(json, context) : readOffersV3(json, context);
  const [recommendation] = found.recommendations;
  const selected = recommendation && recommendedOffers(found, recommendation);
  return splitByHolder(selected ?? [], party);
}

/** Price and reservation see the same configurations. */
export function order(offers: readonly SelectedOffer[], party: Party) {
  return { toPay: summarisePrice(offers)?.toPay, request: toReservation(offers, party) };
}

interface Leg {
  serviceJourneyId: string;
  travelDate: string;
  fromStopPlaceId: string;
  toStopPlaceId: string;
}
interface Trip {
  from: string;
  to: string;
  startTime: string;
}
