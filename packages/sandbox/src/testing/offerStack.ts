import {
  createParty,
  entitlementChoices,
  offersExpireAt,
  readOffersV2,
  readOffersV3,
  recommendationConfig,
  toOffersV2Travellers,
  toOffersV3Travellers,
  type Entitlement,
  type OffersAnswer,
  type Party,
  type PartyInput,
  type ReservationRequest,
  type SelectedOffer,
} from '@fribillett/core';
import {
  parseWireJson,
  writeOffersV3Search,
  type EntitlementResponse,
  type OperationId,
} from '@fribillett/entur-wire';
import { programmes } from '../data/products.ts';
import { testStart, trainOn, type openTestShop } from '../testSupport.ts';

/*
 * The way of an offer, as a shop goes it: core's builder, Entur's wire, core's reader, core's reservation, Entur's wire.
 */

/** A train to Bergen. */
export const train = trainOn('2026-12-18');
const journeys = [{ id: 'out', from: 'Oslo S', to: 'Bergen', departure: train.departure }];
/** Products of the personas. */
export const silver = programmes.privateSilver.productId;
export const bronze = programmes.privateBronze.productId;
export const work = programmes.workBronze.productId;
/** An adult with all three products, a spouse on silver, a child on bronze. */
export const [per, ola, emil] = ['1002001', '1001002', '1004002'];

/** The train as both versions of the search name it. */
export const tripPattern = {
  legs: [
    {
      serviceJourneyId: train.serviceJourneyId,
      travelDate: train.departure.slice(0, 10),
      fromStopPlaceId: train.from.id,
      toStopPlaceId: train.to.id,
    },
  ],
};

/** A shop that has its token. */
export type Shop = Awaited<ReturnType<typeof openTestShop>>;

/** One version of the search: how a party becomes a body, and an answer becomes offers. */
export interface Version {
  operation: OperationId;
  write: (party: Party) => string;
  read: typeof readOffersV2;
}

/** Both versions. */
export const versions: [string, Version][] = [
  [
    'V2',
    {
      operation: 'searchOffersV2TripPattern',
      write: (party) =>
        JSON.stringify({
          travellers: toOffersV2Travellers(party, 'out'),
          tripPattern,
          recommendationConfig: recommendationConfig(),
        }),
      read: readOffersV2,
    },
  ],
  [
    'V3',
    {
      operation: 'searchOffersV3TripPattern',
      write: (party) =>
        writeOffersV3Search({
          travellers: toOffersV3Travellers(party, 'out'),
          tripPattern,
          recommendationConfig: recommendationConfig(),
        }),
      read: readOffersV3,
    },
  ],
];

function entitlementOf(wire: EntitlementResponse, customerNumber: string): Entitlement {
  return {
    contractId: wire.contractUUID,
    productId: wire.productId,
    productVersion: wire.productVersion,
    displayNames: [],
    customerNumber,
    owner: { customerNumber, displayName: customerNumber },
    validFrom: wire.contractValidFrom,
    validTo: wire.contractValidTo,
    passengerCategory: wire.passengerCategory,
    isSeniorCitizen: wire.isSeniorCitizen,
  };
}

/** The party of these people on these of their products. */
export async function partyOf(
  shop: Shop,
  chosen: Readonly<Record<string, readonly string[]>>,
  input: Partial<PartyInput> = {},
): Promise<Party> {
  const customers = Object.keys(chosen);
  const held = await Promise.all(
    customers.map(async (number) =>
      (await shop.entitlements(number))
        .filter(({ productId }) => chosen[number]?.includes(productId))
        .map((wire) => entitlementOf(wire, number)),
    ),
  );
  const people = entitlementChoices(
    {
      people: customers.map((customerNumber) => ({ customerNumber, relation: 'self' })),
      entitlements: held.flat(),
      isPartial: false,
    },
    {
      journeys,
      now: Date.parse(testStart),
      purposes: ({ productId }) => (productId === work ? 'work' : 'private'),
    },
  );
  const selection = people.flatMap(({ choices }) => choices.map(({ id }) => id));
  const userTypes = Object.fromEntries(customers.map((number) => [number, 'ADULT']));
  return createParty({ people, selection, journeys, userTypes, ...input });
}

/** Asks for offers through core, Entur's wire and core again. */
export async function search(
  shop: Shop,
  { operation, write, read }: Version,
  party: Party,
): Promise<OffersAnswer> {
  const response = await shop.send(operation, { body: write(party) });
  if (!response.ok) throw new Error(`The search answered ${String(response.status)}.`);
  const expiresAt = offersExpireAt(response.headers);
  return read(parseWireJson(await response.text()), { journeyId: 'out', expiresAt });
}

/** The offers of this name, one for each group of travellers, biggest groups first. */
export function pick({ offers }: OffersAnswer, party: Party, name = 'Flex'): SelectedOffer[] {
  const waiting = new Set(party.travellers.map(({ id }) => id));
  return offers
    .filter((offer) => offer.name === name)
    .toSorted((a, b) => (b.travellers[0]?.max ?? 0) - (a.travellers[0]?.max ?? 0))
    .flatMap((offer) => {
      const travellerIds = offer.travellers.flatMap((group) => group.travellerIds);
      if (!travellerIds.every((id) => waiting.has(id))) return [];
      for (const id of travellerIds) waiting.delete(id);
      return [{ offer, travellerIds }];
    });
}

/** Reserves as a backend does with what core asks for. */
export function reserve(shop: Shop, { configurations }: ReservationRequest) {
  return shop.reserve(
    configurations.map(({ offerId, travellerIds, selectableProductIds, customers }) => ({
      offerId,
      selectedTravellerIds: [...travellerIds],
      selectableProductIds: [...selectableProductIds],
      customers: customers.map(({ customerNumber, entitlements }) => ({
        customerId: customerNumber,
        entitlements: entitlements.map(({ contractId, productId, productVersion }) => ({
          contractId,
          entitlementProductRef: { id: productId, version: productVersion },
        })),
      })),
    })),
  );
}
