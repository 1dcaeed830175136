import { amountOf } from '@fribillett/entur-wire';
import { prices, vatOre } from '../data/prices.ts';
import { balanceOre, confirmOrder, requireOrder, totalOre } from '../rules/orders.ts';
import type { OrderLineRecord, OrderRecord } from '../world.ts';
import { param, type Route } from './call.ts';

const currency = 'NOK';

function priceWithTax(ore: number): Record<string, unknown> {
  return {
    amount: amountOf(ore),
    currency,
    taxAmount: amountOf(vatOre(ore)),
    taxCode: 'SBX-TRANSPORT',
    taxRate: String(prices.vatPercent),
  };
}

function lineJson(line: OrderLineRecord): Record<string, unknown> {
  const { departure, travellerIds } = line;
  return {
    id: line.id,
    status: line.status,
    version: line.version,
    description: line.description,
    price: priceWithTax(line.priceOre),
    priceContribution: priceWithTax(line.priceOre),
    travellers: travellerIds.map((id) => ({ id })),
    fareProducts: [{ id: `SBX:PreassignedFareProduct:${line.refundable ? 'Flex' : 'LowFare'}` }],
    // ASSUMPTION of the sandbox: the content of `travelSpecification` is unknown.
    travelSpecification: {
      serviceJourneyId: departure.serviceJourneyId,
      line: departure.line,
      from: departure.from.name,
      to: departure.to.name,
      departure: departure.departure,
      arrival: departure.arrival,
      travellerIds,
      seats: line.seats,
    },
  };
}

function orderJson(order: OrderRecord): Record<string, unknown> {
  const total = totalOre(order);
  const travellerIds = [...new Set(order.lines.flatMap((line) => line.travellerIds))];
  return {
    id: order.id,
    version: order.version,
    status: order.status,
    failed: order.failed,
    totalAmount: amountOf(total),
    balance: amountOf(balanceOre(order)),
    totalTaxAmount: amountOf(vatOre(total)),
    currency,
    orderLines: order.lines.map(lineJson),
    travellers: travellerIds.map((id) => ({ id })),
    reservations: order.lines
      .filter(({ seats }) => seats.length > 0)
      .map(({ id, seats }) => ({ id: `R-${id}`, orderLineId: id, seats })),
    paymentRefs: order.paymentIds.map((paymentId) => ({ paymentId })),
    fees: order.feesOre ? [{ type: 'REFUNDING', amount: amountOf(order.feesOre) }] : [],
    organisationId: 1,
    createdAt: order.createdAt,
    lastConfirmedAt: order.lastConfirmedAt,
    expireAt: order.expireAt,
  };
}

/** `getOrder` */
export const getOrder: Route = (world, call) => ({
  body: orderJson(requireOrder(world, param(call, 'orderId'))),
});

/**
 * `confirmOrderLines`: confirms a draft whose balance is zero. ASSUMPTION: this is how an order that costs nothing is
 * confirmed; one that was paid is confirmed by the capture.
 */
export const confirmOrderLines: Route = (world, call) => ({
  body: orderJson(confirmOrder(world, requireOrder(world, param(call, 'orderId')))),
});
