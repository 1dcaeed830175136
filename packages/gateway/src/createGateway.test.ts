import { describe, expect, it } from 'vitest';
import { createShop, reservationOf, secret } from './testing/shop.ts';

const allRoutes: [string, unknown?][] = [
  ['/entitlements'],
  ['/usage'],
  ['/claim', { pickupCode: 'a-b-c' }],
  ['/consumption', { consumptions: [] }],
  ['/reservation', reservationOf(['1001', 'kari-private'])],
  ['/reservation/ABCD1234/validation', {}],
];

describe('the door', () => {
  it.each(allRoutes)('answers 401 on %s without a session, and asks Entur nothing', async (path, body) => {
    const { ask, entur } = createShop();
    const answer = await ask(path, body, { user: 'nobody' });
    expect(answer.status).toBe(401);
    expect(answer.body.error?.code).toBe('unauthorized');
    expect(entur.calls).toHaveLength(0);
  });

  it.each([
    '/',
    '/entitlement',
    '/entitlements/',
    '/../entitlements/x',
    '/v1/reserve-offers',
    '/ENTITLEMENTS',
  ])('answers 404 on %s without looking at the session', async (path) => {
    const shop = createShop({
      resolveSale: () => {
        throw new Error('must not be asked');
      },
    });
    const answer = await shop.ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body.error?.code).toBe('endpoint-not-found');
    expect(shop.events.map(({ type }) => type)).toEqual(['request']);
  });

  it.each(['ABCD%2F1234', '..', '%2e%2e', 'a b', 'x'.repeat(65), 'ABCD.1234'])(
    'lets no order id %s into a path of Entur',
    async (id) => {
      const { ask, entur } = createShop();
      expect((await ask(`/reservation/${id}/validation`, {})).status).toBe(404);
      expect(entur.calls).toHaveLength(0);
    },
  );

  it('answers 405 when the path is known and the method is not', async () => {
    const { gateway } = createShop();
    const response = await gateway.fetch(new Request('https://shop.test/claim'));
    expect(response.status).toBe(405);
  });

  it('is mounted below basePath and nowhere else', async () => {
    const { ask } = createShop({ basePath: '/api/tickets/' });
    expect((await ask('/api/tickets/entitlements')).status).toBe(200);
    expect((await ask('/entitlements')).status).toBe(404);
    expect((await ask('/api/ticketsentitlements')).status).toBe(404);
  });

  it.each([
    ['a foreign origin', { Origin: 'https://evil.test' }],
    ['the null origin of a sandboxed frame', { Origin: 'null' }],
    ['a cross-site fetch', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sibling site', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.shop.test' }],
  ])('refuses %s on a POST', async (_, headers) => {
    const { ask, entur } = createShop();
    const answer = await ask('/claim', { pickupCode: 'a-b-c' }, { headers });
    expect(answer.status).toBe(403);
    expect(answer.body.error?.code).toBe('forbidden');
    expect(entur.calls).toHaveLength(0);
  });

  it.each([
    ['its own origin', { Origin: 'https://shop.test' }],
    [
      'a same-origin fetch behind a proxy',
      { Origin: 'https://public.test', 'Sec-Fetch-Site': 'same-origin' },
    ],
    ['an allowed origin', { Origin: 'https://spa.test', 'Sec-Fetch-Site': 'cross-site' }],
  ])('lets %s through', async (_, headers) => {
    const { ask } = createShop({ allowedOrigins: ['https://spa.test'] });
    const answer = await ask('/claim', { pickupCode: 'a-b-c' }, { headers });
    expect(answer.body.error?.code).not.toBe('forbidden');
  });

  it('lets pages of allowed origins, and no others, ask before and read after', async () => {
    const { gateway } = createShop({ allowedOrigins: ['https://spa.test'] });
    const preflight = (origin: string) =>
      gateway.fetch(
        new Request('https://shop.test/claim', { method: 'OPTIONS', headers: { Origin: origin } }),
      );
    const allowed = await preflight('https://spa.test');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('Access-Control-Allow-Origin')).toBe('https://spa.test');
    expect(allowed.headers.get('Access-Control-Allow-Headers')?.split(', ')).toEqual([
      'Authorization',
      'Content-Type',
      'X-Correlation-Id',
    ]);
    const refused = await preflight('https://evil.test');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it.each([
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'pickupCode=a-b-c', 415],
    ['plain text', { 'Content-Type': 'text/plain' }, '{"pickupCode":"a-b-c"}', 415],
    ['a body that is not JSON', {}, '{"pickupCode":', 400],
    ['a missing field', {}, '{}', 400],
    ['a number for a code', {}, '{"pickupCode":5}', 400],
    ['a body over 64 KiB', {}, JSON.stringify({ pickupCode: 'x'.repeat(70_000) }), 413],
    ['a body over 64 KiB in two-byte letters', {}, JSON.stringify({ pickupCode: 'ø'.repeat(40_000) }), 413],
  ])('rejects %s before Entur is asked', async (_, headers, body, status) => {
    const { ask, entur } = createShop();
    const answer = await ask('/claim', body, { headers });
    expect(answer.status).toBe(status);
    expect(answer.body.error?.code).toBe('rejected');
    expect(answer.body.error?.fields).toHaveLength(1);
    expect(entur.calls).toHaveLength(0);
  });

  it('rejects a form on the validation of an order too', async () => {
    const { ask } = createShop();
    const headers = { 'Content-Type': 'text/plain' };
    expect((await ask('/reservation/ABCD1234/validation', '', { headers })).status).toBe(415);
  });

  it('carries a well-formed correlation id to Entur and back, and replaces another', async () => {
    const { ask, entur } = createShop();
    const kept = await ask('/entitlements', undefined, { headers: { 'X-Correlation-Id': 'abc-123_x.9' } });
    expect(kept.headers.get('X-Correlation-Id')).toBe('abc-123_x.9');
    expect(new Set(entur.calls.map(({ headers }) => headers.get('X-Correlation-Id')))).toEqual(
      new Set(['abc-123_x.9']),
    );
    for (const bad of ['short', 'x'.repeat(65), 'with space here', '<script>alert(1)</script>']) {
      const made = await ask('/nowhere', undefined, { headers: { 'X-Correlation-Id': bad } });
      expect(made.headers.get('X-Correlation-Id')).not.toBe(bad);
      expect(made.body.error?.correlationId).toBe(made.headers.get('X-Correlation-Id'));
    }
  });

  it('is private and never stored, whatever it answers', async () => {
    const { ask } = createShop();
    for (const [path, body] of [...allRoutes, ['/nowhere'] as [string]]) {
      expect((await ask(path, body)).headers.get('Cache-Control')).toBe('private, no-store');
    }
  });

  it('answers 500 and tells the event hook when the shop’s own session code breaks', async () => {
    const error = new Error('cookie jar is broken');
    const { ask, events } = createShop({
      resolveSale: () => {
        throw error;
      },
    });
    const answer = await ask('/entitlements');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('cookie jar');
    expect(events).toContainEqual(expect.objectContaining({ type: 'internal-error', error }));
  });

  it('refuses a session with a customer number that is none', async () => {
    const { ask, entur } = createShop({
      resolveSale: () => ({
        customer: { customerNumber: '../1' },
        mayBuyFor: [],
        channel: 'ENT:DistributionChannel:web',
        pos: 'x',
      }),
    });
    expect((await ask('/entitlements')).status).toBe(500);
    expect(entur.calls).toHaveLength(0);
  });

  it('goes on when the event hook throws', async () => {
    const { ask } = createShop({
      onEvent: () => {
        throw new Error('log is full');
      },
    });
    expect((await ask('/entitlements')).status).toBe(200);
  });
});

