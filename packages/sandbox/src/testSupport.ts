import {
  employerEndpoints,
  endpointUrl,
  enturEndpoints,
  parseWireJson,
  readContracts,
  readEntitlements,
  readOffersV2,
  readOrder,
  readPayment,
  readRefund,
  readRefundOptions,
  readReserveOffers,
  readTerminal,
  readTicketDistributionGroups,
  readToken,
  readTransaction,
  readVerdict,
  writeClaim,
  writeConsumptions,
  type ContractConsumption,
  type EndpointQuery,
  type OfferConfiguration,
  type OffersV2Traveller,
} from '@fribillett/entur-wire';
import { createClock } from './clock.ts';
import { createSandbox, type SandboxOptions } from './createSandbox.ts';
import { findDepartures, type Departure } from './data/departures.ts';
import { stationNamed } from './data/stations.ts';
import type { ServedOperationId } from './servedOperations.ts';

const endpoints = { ...enturEndpoints, ...employerEndpoints };

/** The moment at which tests begin: a Friday in November. */
export const testStart = '2026-11-20T10:00:00+01:00';

interface Request_ {
  params?: Record<string, string>;
  query?: EndpointQuery;
  body?: string | FormData | Record<string, unknown>;
  headers?: Record<string, string>;
}

/** A shop that speaks Entur's wire to a sandbox of its own, on a clock that stands still. */
export function createTestShop(options: SandboxOptions = {}) {
  const clock = options.clock ?? createClock(testStart);
  const sandbox = createSandbox({ ...options, clock });
  let token: string | undefined;

  async function send(operation: ServedOperationId, request: Request_ = {}): Promise<Response> {
    const endpoint = endpoints[operation];
    const url = endpointUrl('http://sandbox.test', endpoint, request.params, request.query);
    const { body: asked } = request;
    const body = typeof asked !== 'object' || asked instanceof FormData ? asked : JSON.stringify(asked);
    const headers = {
      'ET-Client-Name': 'test-shop',
      'Entur-Distribution-Channel': 'SBX:DistributionChannel:web',
      'Entur-Pos': 'test',
      ...(body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...request.headers,
    };
    return sandbox.fetch(url, { method: endpoint.method, body, headers });
  }

  async function json(operation: ServedOperationId, request: Request_ = {}): Promise<unknown> {
    const response = await send(operation, request);
    const text = await response.text();
    if (!response.ok) throw new Error(`${operation} answered ${String(response.status)}: ${text}`);
    return parseWireJson(text);
  }

  /** Gets a token for one of the sandbox's clients, whose secret is its id. */
  async function authenticate(client = 'sandbox'): Promise<void> {
    const credentials = { client_id: client, client_secret: client, grant_type: 'client_credentials' };
    token = readToken(await json('token', { body: credentials })).access_token;
  }

  const shop = {
    sandbox,
    clock,
    send,
    authenticate,
    admin: (path: string, init?: RequestInit) => sandbox.fetch(`http://sandbox.test/sandbox/${path}`, init),
    entitlements: async (customerNumber: string, query?: EndpointQuery) =>
      readEntitlements(await json('getEntitlementsByCustomerNumber', { params: { customerNumber }, query })),
    contracts: async (customerNumber: string) =>
      readContracts(await json('getAllValidContractsByCustomerNumber', { params: { customerNumber } })),
    claim: (customerNumber: string, externalReference: string) =>
      send('claimPersonnelTicket', { body: writeClaim({ customerNumber, externalReference }) }),
    validate: async (consumptions: ContractConsumption[]) =>
      readVerdict(await json('validateContractUse', { body: writeConsumptions(consumptions) })),
    search: async (
      departure: Departure,
      travellers: OffersV2Traveller[],
      more: Record<string, unknown> = {},
    ) =>
      readOffersV2(
        await json('searchOffersV2TripPattern', {
          body: { travellers, tripPattern: { legs: [legOf(departure)] }, ...more },
        }),
      ),
    tryReserve: (offerConfigurations: OfferConfiguration[], orderId?: string) =>
      send('reserveOffers', { body: { offerConfigurations, orderId } }),
    reserve: async (offerConfigurations: OfferConfiguration[], orderId?: string) =>
      readReserveOffers(await json('reserveOffers', { body: { offerConfigurations, orderId } })),
    order: async (orderId: string) => readOrder(await json('getOrder', { params: { orderId } })),
    groups: async (orderId: string) =>
      readTicketDistributionGroups(await json('findTicketDistributionGroups', { query: { orderId } })),
    refundOptions: async (orderId: string) =>
      readRefundOptions(await json('getRefundOptions', { params: { orderId } })),
    async openPayment(orderId: string) {
      const { version, balance } = await shop.order(orderId);
      const payment = { orderId, orderVersion: version, totalAmount: balance };
      const { paymentId, transactionHistory } = readPayment(await json('createPayment', { body: payment }));
      const params = { paymentId, transactionId: transactionHistory[0]?.transactionId ?? '' };
      const body = { redirectUrl: 'https://shop.test/back?order=1' };
      const { terminalUri } = readTerminal(await json('startTerminal', { params, body }));
      return { ...params, terminalUri };
    },
    atTerminal: ({ terminalUri }: { terminalUri: string }, action: 'pay' | 'cancel') =>
      sandbox.fetch(terminalUri, { method: 'POST', body: new URLSearchParams({ action }) }),
    async pay(orderId: string) {
      const params = await shop.openPayment(orderId);
      await shop.atTerminal(params, 'pay');
      return readTransaction(await json('capturePayment', { params }));
    },
    async refund(orderId: string) {
      const { options } = await shop.refundOptions(orderId);
      const refundOperations = options.map(({ transientId }) => ({ transientId }));
      return readRefund(await json('refundOrder', { params: { orderId }, body: { refundOperations } }));
    },
    /** One flexible seat on a train for one customer, with the given products, reserved. */
    async buy(departure: Departure, customerNumber: string, productId: string) {
      const offers = await shop.search(departure, [traveller(customerNumber, [productId])]);
      const offer = offers.offers.find(({ name }) => name === 'Flex');
      const needed = offer?.preassignedProducts[0]?.discountRight?.originatingFromProductId;
      const held = await shop.entitlements(customerNumber, { travelDate: departure.departure });
      const right = held.find((one) => one.productId === needed);
      const entitlements = right
        ? [{ contractId: right.contractUUID, entitlementProductRef: { id: right.productId } }]
        : [];
      const customers = [{ customerId: customerNumber, entitlements }];
      const { orderId, orderLineIds } = await shop.reserve([{ offerId: offer?.id ?? '', customers }]);
      return { orderId, orderLineId: orderLineIds[0] ?? '', right };
    },
  };
  return shop;
}

/** A shop that already has its token. */
export async function openTestShop(options: SandboxOptions = {}) {
  const shop = createTestShop(options);
  await shop.authenticate();
  return shop;
}

/** An adult who wants to use these products. */
export function traveller(
  customerId: string,
  productIds: string[] = [],
  userType = 'ADULT',
): OffersV2Traveller {
  return { id: customerId, userType, customerId, productIds };
}

function legOf({ serviceJourneyId, from, to, departure }: Departure) {
  return {
    serviceJourneyId,
    travelDate: departure.slice(0, 10),
    fromStopPlaceId: from.id,
    toStopPlaceId: to.id,
  };
}

/** A train between two stations, the first of the day or the night train. */
export function trainOn(day: string, from = 'Oslo S', to = 'Bergen', night = false): Departure {
  const departures = findDepartures(stationNamed(from).id, stationNamed(to).id, day);
  const found = departures.find((departure) => departure.night === night);
  if (!found) throw new Error(`No train from ${from} to ${to} on ${day}`);
  return found;
}
