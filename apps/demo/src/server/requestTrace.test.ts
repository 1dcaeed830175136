import { afterEach, beforeEach, expect, it } from 'vitest';
import { tracedRequestsAnswerSchema } from '../shared/traceApi.ts';
import { buyTrip, look, reserveTrip, signIn } from './testing/buyTrip.ts';
import { createTestShop, type TestShop } from './testing/testShop.ts';
import type { Visitor } from './testing/visitor.ts';

let test: TestShop;
beforeEach(() => {
  test = createTestShop();
});
afterEach(() => {
  expect(test.defects).toEqual([]);
  test.close();
});

async function tracedBy(visitor: Visitor) {
  return tracedRequestsAnswerSchema.parse((await visitor.get('/shop/demo/requests')).json).requests;
}

it('tells which calls to Entur a request led to, through the gateway and from the shop itself', async () => {
  const visitor = test.visitor();
  await signIn(visitor, 'per');
  const orderId = await buyTrip(visitor);
  await look(visitor, orderId);
  const requests = await tracedBy(visitor);
  const callsOf = (method: string, path: string) =>
    requests
      .find((request) => request.method === method && request.path === path)
      ?.calls.map(({ operationId, status }) => `${operationId} ${String(status)}`);
  expect(callsOf('POST', '/personnel-ticket/reservation')).toContain('reserveOffers 200');
  expect(callsOf('POST', '/shop/offers')).toEqual(['searchOffersV2TripPattern 200']);
  expect(callsOf('POST', `/personnel-ticket/reservation/${orderId}/validation`)).toContain(
    'validateContractUse 200',
  );
  expect(callsOf('POST', '/shop/payments')).toEqual(
    expect.arrayContaining(['createPayment 200', 'startTerminal 200']),
  );
  expect(callsOf('GET', `/shop/orders/${orderId}`)).toContain('capturePayment 200');
  expect(requests.map(({ path }) => path)).not.toContain('/shop/demo/requests');
});

it('tells each try of a call that was repeated', async () => {
  const visitor = test.visitor();
  await signIn(visitor, 'per');
  const orderId = await reserveTrip(visitor);
  test.failWith('getOrder', 503);
  await look(visitor, orderId);
  const [newest] = await tracedBy(visitor);
  expect(newest?.calls).toMatchObject([
    { operationId: 'getOrder', status: 503, attempt: 1 },
    { operationId: 'getOrder', status: 200, attempt: 2 },
  ]);
});

it('shows nobody what somebody else did, and forgets it with the sign-out', async () => {
  const [per, kari] = [test.visitor(), test.visitor()];
  await signIn(per, 'per');
  await signIn(kari, 'kari');
  await reserveTrip(per);
  expect((await tracedBy(per)).length).toBeGreaterThan(2);
  expect(await tracedBy(kari)).toEqual([]);
  await signIn(per, 'kari');
  expect(await tracedBy(per)).toEqual([]);
  expect((await test.visitor().get('/shop/demo/requests')).status).toBe(401);
});

it('keeps the last requests only, and nothing of a query or a body', async () => {
  const visitor = test.visitor();
  await signIn(visitor, 'kari');
  await visitor.post('/personnel-ticket/claim', { pickupCode: 'NT-4821-KARI' });
  const text = (await visitor.get('/shop/demo/requests')).text;
  expect(text).not.toMatch(/4821|Kari|Nordmann/);
  for (let count = 0; count < 70; count += 1) await visitor.get('/shop/stations?secret=1');
  const requests = await tracedBy(visitor);
  expect(requests).toHaveLength(60);
  expect(new Set(requests.map(({ path }) => path))).toEqual(new Set(['/shop/stations']));
});

it('is not there when the controls are off, and the session says so', async () => {
  test.restart(false);
  const visitor = test.visitor();
  await signIn(visitor, 'per');
  expect((await visitor.get('/shop/demo/requests')).status).toBe(404);
  expect((await visitor.get('/shop/session')).json).toMatchObject({ hasDemoControls: false });
});

it('forgets the orders when the demo is started over', async () => {
  const visitor = test.visitor();
  await signIn(visitor, 'per');
  await look(visitor, await buyTrip(visitor));
  await visitor.post('/shop/demo/reset', {});
  expect((await visitor.get('/shop/orders')).json).toEqual({ orders: [] });
});
