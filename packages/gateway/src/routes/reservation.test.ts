import type { ReservationRequest } from '@fribillett/core';
import { readConsumptions } from '@fribillett/entur-wire';
import { describe, expect, it } from 'vitest';
import { errorAnswer, json } from '../testing/fakeEntur.ts';
import { createShop, reservationOf } from '../testing/shop.ts';

const kari = ['1001', 'kari-private'] as const;
const ola = ['1002', 'ola-private'] as const;

function setUp(options: Parameters<typeof createShop>[0] = {}) {
  const shop = createShop(options);
  const reserve = (body: ReservationRequest, user = 'kari') => shop.ask('/reservation', body, { user });
  const validate = (user = 'kari') => shop.ask('/reservation/ABCD1234/validation', {}, { user });
  const sent = () => {
    const call = shop.entur.calls.findLast(({ operationId }) => operationId === 'reserveOffers');
    return {
      ...call,
      body: JSON.parse(call?.body ?? '{}') as { orderId?: string; offerConfigurations: object[] },
    };
  };
  return { ...shop, reserve, validate, sent };
}

/** The customers of the first configuration, replaced. */
function withCustomers(
  customers: ReservationRequest['configurations'][number]['customers'],
): ReservationRequest {
  const request = reservationOf(kari);
  return { configurations: request.configurations.map((one) => ({ ...one, customers })) };
}

