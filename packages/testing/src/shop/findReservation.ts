import {
  createParty,
  entitlementChoices,
  readOffersV2,
  toOffersV2Travellers,
  toReservation,
  type Journey,
  type Offer,
  type Party,
  type ReservationRequest,
} from '@fribillett/core';
import { findDepartures, stationNamed, type Departure } from '@fribillett/sandbox';
import type { TestShop } from './createTestShop.ts';
import { sale } from './sessionOf.ts';

/** What is to be reserved. */
export interface WantedReservation {
  /** Ids of choices, `<customer number>:<purpose>`; without them the customer's first that can be used. */
  selection?: readonly string[] | undefined;
  /** `yyyy-MM-dd` in Oslo; 18 December 2026 by default, which the shop's default clock has before it. */
  day?: string | undefined;
}

/**
 * Searches Oslo S to Bergen for whoever is signed in, as a shop's own backend would, and answers what to reserve: one
 * flexible ticket each, with the rights that were taken off.
 *
 * @throws Error when there is no right to use, or no such train.
 */
export async function findReservation(
  shop: TestShop,
  { selection, day = '2026-12-18' }: WantedReservation = {},
): Promise<ReservationRequest> {
  const [train] = findDepartures(stationNamed('Oslo S').id, stationNamed('Bergen').id, day);
  if (train === undefined) throw new Error(`The sandbox has no train to Bergen on ${day}.`);
  const { departure, arrival } = train;
  const party = await partyOn(
    shop,
    { id: 'out', from: 'Oslo S', to: 'Bergen', departure, arrival },
    selection,
  );
  const offers = await search(shop, party, train);
  const bought = party.travellers.flatMap(({ id }) => {
    const offer = offers.find(
      ({ name, travellers }) =>
        name === 'Flex' && travellers.some(({ travellerIds }) => travellerIds[0] === id),
    );
    return offer === undefined ? [] : [{ offer, travellerIds: [id] }];
  });
  return toReservation(bought, party);
}

async function partyOn(
  { transport, purposes, sandbox }: TestShop,
  journey: Journey,
  selection: readonly string[] | undefined,
): Promise<Party> {
  const journeys = [journey];
  const answer = await transport.getEntitlements();
  const now = sandbox.clock.now().getTime();
  const people = entitlementChoices(answer, { journeys, purposes, now });
  const usable = people
    .flatMap(({ choices }) => choices)
    .filter(({ status }) => status !== 'unusable')
    .map(({ id }) => id);
  const chosen = selection ?? usable.slice(0, 1);
  if (chosen.length === 0) throw new Error('Whoever is signed in has no right that can be used.');
  return createParty({ people, selection: chosen, journeys });
}

async function search({ gateway }: TestShop, party: Party, train: Departure): Promise<Offer[]> {
  const { serviceJourneyId, departure, from, to } = train;
  const leg = {
    serviceJourneyId,
    travelDate: departure.slice(0, 10),
    fromStopPlaceId: from.id,
    toStopPlaceId: to.id,
  };
  const body = { travellers: toOffersV2Travellers(party, 'out'), tripPattern: { legs: [leg] } };
  const { json } = await gateway.client.call('searchOffersV2TripPattern', { sale, body });
  return readOffersV2(json, { journeyId: 'out' }).offers;
}
