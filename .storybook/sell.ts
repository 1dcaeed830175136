import {
  createParty,
  entitlementChoices,
  readOffersV2,
  toOffersV2Travellers,
  toReservation,
  type Companion,
  type EntitlementSelection,
  type Journey,
  type Offer,
  type OffersAnswer,
  type Party,
  type SelectedOffer,
} from '@fribillett/core';
import { sale, type Stack } from './createStack.ts';
import { trainOf } from './trips.ts';

/** Which of the sandbox's tickets; rights take nothing off the cheap one. */
export type TicketName = 'Flex' | 'Lavpris';

/** An order to reserve before a story begins. */
export interface OrderSetup {
  journeys: readonly Journey[];
  /** Ids of choices, `<customer number>:<purpose>`. */
  selection: EntitlementSelection;
  companions?: readonly Companion[];
  /** Reserves journey by journey, as a shop does that sells one leg at a time. */
  isPiecemeal?: boolean;
  /** Lets the clock run until so many milliseconds before the order ends. */
  endsInMs?: number;
}

/** Searches every journey, as the shop's own backend would. */
export async function searchOffers({ gateway }: Stack, party: Party): Promise<OffersAnswer> {
  const answers = await Promise.all(
    party.journeys.map(async (journey) => {
      const { serviceJourneyId, departure, from, to } = trainOf(journey);
      const leg = {
        serviceJourneyId,
        travelDate: departure.slice(0, 10),
        fromStopPlaceId: from.id,
        toStopPlaceId: to.id,
      };
      const body = { travellers: toOffersV2Travellers(party, journey.id), tripPattern: { legs: [leg] } };
      const { json } = await gateway.client.call('searchOffersV2TripPattern', { sale, body });
      return readOffersV2(json, { journeyId: journey.id });
    }),
  );
  return {
    offers: answers.flatMap(({ offers }) => offers),
    recommendations: answers.flatMap(({ recommendations }) => recommendations),
    notices: answers.flatMap(({ notices }) => notices),
    unavailableProducts: answers.flatMap(({ unavailableProducts }) => unavailableProducts),
  };
}

/** Takes one ticket for everybody on every journey, shared ones first. */
export function selectOffers(
  offers: readonly Offer[],
  party: Party,
  name: TicketName = 'Flex',
): SelectedOffer[] {
  const named = offers.filter((offer) => offer.name === name).toSorted((a, b) => covers(b) - covers(a));
  return party.journeys.flatMap((journey) => {
    const waiting = new Set(party.travellers.map(({ id }) => id));
    return named.flatMap((offer): SelectedOffer[] => {
      const travellerIds = offer.travellers.flatMap((group) => group.travellerIds);
      if (offer.journeyId !== journey.id || !travellerIds.every((id) => waiting.has(id))) return [];
      for (const id of travellerIds) waiting.delete(id);
      return [{ offer, travellerIds }];
    });
  });
}

function covers({ travellers }: Offer): number {
  return travellers.flatMap(({ travellerIds }) => travellerIds).length;
}

/** Reserves an order through the same wire as a shop, and answers its number. */
export async function reserveOrder(stack: Stack, order: OrderSetup): Promise<string> {
  const { journeys, isPiecemeal = false } = order;
  const trips = isPiecemeal ? journeys.map((journey) => [journey]) : [journeys];
  let orderId: string | undefined;
  for (const trip of trips) {
    const party = await partyOf(stack, { ...order, journeys: trip });
    const { offers } = await searchOffers(stack, party);
    const request = toReservation(selectOffers(offers, party), party, { orderId });
    ({ orderId } = await stack.transport.reserve(request));
  }
  if (orderId === undefined) throw new Error('An order needs a journey');
  if (order.endsInMs !== undefined) await runUntil(stack, orderId, order.endsInMs);
  return orderId;
}

async function partyOf(
  { transport, purposes, sandbox }: Stack,
  { journeys, selection, companions }: OrderSetup,
): Promise<Party> {
  const answer = await transport.getEntitlements();
  const now = sandbox.clock.now().getTime();
  const people = entitlementChoices(answer, { journeys, purposes, now });
  return createParty({ people, selection, journeys, companions });
}

async function runUntil({ gateway, sandbox }: Stack, orderId: string, endsInMs: number): Promise<void> {
  const { json } = await gateway.client.call('getOrder', { sale, params: { orderId } });
  if (typeof json !== 'object' || json === null || !('expireAt' in json)) throw new Error('No order');
  sandbox.clock.set(new Date(Date.parse(String(json.expireAt)) - endsInMs));
}
