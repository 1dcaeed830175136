import { describe, expect, it } from 'vitest';
import { createMemorySaleStore } from '../sale/memorySaleStore.ts';
import type { SaleStore } from '../sale/saleStore.ts';
import { errorAnswer, json } from '../testing/fakeEntur.ts';
import { createShop } from '../testing/shop.ts';

const newRight = { contractUUID: 'claimed-1', productId: 'P:C', owner: '9001' };

function setUp(options: Parameters<typeof createShop>[0] = {}) {
  const shop = createShop(options);
  shop.entur.codes.set('AB-12-cd', [newRight, { ...newRight, contractUUID: 'claimed-2' }]);
  const claim = (pickupCode: string, user?: string) =>
    shop.ask('/claim', { pickupCode }, user ? { user } : {});
  return { ...shop, claim };
}

const kari = { customer: { customerNumber: '1001' }, mayBuyFor: [], channel: 'c', pos: 'p' };

function watchedStore() {
  const keys: string[] = [];
  const store = createMemorySaleStore();
  const saleStore: SaleStore = {
    ...store,
    claim(key, ...rest) {
      keys.push(key);
      return store.claim(key, ...rest);
    },
  };
  return { saleStore, keys };
}

describe('POST /claim', () => {
  it('claims for the session’s customer and answers which rights came', async () => {
    const { claim, entur } = setUp();
    const { status, body } = await claim('  AB-12-cd ');
    expect(status).toBe(200);
    expect(body.claimed?.map(({ contractId }) => contractId)).toEqual(['claimed-1', 'claimed-2']);
    expect(body.isComplete).toBe(true);
    const sent = entur.calls.find(({ operationId }) => operationId === 'claimPersonnelTicket');
    expect(sent?.body).toBe('{"customerNumber":1001,"externalReference":"AB-12-cd"}');
  });

  describe('of a shop that told its organisation', () => {
    const profile = {
      uuid: 'x',
      customerNumber: 1001,
      organisationId: 7,
      profileType: 'S',
      status: 'A',
      firstName: 'Kari',
      surname: 'Nordmann',
      createdAt: '2026-01-01T00:00:00Z',
      createdBy: 'web',
      createdByChannel: 'web',
      changedAt: '2026-01-01T00:00:00Z',
      changedBy: 'web',
      changedByChannel: 'web',
    };

    it('is claimed onto a private profile', async () => {
      const { claim, entur } = setUp({ organisationId: '7' });
      entur.on('getProfile', () => json(profile));
      expect((await claim('AB-12-cd')).status).toBe(200);
    });

    it.each([
      ['temporary', () => json({ ...profile, profileType: 'T' })],
      ['of another organisation', () => json({ ...profile, organisationId: 8 })],
      ['deleted', () => json({ ...profile, status: 'D' })],
      ['unknown', () => errorAnswer(404)],
    ])('is refused for a profile that is %s, before the code is tried', async (_, handler) => {
      const { claim, entur } = setUp({ organisationId: '7' });
      entur.on('getProfile', handler);
      for (let time = 0; time < 5; time += 1) {
        const { status, body } = await claim('AB-12-cd');
        expect([status, body.error?.code, body.error?.fields?.[0]?.field]).toEqual([
          409,
          'rejected',
          'customer',
        ]);
      }
      expect((await claim('AB-12-cd')).status).toBe(429);
      expect([entur.count('claimPersonnelTicket'), entur.count('getProfile')]).toEqual([0, 5]);
    });

    it('is not tried while the profile cannot be read', async () => {
      const { claim, entur } = setUp({ organisationId: '7' });
      entur.on('getProfile', () => errorAnswer(500));
      expect((await claim('AB-12-cd')).status).toBe(503);
      expect(entur.count('claimPersonnelTicket')).toBe(0);
    });
  });

  it('that is refused for its customer is no wrong guess', async () => {
    const { claim, entur } = setUp();
    const refused = { status: 400, message: 'x', errors: [{ field: 'customerNumber', defaultMessage: 'x' }] };
    entur.on('claimPersonnelTicket', () => json(refused, 400));
    for (let time = 0; time < 7; time += 1) expect((await claim('AB-12-cd')).status).toBe(422);
  });

  it('slows a session down that tries wrong codes for several customers, and keeps no session id', async () => {
    const { saleStore, keys } = watchedStore();
    const resolveSale = (request: Request) => {
      const [customerNumber = '', sessionId] = (request.headers.get('Cookie') ?? '').split(' ');
      return { ...kari, customer: { customerNumber }, sessionId };
    };
    const { claim } = setUp({ resolveSale, saleStore });
    const wrong = async (user: string) => (await claim('AB-wrong-1', user)).status;
    for (const number of ['1', '2', '3', '4', '5'])
      expect(await wrong(`${number} planted-session`)).toBe(409);
    expect(await wrong('6 planted-session')).toBe(429);
    expect(await wrong('6 another-session')).toBe(409);
    for (const session of ['b', 'c', 'd', 'e']) expect(await wrong(`6 ${session}`)).toBe(409);
    expect(await wrong('6 f')).toBe(429);
    expect(keys.join()).not.toMatch(/planted|another/);
  });

  it('takes no customer number from the browser', async () => {
    const { ask, entur } = setUp();
    await ask('/claim', { pickupCode: 'AB-12-cd', customerNumber: '2001' });
    expect(entur.rights.get('2001')).toHaveLength(1);
    expect(entur.rights.get('1001')).toHaveLength(3);
  });

  it.each([
    '',
    '   ',
    'abc',
    'a-b',
    'a-b-c-d',
    'å-b-c',
    'a-b-c\u0000',
    `a-b-${'c'.repeat(61)}`,
    '-'.repeat(64),
  ])('rejects %j before Entur is asked', async (code) => {
    const { claim, entur } = setUp();
    const { status, body, text } = await claim(code);
    expect([status, body.error?.code, body.error?.fields?.[0]?.field]).toEqual([
      400,
      'rejected',
      'pickupCode',
    ]);
    expect(entur.calls).toHaveLength(0);
    if (code.trim().length > 3) expect(text).not.toContain(code);
  });

  it.each([
    ['400', () => errorAnswer(400)],
    ['404', () => errorAnswer(404)],
    ['409', () => errorAnswer(409)],
    ['200 with success: false', () => json({ success: false })],
    ['200 without success', () => json({})],
  ])('answers rejected when Entur answers %s', async (_, handler) => {
    const { claim, entur } = setUp();
    entur.on('claimPersonnelTicket', handler);
    const { status, body } = await claim('AB-12-cd');
    expect([status, body.error?.code, body.error?.fields?.[0]?.field]).toEqual([
      409,
      'rejected',
      'pickupCode',
    ]);
  });

  it('does not call a code wrong when the path is', async () => {
    const { claim, entur } = setUp();
    entur.on('claimPersonnelTicket', () => new Response('no route', { status: 404 }));
    const { status, body } = await claim('AB-12-cd');
    expect([status, body.error?.code]).toEqual([500, 'endpoint-not-found']);
  });

  it.each([
    ['a 500', () => errorAnswer(500), 502],
    ['a cut body', () => new Response('{"succ'), 502],
    ['a dropped connection', () => Promise.reject(new TypeError('reset')), 502],
    ['no answer in time', () => new Promise<Response>(() => undefined), 504],
  ])('is not repeated after %s', async (_, handler, status) => {
    const { claim, entur } = setUp({ timeoutMs: 300 });
    entur.on('claimPersonnelTicket', handler);
    expect((await claim('AB-12-cd')).status).toBe(status);
    expect(entur.count('claimPersonnelTicket')).toBe(1);
  });

  it('claims nothing when the rights cannot be read first', async () => {
    const { claim, entur } = setUp();
    entur.on('getEntitlementsByCustomerNumber', () => errorAnswer(503));
    expect((await claim('AB-12-cd')).status).toBe(503);
    expect(entur.count('claimPersonnelTicket')).toBe(0);
  });

  it('says that the answer is incomplete when the rights cannot be read after', async () => {
    const { claim, entur } = setUp();
    entur.on('claimPersonnelTicket', () => {
      entur.on('getEntitlementsByCustomerNumber', () => errorAnswer(503));
      return json({ success: true });
    });
    const { status, body } = await claim('AB-12-cd');
    expect([status, body]).toEqual([200, { claimed: [], isComplete: false }]);
  });

  it('finishes a claim that the browser gave up on', async () => {
    const { gateway, entur, request } = setUp();
    const controller = new AbortController();
    const asked = new Request(request('/claim', { pickupCode: 'AB-12-cd' }), { signal: controller.signal });
    entur.on('claimPersonnelTicket', ({ body }) => {
      controller.abort();
      entur.rights.set('1001', [newRight]);
      return json({ success: body.includes('AB-12-cd') });
    });
    expect((await gateway.fetch(asked)).status).toBe(200);
  });

  it('slows a customer after five wrong codes in ten minutes, and says for how long', async () => {
    const { claim, clock, entur } = setUp();
    for (let wrong = 0; wrong < 5; wrong += 1) expect((await claim(`no-such-code${wrong}`)).status).toBe(409);
    clock.now += 60_000;
    const slowed = await claim('AB-12-cd');
    expect([slowed.status, slowed.body.error?.code]).toEqual([429, 'rate-limited']);
    expect(slowed.headers.get('Retry-After')).toBe('540');
    expect(entur.count('claimPersonnelTicket')).toBe(5);
    expect((await claim('AB-12-cd', 'per')).status).toBe(200);
    clock.now += 540_000;
    expect((await claim('AB-12-cd')).status).toBe(200);
  });

  it('lets no more than five codes through at the same time', async () => {
    const { claim, entur } = setUp();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => claim(`no-such-code${index}`)),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(35);
    expect(entur.count('claimPersonnelTicket')).toBe(5);
  });

  it('counts neither right codes nor Entur’s own trouble', async () => {
    const { claim, entur } = setUp();
    for (let index = 0; index < 6; index += 1) expect((await claim('AB-12-cd')).status).toBe(200);
    entur.on('claimPersonnelTicket', () => errorAnswer(500));
    for (let index = 0; index < 6; index += 1) expect((await claim('AB-12-cd')).status).toBe(502);
  });
});
