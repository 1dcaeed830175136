import type { ReservationRequest } from '@fribillett/core';
import { createGateway } from '../createGateway.ts';
import type { GatewayEvent } from '../events.ts';
import type { GatewayOptions } from '../options.ts';
import type { SaleSession } from '../session.ts';
import { createFakeEntur } from './fakeEntur.ts';

/** The credentials of the tests' shop; none of them may turn up in an answer or event. */
export const secret = 'planted-client-secret';

/** The key of the tests' clearances. */
const clearanceKey = { kid: '2026-11', secret: 'planted-clearance-key-of-thirty-two-bytes' };

/** A shop over a fake Entur: Kari (1001) is logged in as `kari` and may buy for Ola (1002); `per` is somebody else. */
export function createShop(options: Partial<GatewayOptions> = {}) {
  const clock = { now: Date.parse('2026-11-20T12:00:00+01:00') };
  const now = () => clock.now;
  const entur = createFakeEntur(now);
  entur.rights.set('1001', [{ contractUUID: 'kari-private', productId: 'P:A', owner: '9001' }]);
  entur.rights.set('1002', [
    { contractUUID: 'ola-private', productId: 'P:A', owner: '9002', name: 'Ola Nordmann' },
    { contractUUID: 'ola-work', productId: 'P:B', owner: '9002', name: 'Ola Nordmann' },
  ]);
  entur.rights.set('2001', [{ contractUUID: 'per-private', productId: 'P:A', owner: '9003' }]);
  const events: GatewayEvent[] = [];
  const gateway = createGateway({
    urls: {
      apiBaseUrl: 'https://entur.test',
      tokenUrl: 'https://entur.test/oauth/token',
      audience: 'https://entur.test',
    },
    clientId: 'shop',
    clientSecret: secret,
    clientName: 'acme-webshop',
    resolveSale,
    clearanceKeys: [clearanceKey],
    fetch: entur.fetch,
    now,
    retryDelayMs: 0,
    onEvent: (event) => events.push(event),
    ...options,
  });

  function request(path: string, body?: unknown, { user = 'kari', headers = {} }: Asking = {}): Request {
    return new Request(`https://shop.test${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Cookie: user,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async function ask(path: string, body?: unknown, asking?: Asking) {
    const response = await gateway.fetch(request(path, body, asking));
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (text === '' ? {} : JSON.parse(text)) as Answered,
    };
  }

  return { gateway, entur, events, clock, request, ask };
}

/** Who asks, and with which headers. */
export interface Asking {
  user?: string;
  headers?: Record<string, string>;
}

interface Answered {
  error?: {
    code: string;
    correlationId?: string;
    fields?: { field: string; message: string }[];
  };
  people?: { customerNumber: string; relation: string; isUnavailable?: boolean }[];
  entitlements?: { contractId: string; isBlocked?: boolean }[];
  isPartial?: boolean;
  claimed?: { contractId: string }[];
  isComplete?: boolean;
  status?: string;
  refusals?: { kind: string; contractId: string; code?: string; reason?: string }[];
  orderId?: string;
  orderLineIds?: string[];
  clearance?: string;
  validForSeconds?: number;
  usages?: unknown[];
}

const sale = { channel: 'ENT:DistributionChannel:web', pos: 'test' };

const sessions: Record<string, SaleSession> = {
  kari: {
    customer: { customerNumber: '1001', displayName: 'Kari' },
    mayBuyFor: [{ customerNumber: '1002', relation: 'spouse' }],
    ...sale,
  },
  per: { customer: { customerNumber: '2001' }, mayBuyFor: [], ...sale },
};

function resolveSale(request: Request): SaleSession | undefined {
  return sessions[request.headers.get('Cookie') ?? ''];
}

/** A reservation of one configuration per customer, each with one right. */
export function reservationOf(
  ...rights: readonly (readonly [customerNumber: string, contractId: string, productId?: string])[]
): ReservationRequest {
  return {
    configurations: rights.map(([customerNumber, contractId, productId = 'P:A'], index) => ({
      offerId: `offer-${index}`,
      journeyId: 'out',
      travellerIds: [customerNumber],
      selectableProductIds: [],
      customers: [{ customerNumber, entitlements: [{ contractId, productId, productVersion: 'v' }] }],
      firstTravelDate: '2026-12-01T08:00:00+01:00',
    })),
  };
}
