import { createHttpTransport, type Entitlement, type ReservationRequest } from '@fribillett/core';
import { readOffersV2, readTerminal } from '@fribillett/entur-wire';
import { createClock, createSandbox, findDepartures, stationNamed } from '@fribillett/sandbox';
import { describe, expect, it } from 'vitest';
import { createGateway, type GatewayEvent } from './index.ts';

const kari = '1001001';
const ola = '1001002';
const baseUrl = 'https://shop.test/api/tickets';
const sale = { channel: 'SBX:DistributionChannel:web', pos: 'test' };

/** Transport over gateway over sandbox, joined without a network. */
function setUp() {
  const clock = createClock('2026-11-20T10:00:00+01:00');
  const sandbox = createSandbox({ clock });
  const events: GatewayEvent[] = [];
  const gateway = createGateway({
    urls: {
      apiBaseUrl: 'https://sandbox.test',
      tokenUrl: 'https://sandbox.test/oauth/token',
      audience: 'https://sandbox.test',
    },
    clientId: 'sandbox',
    clientSecret: 'sandbox',
    clearanceKeys: [{ kid: 'sandbox', secret: 'a-clearance-key-of-the-sandbox-only' }],
    clientName: 'acme-webshop',
    basePath: '/api/tickets',
    resolveSale: () => ({
      customer: { customerNumber: kari },
      mayBuyFor: [{ customerNumber: ola, relation: 'spouse' }],
      ...sale,
    }),
    fetch: sandbox.fetch,
    now: () => clock.now().getTime(),
    retryDelayMs: 0,
    onEvent: (event) => events.push(event),
  });
  const transport = createHttpTransport({ baseUrl, fetch: gateway.fetch });
  const departure = findDepartures(stationNamed('Oslo S').id, stationNamed('Bergen').id, '2026-12-18')[0];
  if (departure === undefined) throw new Error('The sandbox has no train to Bergen');

  async function offersFor(customerNumber: string, productIds: string[]) {
    const { json } = await gateway.client.call('searchOffersV2TripPattern', {
      sale,
      body: {
        travellers: [{ id: customerNumber, age: 40, customerId: customerNumber, productIds }],
        tripPattern: {
          legs: [
            {
              serviceJourneyId: departure?.serviceJourneyId,
              travelDate: '2026-12-18',
              fromStopPlaceId: departure?.from.id,
              toStopPlaceId: departure?.to.id,
            },
          ],
        },
      },
    });
    return readOffersV2(json).offers;
  }

  const reservation = (offerId: string, rights: readonly Entitlement[]): ReservationRequest => ({
    configurations: [
      {
        offerId,
        journeyId: 'out',
        travellerIds: [kari],
        selectableProductIds: [],
        customers: [{ customerNumber: kari, entitlements: [...rights] }],
        firstTravelDate: departure.departure,
      },
    ],
  });

  async function sold(clearance: string, orderId: string, attemptId: string) {
    const request = new Request('https://shop.test/pay');
    return gateway.openPayment({ request, orderId, clearance, attemptId });
  }

  return { clock, sandbox, gateway, transport, offersFor, reservation, sold, events };
}

async function claimed(transport: ReturnType<typeof setUp>['transport']) {
  const { claimed: rights } = await transport.claimPersonnelTicket({ pickupCode: 'NT-4821-KARI' });
  return rights;
}

