import {
  reservationRequestSchema,
  type EntitlementsAnswer,
  type Reservation,
  type ReservationConfiguration,
} from '@fribillett/core';
import {
  readReserveOffers,
  type OfferConfiguration,
  type ReserveOffersResponse,
} from '@fribillett/entur-wire';
import type { Context, Visit } from '../context.ts';
import { GatewayError, rejected, toGatewayError } from '../errors.ts';
import type { GatewayEvent } from '../events.ts';
import { readBody } from '../request.ts';
import { toConsumption } from '../sale/consumption.ts';
import { openOrder, type OrderBeingReserved } from '../sale/orderBeingReserved.ts';
import { linesOf } from '../sale/reservedLines.ts';
import { ownRight, readRights } from '../sale/rights.ts';
import { callOf } from '../upstream/callOf.ts';
import { peopleOf } from '../session.ts';
import { UpstreamError } from '../upstream/upstreamError.ts';

/**
 * `POST /reservation`: reserves offers with rights that are the session's own, read anew. Contract, product and version
 * reach Entur from the server's copy. Never repeated by itself (rule 9); which line consumes which contract is recorded.
 */
export async function reserve(context: Context, visit: Visit, request: Request): Promise<Reservation> {
  const { orderId, configurations } = await readBody(request, reservationRequestSchema);
  const hasCustomers = configurations.some(({ customers }) => customers.length > 0);
  const rights = hasCustomers ? await readRights(context, visit) : nobodysRights;
  const offerConfigurations = configurations.map((asked, index) => toWire(asked, index, rights, visit));
  const order = await openOrder(context, visit, orderId);
  const answer = await send(context, visit, order, { orderId, offerConfigurations });
  const lines = linesOf(configurations, answer, order.lines, (configuration) =>
    configuration.customers.flatMap(({ customerNumber, entitlements }) =>
      entitlements.map(({ contractId }) =>
        toConsumption(context, ownRight(rights, contractId, customerNumber), configuration),
      ),
    ),
  );
  if (lines === undefined || (orderId !== undefined && orderId !== answer.orderId)) {
    await order.giveUp();
    tell(context, visit, answer.orderId, 'lines-disagree');
    throw new GatewayError({ status: 502, code: 'bad-response' });
  }
  await order.finish(answer.orderId, lines);
  tell(context, visit, answer.orderId, 'reserved');
  return { orderId: answer.orderId, orderLineIds: lines.map(({ orderLineId }) => orderLineId) };
}

const nobodysRights: EntitlementsAnswer = { people: [], entitlements: [], isPartial: false };

function toWire(
  { offerId, travellerIds, selectableProductIds, customers }: ReservationConfiguration,
  index: number,
  rights: EntitlementsAnswer,
  visit: Visit,
): OfferConfiguration {
  const presented = customers.map(({ customerNumber, entitlements }) => {
    refuseStranger(customerNumber, rights, visit);
    const own = entitlements.map(({ contractId }) => ownRight(rights, contractId, customerNumber));
    return { customerNumber, own };
  });
  const productIds = presented.flatMap(({ own }) => own.map(({ productId }) => productId));
  if (new Set(productIds).size < productIds.length) {
    // Two customers who present one product in a configuration are both taxed in full (personnel-tickets 7.2).
    const field = `configurations.${index}.customers`;
    throw rejected(field, 'Each product may be presented once per configuration.');
  }
  return {
    offerId,
    selectedTravellerIds: [...travellerIds],
    customers: presented.map(({ customerNumber, own }) => ({
      customerId: customerNumber,
      entitlements: own.map((right) => ({
        contractId: right.contractId,
        entitlementProductRef: { id: right.productId, version: right.productVersion },
      })),
    })),
    // Entur refuses empty lists in places (personnel-tickets 7.4); absent says the same.
    ...(selectableProductIds.length === 0 ? {} : { selectableProductIds: [...selectableProductIds] }),
  };
}

/** A customer is somebody of the session's, or the owner of a right that one of them holds. */
function refuseStranger(customerNumber: string, rights: EntitlementsAnswer, { session }: Visit): void {
  const isKnown =
    peopleOf(session).some((person) => person.customerNumber === customerNumber) ||
    rights.entitlements.some(({ owner }) => owner.customerNumber === customerNumber);
  if (!isKnown) throw new GatewayError({ status: 403, code: 'forbidden' });
}

async function send(
  context: Context,
  visit: Visit,
  order: OrderBeingReserved,
  body: { orderId: string | undefined; offerConfigurations: OfferConfiguration[] },
): Promise<ReserveOffersResponse> {
  try {
    // Not ended with the browser's request: a reservation that nobody recorded helps nobody.
    const call = { ...callOf(visit), signal: undefined, body };
    return readReserveOffers((await context.client.call('reserveOffers', call)).json);
  } catch (error) {
    const isRefused = error instanceof UpstreamError && error.isRetrySafe;
    await (isRefused ? order.restore() : order.giveUp());
    tell(context, visit, body.orderId, isRefused ? 'rejected' : 'unsure');
    const isAboutOffers = ['rejected', 'not-found'].includes(toGatewayError(error).code);
    throw isAboutOffers ? rejected('configurations', 'The offers were not reserved; search again.') : error;
  }
}

function tell(
  { emit }: Context,
  { session, correlationId }: Visit,
  orderId: string | undefined,
  outcome: Extract<GatewayEvent, { type: 'reservation' }>['outcome'],
): void {
  const { customer, actor } = session;
  const { customerNumber } = customer;
  emit({ type: 'reservation', customerNumber, orderId, outcome, actor, correlationId });
}
