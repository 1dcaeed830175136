import type { ReservationRequest, Transport } from '@fribillett/core';
import type { Arrangements } from '../conformance/check.ts';
import { fromTomorrow, type Disturbed, type TransportSituations } from '../transport/situations.ts';
import { createTestShop, type TestShop, type TestShopOptions } from './createTestShop.ts';
import { findReservation } from './findReservation.ts';

/** Where a transport of one situation finds its backend. */
export interface TestBackend {
  /** Serves the shop wire below `baseUrl`. */
  fetch: (request: Request) => Promise<Response>;
  baseUrl: string;
  /** How long the transport is to wait for one answer, where the situation is about that. */
  timeoutMs: number | undefined;
}

type Answer = (request: Request) => Promise<Response>;

/**
 * Every situation of `transportConformance`, arranged with the sandbox's personas behind our gateway.
 *
 * @param createTransport makes the transport under test, for each situation anew.
 */
export function testShopSituations(
  createTransport: (backend: TestBackend) => Transport,
): Required<Arrangements<TransportSituations>> {
  const shopFor = (persona: string | undefined, options: TestShopOptions = {}) => {
    const shop = createTestShop({ claimed: true, ...options, persona });
    return { ...shop, transport: createTransport({ ...shop, timeoutMs: options.timeoutMs }) };
  };
  return {
    signedIn: () => shopFor('per'),
    signedOut: () => shopFor(undefined),
    unknownCode: () => ({ ...shopFor('per'), pickupCode: 'NT-9999-UNKNOWN' }),
    unusedCode: () => ({ ...shopFor('kari', { claimed: false }), pickupCode: 'NT-4821-KARI' }),
    family: () => shopFor('kari'),
    travelled: () => shopFor('kari'),
    reservable: async () => withRequest(shopFor('per'), (request) => request),
    surplusRight: async () => {
      const shop = shopFor('per');
      const { entitlements } = await shop.transport.getEntitlements();
      return withRequest(shop, (request) => withRights(request, entitlements));
    },
    foreignRight: async () => {
      const others = await createTestShop({ claimed: true, persona: 'solveig' }).transport.getEntitlements();
      return withRequest(shopFor('per'), (request) => withRights(request, others.entitlements));
    },
    refused: async () => {
      const shop = shopFor('per');
      const fault = { kind: 'refuseValidation', code: 'TEST-1', reason: 'Avvist i testen.' } as const;
      shop.sandbox.faults.add({ on: 'validateContractUse', fault });
      return withRequest(shop, (request) => request);
    },
    offline: () => disturbed(createTransport, () => Promise.reject(new TypeError('fetch failed'))),
    silent: () => disturbed(createTransport, () => new Promise(() => undefined), 30),
    unavailable: () =>
      disturbed(createTransport, () =>
        Promise.resolve(Response.json({ error: { code: 'unavailable' } }, { status: 500 })),
      ),
    unreadable: () => disturbed(createTransport, () => Promise.resolve(Response.json(unreadable))),
    tomorrow: () =>
      shopFor('kari', { server: async (request, gateway) => ofTomorrow(await gateway(request)) }),
  };
}

/** Fits no answer: an amount that is a number, an instant without offset, and everything else missing. */
const unreadable = {
  entitlements: [{ validFrom: '2026-01-01T00:00:00' }],
  usages: [{ price: 50, timestamp: '2026-01-01T00:00:00' }],
  orderId: 4711,
  status: 'perhaps',
  claimed: 'all',
};

function disturbed(
  createTransport: (backend: TestBackend) => Transport,
  answer: Answer,
  timeoutMs?: number,
): Disturbed {
  let count = 0;
  const { baseUrl } = createTestShop();
  const fetch: Answer = (request) => {
    count += 1;
    return answer(request);
  };
  return { transport: createTransport({ fetch, baseUrl, timeoutMs }), sent: () => count };
}

async function withRequest(shop: TestShop, change: (request: ReservationRequest) => ReservationRequest) {
  return { transport: shop.transport, request: change(await findReservation(shop)) };
}

type PresentedRights = ReservationRequest['configurations'][number]['customers'][number]['entitlements'];

function withRights(
  { configurations, ...request }: ReservationRequest,
  rights: PresentedRights,
): ReservationRequest {
  const entitlements = rights.map(({ contractId, productId, productVersion }) => ({
    contractId,
    productId,
    productVersion,
  }));
  return {
    ...request,
    configurations: configurations.map((configuration) => ({
      ...configuration,
      customers: configuration.customers.map((customer) => ({ ...customer, entitlements })),
    })),
  };
}

/** The same answer with a word of tomorrow in each open list, and a field that nobody knows. */
async function ofTomorrow(response: Response): Promise<Response> {
  const text = (await response.text())
    .replaceAll(/"relation":"(?!self")[^"]*"/g, `"relation":"${fromTomorrow.relation}","since":2030`)
    .replaceAll(/"passengerCategory":"[^"]*"/g, `"passengerCategory":"${fromTomorrow.passengerCategory}"`)
    .replaceAll(/"eventType":"[^"]*"/g, `"eventType":"${fromTomorrow.eventType}","seal":{}`);
  return new Response(text, response);
}
