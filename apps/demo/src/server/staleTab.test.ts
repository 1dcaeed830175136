import { afterEach, beforeEach, expect, it } from 'vitest';
import { sessionAnswerSchema, sessionKeyHeader } from '../shared/shopApi.ts';
import { errorOf, rightsOf, signIn } from './testing/buyTrip.ts';
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

async function keyOf(visitor: Visitor): Promise<string> {
  return sessionAnswerSchema.parse((await visitor.get('/shop/session')).json).sessionKey;
}

/** One browser: Kari signed in, then Per in another tab. Returns the key that Kari's tab still has. */
async function leaveKariBehind(visitor: Visitor): Promise<string> {
  await signIn(visitor, 'kari');
  const key = await keyOf(visitor);
  await signIn(visitor, 'per');
  return key;
}

it('connects no code for a tab that shows somebody else than who is signed in', async () => {
  const visitor = test.visitor();
  const stale = await leaveKariBehind(visitor);
  const before = await rightsOf(visitor);
  const claim = (key: string) =>
    visitor.post('/personnel-ticket/claim', { pickupCode: 'NT-4821-KARI' }, { [sessionKeyHeader]: key });
  const sent = test.sent.length;
  const refused = await claim(stale);
  expect([refused.status, errorOf(refused).code]).toEqual([401, 'unauthorized']);
  expect(test.sent).toHaveLength(sent);
  expect(await rightsOf(visitor)).toEqual(before);
  expect((await claim(await keyOf(visitor))).status).toBe(200);
});

it.each([
  ['POST', '/personnel-ticket/reservation'],
  ['POST', '/personnel-ticket/reservation/ORDER/validation'],
  ['GET', '/personnel-ticket/entitlements'],
  ['POST', '/shop/payments'],
  ['GET', '/shop/orders/ORDER'],
])('refuses %s %s to such a tab and asks Entur nothing', async (method, path) => {
  const visitor = test.visitor();
  const stale = await leaveKariBehind(visitor);
  const sent = test.sent.length;
  const headers = { 'Content-Type': 'application/json', [sessionKeyHeader]: stale };
  const refused = await visitor.send(method, path, method === 'GET' ? undefined : '{}', headers);
  expect([refused.status, errorOf(refused).code]).toEqual([401, 'unauthorized']);
  expect(test.sent).toHaveLength(sent);
});

it('searches no offers for a tab that shows somebody who is signed out', async () => {
  const visitor = test.visitor();
  await signIn(visitor, 'kari');
  const stale = await keyOf(visitor);
  await visitor.delete('/shop/session');
  const traveller = { id: 'a', userType: 'ADULT' };
  const journey = {
    id: 'out',
    serviceJourneyId: 's',
    date: '2026-12-02',
    fromStationId: 'f',
    toStationId: 't',
  };
  const body = { journeys: [{ ...journey, travellers: [traveller] }] };
  const refused = await visitor.post('/shop/offers', body, { [sessionKeyHeader]: stale });
  expect([refused.status, errorOf(refused).problem]).toEqual([401, 'session-changed']);
});

it('tells such a tab who is signed in', async () => {
  const visitor = test.visitor();
  const stale = await leaveKariBehind(visitor);
  const answer = await visitor.send('GET', '/shop/session', undefined, { [sessionKeyHeader]: stale });
  expect(answer.json).toMatchObject({ persona: { id: 'per' } });
});
