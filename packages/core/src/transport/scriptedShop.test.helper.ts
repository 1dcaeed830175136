import { expect } from 'vitest';
import { TransportError } from './errors.ts';
import { createHttpTransportIn } from './httpTransport.ts';
import type { HttpTransportOptions } from './httpTransport.ts';
import type { Transport } from './transport.ts';

export const right = {
  contractId: 'contract-1',
  productId: 'ENT:EntitlementProduct:1',
  productVersion: 'v1',
  displayNames: [{ text: 'Personalbillett', languageCode: 'nob' }],
  customerNumber: '100',
  owner: { customerNumber: '100', displayName: 'Kari Nordmann' },
  validFrom: '2026-01-01T00:00:00+01:00',
  passengerCategory: 'ADULT',
  isSeniorCitizen: false,
};
export const rights = {
  people: [{ customerNumber: '100', relation: 'self' }],
  entitlements: [right],
  isPartial: false,
};
const consumption = {
  contractId: 'contract-1',
  productId: 'ENT:EntitlementProduct:1',
  customerNumber: '100',
  firstTravelDate: '2026-12-18T08:25:00+01:00',
};
const configuration = {
  offerId: 'offer-1',
  journeyId: 'out',
  travellerIds: ['100'],
  selectableProductIds: [],
  customers: [{ customerNumber: '100', entitlements: [] }],
  firstTravelDate: '2026-12-18T08:25:00+01:00',
};

type Answer = () => Response | Promise<Response>;

/** A shop that gives these answers in turn, the last one again and again. */
export function shop(answers: readonly Answer[], options: Partial<HttpTransportOptions> = {}) {
  const requests: Request[] = [];
  const sleeps: number[] = [];
  const fetch = (request: Request) => {
    requests.push(request);
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    return answer === undefined ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(answer());
  };
  const transport = createHttpTransportIn(
    { baseUrl: 'https://shop.example/api/', fetch, ...options },
    {
      random: () => 0.5,
      sleep: (milliseconds) => {
        sleeps.push(milliseconds);
        return Promise.resolve();
      },
    },
  );
  return { transport, requests, sleeps };
}

export const json =
  (body: unknown, init?: ResponseInit): Answer =>
  () =>
    Response.json(body, init);
export const text =
  (body: string, init?: ResponseInit): Answer =>
  () =>
    new Response(body, init);
export const offline: Answer = () => {
  throw new TypeError('Failed to fetch');
};

export async function failureOf(call: Promise<unknown>): Promise<TransportError> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(TransportError);
  if (outcome instanceof TransportError) return outcome;
  throw new Error('The call did not fail.');
}

export const calls: Record<
  keyof Transport,
  (transport: Transport, signal?: AbortSignal) => Promise<unknown>
> = {
  getEntitlements: (transport, signal) => transport.getEntitlements({ signal }),
  claimPersonnelTicket: (transport, signal) =>
    transport.claimPersonnelTicket({ pickupCode: 'NT-4821-KARI' }, { signal }),
  checkConsumption: (transport, signal) =>
    transport.checkConsumption({ consumptions: [consumption] }, { signal }),
  reserve: (transport, signal) => transport.reserve({ configurations: [configuration] }, { signal }),
  validateOrder: (transport, signal) => transport.validateOrder({ orderId: 'A B/1' }, { signal }),
  getUsage: (transport, signal) => transport.getUsage({ signal }),
};
export const posts = ['claimPersonnelTicket', 'checkConsumption', 'reserve', 'validateOrder'] as const;
export const gets = ['getEntitlements', 'getUsage'] as const;
