import { afterEach, beforeEach, expect, it } from 'vitest';
import { sessionAnswerSchema } from '../shared/shopApi.ts';
import { openShopDatabase, type ShopDatabase } from './database.ts';
import { createSessions, type ShopCustomer } from './sessions.ts';
import { signIn } from './testing/buyTrip.ts';
import { createTestShop, type TestShop } from './testing/testShop.ts';
import type { Visitor } from './testing/visitor.ts';

const hour = 60 * 60 * 1000;

let test: TestShop;
beforeEach(() => {
  test = createTestShop();
});
afterEach(() => {
  expect(test.defects).toEqual([]);
  test.close();
});

const sessionOf = async (visitor: Visitor) =>
  sessionAnswerSchema.parse((await visitor.get('/shop/session')).json);

it('knows nobody without a cookie, or with one that was made up', async () => {
  expect(await sessionOf(test.visitor())).toEqual({
    sessionKey: 'signed-out',
    family: [],
    now: '2026-11-20T07:00:00.000Z',
    hasDemoControls: true,
  });
  const guess = await test
    .visitor()
    .send('GET', '/shop/session', undefined, { Cookie: 'fribillett_session=guess' });
  expect(guess.json).toMatchObject({ sessionKey: 'signed-out', family: [] });
});

it('tells who is signed in and for whom they may buy, the customer first', async () => {
  const visitor = test.visitor();
  await signIn(visitor, 'kari');
  const { persona, family } = await sessionOf(visitor);
  expect(persona).toMatchObject({ id: 'kari', name: 'Kari Nordmann', pickupCode: 'NT-4821-KARI' });
  expect(family.map(({ displayName, relation }) => [displayName, relation])).toEqual([
    ['Kari Nordmann', 'self'],
    ['Ola Nordmann', 'spouse'],
    ['Ida Nordmann', 'child'],
  ]);
});

it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
  const { headers } = await test.visitor().post('/shop/session', { personaId: 'per' });
  const [cookie = ''] = headers.getSetCookie();
  expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax']);
});

it('changes cookie and key with every sign-in, and forgets the ones before', async () => {
  const visitor = test.visitor();
  await signIn(visitor, 'per');
  const first = { cookie: visitor.cookies(), key: (await sessionOf(visitor)).sessionKey };
  await signIn(visitor, 'per');
  expect(visitor.cookies()).not.toBe(first.cookie);
  expect((await sessionOf(visitor)).sessionKey).not.toBe(first.key);
  const old = await test.visitor().send('GET', '/shop/session', undefined, { Cookie: first.cookie });
  expect(old.json).toMatchObject({ sessionKey: 'signed-out' });
});

it('ends with the sign-out, on the server too', async () => {
  const visitor = test.visitor();
  await signIn(visitor, 'per');
  const cookie = visitor.cookies();
  expect((await visitor.delete('/shop/session')).json).toMatchObject({
    sessionKey: 'signed-out',
    family: [],
  });
  expect(visitor.cookies()).toBe('');
  const late = await test
    .visitor()
    .send('GET', '/personnel-ticket/entitlements', undefined, { Cookie: cookie });
  expect(late.status).toBe(401);
});

it('lasts twelve hours of real time, however the demo moves its clock', async () => {
  const visitor = test.visitor();
  await signIn(visitor, 'per');
  test.clock.advance(40 * 24 * hour);
  test.passRealTime(12 * hour - 1);
  expect((await sessionOf(visitor)).persona?.id).toBe('per');
  test.passRealTime(1);
  expect((await sessionOf(visitor)).persona).toBeUndefined();
});

it('outlives a restart', async () => {
  const visitor = test.visitor();
  await signIn(visitor, 'per');
  test.restart();
  expect((await sessionOf(visitor)).persona?.id).toBe('per');
});

it('keeps no cookie in the database', () => {
  const written: unknown[] = [];
  const database: ShopDatabase = openShopDatabase(':memory:');
  const spying: ShopDatabase = {
    ...database,
    run(sql, ...values) {
      written.push(...values);
      return database.run(sql, ...values);
    },
  };
  const customer: ShopCustomer = {
    persona: { id: 'a', name: 'A', description: { nb: 'a', nn: 'a', en: 'a' } },
    family: [{ customerNumber: '1', displayName: 'A', relation: 'self' }],
  };
  const sessions = createSessions(spying, () => 0);
  const { cookie } = sessions.start(customer, undefined);
  expect(sessions.find(cookie)?.customerNumber).toBe('1');
  expect(written.join()).not.toContain(cookie);
  database.close();
});