describe('POST /reservation', () => {
  it('builds Entur’s request from the server’s own copy of the rights', async () => {
    const { reserve, sent } = setUp();
    const { status, body } = await reserve(reservationOf([...kari, 'P:forged']));
    expect(status).toBe(200);
    expect(body).toEqual({ orderId: 'ABCD1234', orderLineIds: ['line-1'] });
    expect(sent().body).toEqual({
      offerConfigurations: [
        {
          offerId: 'offer-0',
          selectedTravellerIds: ['1001'],
          customers: [
            {
              customerId: '1001',
              entitlements: [
                {
                  contractId: 'kari-private',
                  entitlementProductRef: { id: 'P:A', version: 'ENT:Version:1' },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(sent().headers?.get('Entur-Distribution-Channel')).toBe('ENT:DistributionChannel:web');
    expect(sent().headers?.get('Entur-Pos')).toBe('test');
  });

  it('keeps customers without entitlements, and names an owner where the browser did', async () => {
    const { reserve, sent } = setUp();
    const right = { contractId: 'kari-private', productId: 'P:A', productVersion: 'v' };
    await reserve(
      withCustomers([
        { customerNumber: '9001', entitlements: [right] },
        { customerNumber: '1002', entitlements: [] },
      ]),
    );
    expect(sent().body.offerConfigurations).toMatchObject([
      { customers: [{ customerId: '9001' }, { customerId: '1002', entitlements: [] }] },
    ]);
  });

  it('lets the profile that was presented consume, though another of the session holds the contract too', async () => {
    const { reserve, entur, validate } = setUp();
    entur.rights.set('1001', [{ contractUUID: 'shared', productId: 'P:A', owner: '1002' }]);
    entur.rights.set('1002', [{ contractUUID: 'shared', productId: 'P:A', owner: '1002' }]);
    await reserve(reservationOf(['1002', 'shared']));
    expect((await validate()).body.status).toBe('cleared');
    const asked = entur.calls.findLast(({ operationId }) => operationId === 'validateContractUse');
    expect(readConsumptions(JSON.parse(asked?.body ?? ''))).toMatchObject([
      { contractUuid: 'shared', customerNumber: '1002' },
    ]);
  });

  it.each([
    ['a foreign contract', ['1001', 'per-private']],
    ['a foreign customer and contract', ['2001', 'per-private']],
    ['the own contract on another’s number', ['2001', 'kari-private']],
    ['a family member’s contract on the customer', ['1001', 'ola-work']],
  ] as const)('forbids %s, and reserves nothing', async (_, right) => {
    const { reserve, entur } = setUp();
    const { status, body } = await reserve(reservationOf(right));
    expect([status, body.error?.code]).toEqual([403, 'forbidden']);
    expect(entur.count('reserveOffers')).toBe(0);
  });

  it('forbids a stranger without entitlements', async () => {
    const { reserve, entur } = setUp();
    expect((await reserve(withCustomers([{ customerNumber: '2001', entitlements: [] }]))).status).toBe(403);
    expect(entur.count('reserveOffers')).toBe(0);
  });

  it('refuses one product twice in a configuration, also under a false name', async () => {
    const { reserve, entur } = setUp();
    const { status, body } = await reserve(
      withCustomers([
        {
          customerNumber: '1001',
          entitlements: [{ contractId: 'kari-private', productId: 'P:A', productVersion: 'v' }],
        },
        {
          customerNumber: '1002',
          entitlements: [{ contractId: 'ola-private', productId: 'P:other', productVersion: 'v' }],
        },
      ]),
    );
    expect([status, body.error?.code]).toEqual([422, 'rejected']);
    expect(body.error?.fields?.[0]?.field).toBe('configurations.0.customers');
    expect(entur.count('reserveOffers')).toBe(0);
  });

  it.each([
    ['refuses a surplus entitlement', 400],
    ['does not know the offer any more', 404],
  ])('answers rejected when Entur %s', async (_, upstream) => {
    const { reserve, entur } = setUp();
    entur.on('reserveOffers', () => errorAnswer(upstream));
    const { status, body, text } = await reserve(reservationOf(kari));
    expect([status, body.error?.code]).toEqual([422, 'rejected']);
    expect(text).not.toContain('internal words');
  });

  it.each([
    ['a 500', () => errorAnswer(500), 502],
    ['a cut body', () => new Response('{"orderId":"AB'), 502],
    ['a dropped connection', () => Promise.reject(new TypeError('reset')), 502],
    ['no answer in time', () => new Promise<Response>(() => undefined), 504],
    ['an answer without an order', () => json({ orderLineIds: ['line-1'] }), 502],
  ])('is not repeated after %s, and tells that the outcome is unknown', async (_, handler, status) => {
    const { reserve, entur, events } = setUp({ timeoutMs: 300 });
    entur.on('reserveOffers', handler);
    expect((await reserve(reservationOf(kari))).status).toBe(status);
    expect(entur.count('reserveOffers')).toBe(1);
    expect(events).toContainEqual(expect.objectContaining({ type: 'reservation', outcome: 'unsure' }));
  });

  it('adds to the customer’s own order', async () => {
    const { reserve, sent, validate } = setUp();
    await reserve(reservationOf(kari));
    const { body } = await reserve({ ...reservationOf(ola), orderId: 'ABCD1234' });
    expect(body).toEqual({ orderId: 'ABCD1234', orderLineIds: ['line-2'] });
    expect(sent().body.orderId).toBe('ABCD1234');
    expect((await validate()).body.status).toBe('cleared');
  });

  it('adds to no order of another’s, and does not tell it from an unknown one', async () => {
    const { reserve, entur } = setUp();
    await reserve(reservationOf(kari));
    const foreign = await reserve({ ...reservationOf(['2001', 'per-private']), orderId: 'ABCD1234' }, 'per');
    const unknown = await reserve({ ...reservationOf(['2001', 'per-private']), orderId: 'NONE0000' }, 'per');
    expect([foreign.status, foreign.body.error?.code]).toEqual([404, 'not-found']);
    expect([unknown.status, unknown.body.error?.code]).toEqual([404, 'not-found']);
    expect(entur.count('reserveOffers')).toBe(1);
  });

  it('lets one of two additions at the same time through', async () => {
    const { reserve, entur } = setUp();
    await reserve(reservationOf(kari));
    const more = { ...reservationOf(ola), orderId: 'ABCD1234' };
    const answers = await Promise.all([reserve(more), reserve(more)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(entur.count('reserveOffers')).toBe(2);
  });

  it('leaves the order as it was when Entur refuses an addition', async () => {
    const { reserve, entur, validate } = setUp();
    await reserve(reservationOf(kari));
    entur.on('reserveOffers', () => errorAnswer(409));
    await reserve({ ...reservationOf(ola), orderId: 'ABCD1234' });
    expect((await validate()).body.status).toBe('cleared');
  });

  it('refuses lines that cannot be told apart, clearly and for good', async () => {
    const { reserve, entur, events, validate } = setUp();
    entur.on('reserveOffers', () => json({ orderId: 'ABCD1234', orderLineIds: ['line-1'] }));
    const { status, body } = await reserve(reservationOf(kari, ola));
    expect([status, body.error?.code]).toEqual([502, 'bad-response']);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'reservation', outcome: 'lines-disagree' }),
    );
    expect((await validate()).status).toBe(404);
  });

  it('takes several lines for one configuration as that configuration’s', async () => {
    const { reserve, entur } = setUp();
    entur.on('reserveOffers', () => json({ orderId: 'ABCD1234', orderLineIds: ['line-1', 'line-2'] }));
    expect((await reserve(reservationOf(kari))).body.orderLineIds).toEqual(['line-1', 'line-2']);
  });

  it('does not forbid what it could not read', async () => {
    const { reserve, entur } = setUp();
    entur.on('getEntitlementsByCustomerNumber', ({ url }) =>
      url.pathname.includes('1002') ? errorAnswer(500) : json([]),
    );
    expect((await reserve(reservationOf(ola))).status).toBe(503);
    expect(entur.count('reserveOffers')).toBe(0);
  });

  it('reserves without reading rights when nobody presents any', async () => {
    const { reserve, entur } = setUp();
    expect((await reserve(withCustomers([]))).status).toBe(200);
    expect(entur.count('getEntitlementsByCustomerNumber')).toBe(0);
  });
});
