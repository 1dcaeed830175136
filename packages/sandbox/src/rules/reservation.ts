import type { reserveOffersRequestSchema } from '@fribillett/entur-wire';
import type * as z from 'zod/mini';
import { osloInstant } from '../osloTime.ts';
import { Refusal } from '../refusal.ts';
import { nextNumber } from '../world.ts';
import type { LineEntitlement, OfferRecord, OrderLineRecord, OrderRecord, World } from '../world.ts';
import { consumerOf, contractsToTravelOn, coversInstant } from './contract.ts';
import { offerPriceOre } from './offers.ts';
import { newOrderId, requireOrder, touched } from './orders.ts';

type Request = z.output<typeof reserveOffersRequestSchema>;
type Configuration = Request['offerConfigurations'][number];

/** Reserves every configuration or none, in a new order or on top of an existing one. */
export function reserve(world: World, request: Request): { order: OrderRecord; added: OrderLineRecord[] } {
  if (request.offerConfigurations.length === 0)
    refuse('There is nothing to reserve', 'SANDBOX-NOTHING-TO-RESERVE');
  const added = request.offerConfigurations.map((configuration) => reserveOne(world, configuration));
  const order =
    request.orderId === undefined ? newOrder(world) : nextVersion(requireOrder(world, request.orderId));
  const reserved = touched(world, { ...order, lines: [...order.lines, ...added] });
  world.tables.orders.put(reserved.id, reserved);
  return { order: reserved, added };
}

function refuse(message: string, code: string, status = 400): never {
  throw new Refusal(status, message, { code });
}

function newOrder(world: World): OrderRecord {
  return {
    id: newOrderId(world),
    version: 1,
    status: 'DRAFT',
    failed: false,
    createdAt: osloInstant(world.clock.now()),
    confirmedVersion: 0,
    paidOre: 0,
    lines: [],
    paymentIds: [],
  };
}

/** A change of a confirmed order raises its version (contract `sale.md` 3). */
function nextVersion(order: OrderRecord): OrderRecord {
  if (order.status === 'CANCELLED')
    refuse('The order is cancelled or has expired', 'SANDBOX-ORDER-CANCELLED', 409);
  if (order.failed) refuse('The order has failed and must be credited', 'SANDBOX-ORDER-FAILED', 409);
  return order.status === 'CONFIRMED' ? { ...order, status: 'DRAFT', version: order.version + 1 } : order;
}

function reserveOne(world: World, configuration: Configuration): OrderLineRecord {
  const offer = world.tables.offers.get(configuration.offerId);
  if (!offer) refuse(`The offer ${configuration.offerId} does not exist`, 'SANDBOX-UNKNOWN-OFFER', 404);
  if (world.clock.now().getTime() >= Date.parse(offer.expiresAt)) {
    refuse(`The offer ${offer.id} expired at ${offer.expiresAt}`, 'SANDBOX-OFFER-EXPIRED');
  }
  const chosen = configuration.selectableProductIds.map((selectableId) => {
    const product = offer.optionalProducts.find((one) => one.selectableId === selectableId);
    return (
      product ?? refuse(`${selectableId} is no optional product of the offer`, 'SANDBOX-UNKNOWN-PRODUCT')
    );
  });
  const { tier, departure } = offer;
  const extraOre = chosen.reduce((sum, { priceOre }) => sum + priceOre, 0);
  return {
    id: crypto.randomUUID(),
    status: 'DRAFT',
    version: 1,
    description: `${departure.from.name}–${departure.to.name}, ${tier === 'flex' ? 'Flex' : 'Lavpris'}`,
    priceOre: offerPriceOre(offer) + extraOre,
    originalPriceOre: offer.fareOre + offer.reservationOre + extraOre,
    refundable: tier === 'flex',
    departure,
    travellerIds: travellersOf(offer, configuration),
    entitlements: entitlementsOf(world, offer, configuration),
    seats: departure.reservation ? offer.travellers.map(() => seatOf(nextNumber(world, 'seat'))) : [],
    issued: false,
  };
}

function seatOf(number: number): string {
  return `Vogn ${String((Math.floor(number / 60) % 6) + 1)}, plass ${String((number % 60) + 1)}`;
}

function travellersOf(offer: OfferRecord, { selectedTravellerIds, count }: Configuration): string[] {
  const all = offer.travellers.map(({ id }) => id);
  if (selectedTravellerIds.length === 0) return all;
  if (count !== undefined) refuse('count and selectedTravellerIds exclude each other', 'SANDBOX-TRAVELLERS');
  const selected = [...new Set(selectedTravellerIds)];
  if (selected.some((id) => !all.includes(id)) || selected.length < offer.minTravellers) {
    refuse('The selected travellers are not those of the offer', 'SANDBOX-TRAVELLERS');
  }
  return selected;
}

/** Exactly the rights that the offer needs, each from a customer of the offer who holds it (companion 7.2). */
function entitlementsOf(world: World, offer: OfferRecord, configuration: Configuration): LineEntitlement[] {
  const presented = configuration.customers.flatMap(({ customerId, entitlements }) =>
    entitlements.map((entitlement) => ({ customerId, ...entitlement })),
  );
  const needed = offer.applied;
  const surplus = presented.find(
    ({ entitlementProductRef }) => entitlementProductRef.id !== needed?.productId,
  );
  if (surplus)
    refuse(`The offer does not need ${surplus.entitlementProductRef.id}`, 'SANDBOX-SURPLUS-ENTITLEMENT');
  if (presented.length > 1)
    refuse('An entitlement product is presented twice', 'SANDBOX-SURPLUS-ENTITLEMENT');
  if (!needed) return [];
  const [only] = presented;
  if (!only) refuse(`The offer needs ${needed.productId}`, 'SANDBOX-MISSING-ENTITLEMENT');
  if (!offer.travellers.some(({ customerId }) => customerId === only.customerId)) {
    refuse(`The customer ${only.customerId} is not in the offer`, 'SANDBOX-WRONG-CUSTOMER');
  }
  const { version } = only.entitlementProductRef;
  const contract = contractsToTravelOn(world, only.customerId).find(
    (one) =>
      one.productId === needed.productId &&
      coversInstant(one, offer.departure.departure) &&
      (only.contractId === undefined || only.contractId === one.uuid),
  );
  if (!contract) refuse('The customer does not hold this entitlement', 'SANDBOX-MISSING-ENTITLEMENT');
  if (version !== undefined && version !== contract.productVersion) {
    refuse('The entitlement has another version', 'SANDBOX-WRONG-VERSION');
  }
  return [
    {
      contractUuid: contract.uuid,
      customerNumber: consumerOf(contract, only.customerId),
      productId: contract.productId,
      productVersion: version,
      discountOre: needed.discountOre,
    },
  ];
}
