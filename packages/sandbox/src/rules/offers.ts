import { fareOre, prices, reservationOre } from '../data/prices.ts';
import type { Departure } from '../data/departures.ts';
import { programmeOf } from '../data/products.ts';
import { osloInstant } from '../osloTime.ts';
import type { AppliedRight, OfferRecord, OptionalProduct, SearchTraveller, World } from '../world.ts';
import { applicableContract } from './contract.ts';

/** Offers live 30 minutes (contract `sale.md` 2.1). */
export const offerLifetimeMs = 30 * 60_000;

/** A traveller of a search with the rights that they want to use. */
export interface OfferSeeker extends SearchTraveller {
  productIds: string[];
}

/**
 * The offers for one train: for each traveller a flexible and a non-flexible one, and when `sharedOffers` is on, one
 * flexible offer for every two travellers of the same type. ASSUMPTION: a right takes off the fare of the flexible product
 * only, and never the seat reservation.
 */
export function makeOffers(
  world: World,
  departure: Departure,
  seekers: readonly OfferSeeker[],
  { isFlexSoldOut = false }: { isFlexSoldOut?: boolean } = {},
): OfferRecord[] {
  const single = seekers.flatMap((seeker) => [
    makeOffer(world, departure, [seeker], 'flex'),
    makeOffer(world, departure, [seeker], 'low'),
  ]);
  const shared = world.sharedOffers
    ? pairs(seekers).map((pair) => makeOffer(world, departure, pair, 'flex'))
    : [];
  const offers = [...single, ...shared].filter(({ tier }) => !(isFlexSoldOut && tier === 'flex'));
  for (const offer of offers) world.tables.offers.put(offer.id, offer);
  return offers;
}

function pairs(seekers: readonly OfferSeeker[]): OfferSeeker[][] {
  const types = [...new Set(seekers.map(({ userType }) => userType))];
  return types.flatMap((type) => {
    const group = seekers.filter(({ userType }) => userType === type);
    const count = Math.floor(group.length / 2);
    return Array.from({ length: count }, (_, index) => group.slice(index * 2, index * 2 + 2));
  });
}

function makeOffer(
  world: World,
  departure: Departure,
  seekers: readonly OfferSeeker[],
  tier: OfferRecord['tier'],
): OfferRecord {
  const share = tier === 'flex' ? 1 : prices.nonFlexibleShare;
  const fare = sumOf(seekers, ({ userType }) => fareOre(departure.kilometres, userType, share));
  const id = crypto.randomUUID();
  return {
    id,
    expiresAt: osloInstant(new Date(world.clock.now().getTime() + offerLifetimeMs)),
    tier,
    departure,
    travellers: seekers.map(({ id: travellerId, userType, customerId }) => ({
      id: travellerId,
      userType,
      customerId,
    })),
    minTravellers: seekers.length,
    fareOre: fare,
    reservationOre: departure.reservation ? sumOf(seekers, ({ userType }) => reservationOre(userType)) : 0,
    applied: tier === 'flex' ? appliedRight(world, departure, seekers, fare) : undefined,
    optionalProducts: optionalProductsOf(id, departure),
    available: tier === 'flex' ? 200 : 20,
  };
}

function sumOf(seekers: readonly OfferSeeker[], ore: (seeker: OfferSeeker) => number): number {
  return seekers.reduce((sum, seeker) => sum + ore(seeker), 0);
}

/** One right covers the whole offer, whoever of its travellers holds it. */
function appliedRight(
  world: World,
  departure: Departure,
  seekers: readonly OfferSeeker[],
  fare: number,
): AppliedRight | undefined {
  for (const { customerId, productIds } of seekers) {
    if (customerId === undefined) continue;
    const contract = applicableContract(world, customerId, productIds, departure.departure);
    const discount = contract && programmeOf(contract.productId)?.discount;
    const discountOre = Math.round((fare * (discount ?? 0)) / 100) * 100;
    if (contract && discountOre > 0) return { productId: contract.productId, discountOre };
  }
  return undefined;
}

function optionalProductsOf(offerId: string, departure: Departure): OptionalProduct[] {
  if (!departure.reservation) return [];
  const key = offerId.slice(0, 6);
  return [
    {
      selectableId: `${key}-seat`,
      productId: 'SBX:SupplementProduct:SeatChoice',
      name: 'Velg plass',
      priceOre: prices.seatChoice * 100,
    },
    {
      selectableId: `${key}-bicycle`,
      productId: 'SBX:SupplementProduct:Bicycle',
      name: 'Sykkel',
      priceOre: prices.bicycle * 100,
    },
  ];
}

/** Price of an offer in øre, the discount taken off. */
export function offerPriceOre(offer: OfferRecord): number {
  return offer.fareOre + offer.reservationOre - (offer.applied?.discountOre ?? 0);
}

/** Forgets offers that expired more than an hour ago. */
export function forgetOldOffers(world: World): void {
  const limit = world.clock.now().getTime() - 3_600_000;
  for (const { id, expiresAt } of world.tables.offers.list()) {
    if (Date.parse(expiresAt) < limit) world.tables.offers.delete(id);
  }
}
