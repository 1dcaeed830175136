import { createHttpTransport, TransportError, type Transport } from '@fribillett/core';
import { expect, it } from 'vitest';
import { testShopSituations, type TestBackend } from '../shop/testShopSituations.ts';
import { transportConformance } from './transportConformance.ts';

/* The suite can fail: each of these transports has one fault, and the check that is named finds it. */

type Spoil = (transport: Transport, backend: TestBackend) => Partial<Transport>;

const faults: [string, Spoil, string][] = [
  [
    'swallows errors',
    (inner) => ({
      getEntitlements: (options) =>
        inner.getEntitlements(options).catch(() => ({ people: [], entitlements: [], isPartial: false })),
    }),
    'getEntitlements is unauthorized when nobody is signed in',
  ],
  [
    'throws errors of its own',
    (inner) => ({
      getUsage: (options) => inner.getUsage(options).catch(() => Promise.reject(new Error('Sorry'))),
    }),
    'every operation fails with "unavailable" when the backend cannot work',
  ],
  [
    'repeats a claim',
    (inner) => ({
      claimPersonnelTicket: (input, options) =>
        inner.claimPersonnelTicket(input, options).catch(() => inner.claimPersonnelTicket(input, options)),
    }),
    'claimPersonnelTicket is sent once, and not called safe to send again, when the connection breaks',
  ],
  [
    'repeats a reservation after a time-out',
    (inner) => ({
      reserve: (input, options) => inner.reserve(input, options).catch(() => inner.reserve(input, options)),
    }),
    'reserve is sent once, and not called safe to send again, when no answer comes in time',
  ],
  [
    'calls a reservation safe to repeat',
    (inner) => ({ reserve: (input, options) => inner.reserve(input, options).catch(calledSafe) }),
    'reserve is sent once, and not called safe to send again, when the backend cannot work',
  ],
  [
    'leaks the pickup code into the message',
    (inner) => ({
      claimPersonnelTicket: ({ pickupCode }, options) =>
        inner
          .claimPersonnelTicket({ pickupCode }, options)
          .catch((cause: unknown) =>
            Promise.reject(
              new TransportError({ ...codeOf(cause), message: `No right behind ${pickupCode}` }),
            ),
          ),
    }),
    'no word of an error holds the pickup code',
  ],
  [
    'leaks the pickup code into the cause',
    (inner) => ({
      claimPersonnelTicket: (input, options) =>
        inner
          .claimPersonnelTicket(input, options)
          .catch((cause: unknown) =>
            Promise.reject(new TransportError({ ...codeOf(cause), message: 'Refused', cause: { input } })),
          ),
    }),
    'no word of an error holds the pickup code',
  ],
  [
    'leaks the pickup code with the request that its HTTP client hangs on an error',
    (inner) => ({
      claimPersonnelTicket: (input, options) =>
        inner.claimPersonnelTicket(input, options).catch((failure: unknown) => {
          const config = { data: JSON.stringify(input) };
          const cause = Object.assign(new Error('Status 409'), { config, request: { config } });
          return Promise.reject(new TransportError({ ...codeOf(failure), message: 'Refused', cause }));
        }),
    }),
    'no word of an error holds the pickup code',
  ],
  [
    'answers money as a number',
    (inner) => ({
      getUsage: async (options) => {
        const answer = await inner.getUsage(options);
        const usages = answer.usages.map((usage) => ({ ...usage, price: Number(usage.price) }));
        return { ...answer, usages } as never;
      },
    }),
    'getUsage answers trips with amounts as text and instants with an offset',
  ],
  [
    'loses the offset of an instant',
    (inner) => ({
      getEntitlements: async (options) => {
        const answer = await inner.getEntitlements(options);
        const local = ({ validFrom }: { validFrom: string }) => validFrom.slice(0, 19);
        return {
          ...answer,
          entitlements: answer.entitlements.map((one) => ({ ...one, validFrom: local(one) })),
        };
      },
    }),
    'getEntitlements answers the rights of the session, by its schema',
  ],
  [
    'hands on what it has not read',
    (_, backend) => ({
      getUsage: async () =>
        (await (await backend.fetch(new Request(`${backend.baseUrl}/usage`))).json()) as never,
    }),
    'every operation fails with "bad-response" for an answer that does not fit',
  ],
  [
    'does not listen to its signal',
    (inner) => ({ checkConsumption: (input) => inner.checkConsumption(input) }),
    'checkConsumption is aborted by its signal',
  ],
  [
    'has no time limit',
    (_, backend) => ({ ...createHttpTransport({ ...backend, timeoutMs: 60_000 }) }),
    'every operation fails with "timeout" when no answer comes in time',
  ],
  [
    'translates words that it does not know',
    (inner) => ({
      getUsage: async (options) => {
        const answer = await inner.getUsage(options);
        return { ...answer, usages: answer.usages.map((usage) => ({ ...usage, eventType: 'PURCHASE' })) };
      },
    }),
    'words that are not known yet arrive as they are',
  ],
  [
    'reads the customer alone',
    (inner) => ({
      getEntitlements: async (options) => {
        const { people, entitlements, isPartial } = await inner.getEntitlements(options);
        const [own] = people;
        return {
          people: people.slice(0, 1),
          entitlements: entitlements.filter(({ customerNumber }) => customerNumber === own?.customerNumber),
          isPartial,
        };
      },
    }),
    'getEntitlements answers the rights of everybody that the customer may buy for',
  ],
  [
    'opens the gate by itself',
    () => ({
      validateOrder: () => Promise.resolve({ status: 'cleared', clearance: 'sure', validForSeconds: 300 }),
    }),
    'an order whose right is refused has no clearance, and says which right',
  ],
  [
    'calls an unknown order refused',
    (inner) => ({
      validateOrder: (input, options) =>
        inner.validateOrder(input, options).catch(() => ({ status: 'refused', refusals: [] })),
    }),
    'an order that is not known is not found, and not refused',
  ],
  [
    'says that a wrong code is a missing route',
    (inner) => ({
      claimPersonnelTicket: (input, options) =>
        inner
          .claimPersonnelTicket(input, options)
          .catch(() =>
            Promise.reject(
              new TransportError({ code: 'endpoint-not-found', message: 'No route', isRetrySafe: true }),
            ),
          ),
    }),
    'a pickup code that opens nothing is rejected',
  ],
  [
    'drops the rights that it is to reserve with',
    (inner) => ({
      reserve: ({ configurations }, options) =>
        inner.reserve({ configurations: configurations.map((one) => ({ ...one, customers: [] })) }, options),
    }),
    'offers are reserved with their rights, and their order is cleared',
  ],
  [
    'has no correlation id',
    (inner) => ({
      checkConsumption: (input, options) =>
        inner
          .checkConsumption(input, options)
          .catch((cause: unknown) =>
            Promise.reject(new TransportError({ ...codeOf(cause), message: 'Failed' })),
          ),
    }),
    "a failure of the backend's can be quoted to support",
  ],
];

it.each(faults)('a transport that %s fails the right check', async (_, spoil, title) => {
  const situations = testShopSituations((backend) => {
    const transport = createHttpTransport(backend);
    return { ...transport, ...spoil(transport, backend) };
  });
  const check = transportConformance({ situations, patienceMs: 500 }).find((one) => one.title === title);
  await expect(check?.run()).rejects.toMatchObject({
    name: 'ConformanceError',
    message: expect.stringMatching(/\nRule: .+\nTo do: .+/) as string,
  });
});

function codeOf(failure: unknown) {
  const code = failure instanceof TransportError ? failure.code : 'network';
  return { code, isRetrySafe: false };
}

function calledSafe(cause: unknown): Promise<never> {
  return Promise.reject(new TransportError({ ...codeOf(cause), message: 'Again?', isRetrySafe: true }));
}