describe('what leaves the gateway', () => {
  it('never holds the secret, a token, a pickup code or, in events, a name', async () => {
    const { ask, entur, events, gateway, request } = createShop();
    entur.codes.set('AB-secret-code', [{ contractUUID: 'new', productId: 'P:C', owner: '9001' }]);
    const texts = [
      await ask('/entitlements'),
      await ask('/claim', { pickupCode: 'AB-secretcode-1' }),
      await ask('/reservation', reservationOf(['1001', 'kari-private'])),
      await ask('/reservation/ABCD1234/validation', {}),
      await ask('/usage'),
    ].map(({ text, headers }) => text + JSON.stringify([...headers]));
    const clearance = texts[3]?.slice(0, 10) ?? '';
    await gateway.openPayment({ request: request('/pay'), orderId: 'ABCD1234', clearance, attemptId: 'a' });
    const told = JSON.stringify(events);
    expect(texts.join() + told).not.toMatch(new RegExp(`${secret}|token-1|secret-?code`));
    expect(told).not.toMatch(/Nordmann|Kari|Ola/);
  });
});

it('answers rejected, and tells of no defect, when a body breaks off', async () => {
  const { gateway, events } = createShop();
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"pickup'));
      controller.error(new Error('aborted'));
    },
  });
  const headers = { Cookie: 'kari', 'Content-Type': 'application/json' };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  const answer = await gateway.fetch(new Request('https://shop.test/claim', init));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { code: 'rejected', fields: [{ field: 'body' }] } });
  expect(events.filter(({ type }) => type === 'internal-error')).toEqual([]);
});