describe('the gateway on the sandbox', () => {
  it('sells from the pickup code to an open payment and the usage', async () => {
    const { transport, offersFor, reservation, sold, gateway, sandbox, clock } = setUp();
    const rights = await claimed(transport);
    expect(rights).toHaveLength(2);
    const offers = await offersFor(kari, [...new Set(rights.map(({ productId }) => productId))]);
    const offer = offers.find(({ name }) => name === 'Flex');
    const needed = offer?.preassignedProducts[0]?.discountRight?.originatingFromProductId;
    const right = rights.filter(({ productId }) => productId === needed);
    expect(right).toHaveLength(1);

    const { orderId } = await transport.reserve(reservation(offer?.id ?? '', right));
    const verdict = await transport.validateOrder({ orderId });
    expect(verdict).toMatchObject({ status: 'cleared', validForSeconds: 300 });
    const clearance = verdict.status === 'cleared' ? verdict.clearance : '';
    const payment = await sold(clearance, orderId, 'attempt-1');
    if (payment.status !== 'open') throw new Error(payment.code);
    expect(await sold(clearance, orderId, 'attempt-2')).toMatchObject({ code: 'payment-in-progress' });

    const { version, totalAmount } = payment.order;
    const created = await gateway.client.call('createPayment', {
      sale,
      body: { orderId, orderVersion: version, totalAmount },
    });
    const { paymentId, transactionHistory } = created.json as {
      paymentId: string;
      transactionHistory: { transactionId: string }[];
    };
    const params = { paymentId, transactionId: transactionHistory[0]?.transactionId ?? '' };
    const terminal = await gateway.client.call('startTerminal', {
      sale,
      params,
      body: { redirectUrl: 'https://shop.test/back' },
    });
    await sandbox.fetch(readTerminal(terminal.json).terminalUri, {
      method: 'POST',
      body: new URLSearchParams({ action: 'pay' }),
    });
    await gateway.client.call('capturePayment', { sale, params });
    expect(await sold(clearance, orderId, 'attempt-2')).toMatchObject({ code: 'already-paid' });
    await expect(transport.validateOrder({ orderId })).rejects.toMatchObject({ code: 'rejected' });

    clock.advance(2000);
    await gateway.client.call('findTicketDistributionGroups', { sale, query: { orderId } });
    const { usages } = await transport.getUsage();
    expect(usages.find((usage) => usage.orderId === orderId)).toMatchObject({
      contractId: right[0]?.contractId,
      eventType: 'PURCHASE',
      price: totalAmount,
      taxSavings: [{ year: 2026, month: 12 }],
    });
  });

  it('has a surplus entitlement refused, and nothing reserved', async () => {
    const { transport, offersFor, reservation } = setUp();
    const rights = await claimed(transport);
    const [first] = rights;
    const offers = await offersFor(kari, first === undefined ? [] : [first.productId]);
    await expect(transport.reserve(reservation(offers[0]?.id ?? '', rights))).rejects.toMatchObject({
      code: 'rejected',
      isRetrySafe: false,
    });
  });

  it('answers the rest, flagged partial, when one member cannot be read', async () => {
    const { transport, sandbox } = setUp();
    sandbox.faults.add({
      on: 'getEntitlementsByCustomerNumber',
      times: 1,
      fault: { kind: 'status', status: 403 },
    });
    const { isPartial, people } = await transport.getEntitlements();
    expect(isPartial).toBe(true);
    expect(people.filter(({ isUnavailable }) => isUnavailable)).toHaveLength(1);
  });

  it('refuses a validation with the sandbox’s reason, and gives no clearance', async () => {
    const { transport, offersFor, reservation, sandbox } = setUp();
    const right = (await claimed(transport)).slice(0, 1);
    const offers = await offersFor(
      kari,
      right.map(({ productId }) => productId),
    );
    const { orderId } = await transport.reserve(reservation(offers[0]?.id ?? '', right));
    const fault = { kind: 'refuseValidation', code: 'SBX-1', reason: 'Sperret' } as const;
    sandbox.faults.add({ on: 'validateContractUse', fault });
    expect(await transport.validateOrder({ orderId })).toMatchObject({
      status: 'refused',
      refusals: [{ kind: 'refused', contractId: right[0]?.contractId, code: 'SBX-1', reason: 'Sperret' }],
    });
  });

  it('rejects an order whose train leaves at another time than its right was reserved for', async () => {
    const { transport, offersFor, reservation } = setUp();
    const right = (await claimed(transport)).slice(0, 1);
    const productIds = right.map(({ productId }) => productId);
    const offers = await offersFor(kari, productIds);
    const { configurations } = reservation(offers[0]?.id ?? '', right);
    const firstTravelDate = '2026-12-17T08:00:00+01:00';
    const { orderId } = await transport.reserve({
      configurations: configurations.map((one) => ({ ...one, firstTravelDate })),
    });
    await expect(transport.validateOrder({ orderId })).rejects.toMatchObject({
      code: 'rejected',
      fields: [{ field: 'order.travelTimes' }],
    });
  });

  it.each(['lostAnswer', 'cutBody', 'network', 'garbage'] as const)(
    'does not repeat a claim after %s, and says that trying again is not safe',
    async (kind) => {
      const { transport, sandbox, events } = setUp();
      sandbox.faults.add({ on: 'claimPersonnelTicket', fault: { kind } });
      await expect(transport.claimPersonnelTicket({ pickupCode: 'NT-4821-KARI' })).rejects.toMatchObject({
        isRetrySafe: false,
      });
      const calls = events.filter(
        (event) => event.type === 'upstream-call' && event.operationId === 'claimPersonnelTicket',
      );
      expect(calls).toHaveLength(1);
    },
  );

  it('finds an order expired when the sandbox does', async () => {
    const { transport, offersFor, reservation, sold, clock } = setUp();
    const right = (await claimed(transport)).slice(0, 1);
    const productIds = right.map(({ productId }) => productId);
    const offers = await offersFor(kari, productIds);
    const { orderId } = await transport.reserve(reservation(offers[0]?.id ?? '', right));
    clock.advance(19 * 60_000);
    const verdict = await transport.validateOrder({ orderId });
    expect(verdict).toMatchObject({ status: 'cleared', validForSeconds: 60 });
    clock.advance(65_000);
    const clearance = verdict.status === 'refused' ? '' : verdict.clearance;
    expect(await sold(clearance, orderId, 'attempt-1')).toMatchObject({ code: 'expired' });
    await expect(transport.validateOrder({ orderId })).rejects.toMatchObject({ code: 'rejected' });
  });
});
