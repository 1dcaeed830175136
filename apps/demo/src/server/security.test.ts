import { afterEach, beforeEach, expect, it } from 'vitest';
import { errorOf, signIn } from './testing/buyTrip.ts';
import { createTestShop, SHOP_URL, type TestShop } from './testing/testShop.ts';

let test: TestShop;
beforeEach(() => {
  test = createTestShop();
});
afterEach(() => {
  expect(test.defects).toEqual([]);
  test.close();
});

it('lets pages load nothing from elsewhere and run nothing inline, refusals included', async () => {
  const visitor = test.visitor();
  for (const path of [
    '/shop/session',
    '/shop/nothing',
    '/personnel-ticket/entitlements',
    '/sandbox/terminal/1/2',
  ]) {
    const { headers } = await visitor.get(path);
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    );
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('X-Correlation-Id')).toMatch(/^[\w-]{8,64}$/);
  }
});

it.each([
  [{ Origin: 'https://evil.example' }],
  [{ Origin: 'null' }],
  [{ Origin: 'http://localhost:3001' }],
  [{ 'Sec-Fetch-Site': 'cross-site' }],
  [{ 'Sec-Fetch-Site': 'same-site', Origin: SHOP_URL }],
])('refuses what another site sends with the cookie: %o', async (headers) => {
  const visitor = test.visitor();
  const answer = await visitor.post('/shop/session', { personaId: 'per' }, headers);
  expect(answer.status).toBe(403);
  expect(errorOf(answer)).toMatchObject({ code: 'forbidden', problem: 'cross-origin' });
  expect(visitor.cookies()).toBe('');
});

it('takes a form of its own page, whose origin a browser names', async () => {
  const headers = { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' };
  expect((await test.visitor().post('/shop/session', { personaId: 'per' }, headers)).status).toBe(200);
});

it.each([
  ['{"personaId":', 'application/json', 400],
  ['', 'application/json', 400],
  ['{"personaId":7}', 'application/json', 400],
  ['[]', 'application/json', 400],
  ['{"personaId":"per"}', 'text/plain', 415],
  ['{"personaId":"nobody"}', 'application/json', 422],
  [JSON.stringify({ personaId: 'x'.repeat(70_000) }), 'application/json', 413],
])('refuses a body that cannot be read: %.30s as %s', async (body, type, status) => {
  const answer = await test.visitor().send('POST', '/shop/session', body, { 'Content-Type': type });
  expect(answer.status).toBe(status);
  expect(errorOf(answer).code).toBe('rejected');
});

it('names the fields that are wrong, and repeats no value', async () => {
  const answer = await test.visitor().get('/shop/departures?from=<b>&date=soon');
  expect(answer.status).toBe(400);
  expect(errorOf(answer).fields?.map(({ field }) => field)).toEqual(['to', 'date']);
  expect(answer.text).not.toContain('<b>');
});

it('passes on no part of the sandbox but the payment page', async () => {
  const visitor = test.visitor();
  for (const path of [
    '/sandbox/personas',
    '/sandbox/faults',
    '/sandbox/terminal',
    '/oauth/token',
    '/sales/v1/orders/A',
  ]) {
    expect((await visitor.get(path)).status).toBe(404);
  }
  expect((await visitor.get('/sandbox/terminal.css')).headers.get('Content-Type')).toContain('text/css');
});

it('has controls for visitors only where they are allowed', async () => {
  const visitor = test.visitor();
  const fault = { on: 'getOrder', times: 1, fault: { kind: 'status', status: 500 } };
  expect((await visitor.post('/shop/demo/faults', fault)).status).toBeLessThan(300);
  expect((await visitor.get('/shop/demo/faults')).json).toEqual({ faults: [fault] });
  test.restart(false);
  expect((await visitor.get('/shop/demo/faults')).status).toBe(404);
  expect((await visitor.post('/shop/demo/reset', {})).status).toBe(404);
});

it('starts over when a visitor asks for it', async () => {
  const visitor = test.visitor();
  await signIn(visitor, 'kari');
  const ownRights = async () =>
    (await visitor.get('/personnel-ticket/entitlements')).text.split('"customerNumber":"1001001"').length;
  const before = await ownRights();
  await visitor.post('/personnel-ticket/claim', { pickupCode: 'NT-4821-KARI' });
  expect(await ownRights()).toBeGreaterThan(before);
  expect((await visitor.post('/shop/demo/reset', {})).status).toBeLessThan(300);
  expect(await ownRights()).toBe(before);
});
