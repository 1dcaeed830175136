import { companiesAnswerSchema } from '@fribillett/core/employer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { employerSessionAnswerSchema } from '../../shared/employerApi.ts';
import { employerPaths } from '../../shared/employerPaths.ts';
import { sessionKeyHeader } from '../../shared/shopApi.ts';
import { errorOf, signIn } from '../testing/buyTrip.ts';
import { hrSignIn } from '../testing/employer.ts';
import { createTestShop, type TestShop } from '../testing/testShop.ts';
import type { Visitor } from '../testing/visitor.ts';

const hour = 60 * 60 * 1000;
const companiesPath = `${employerPaths.personnelTickets}/companies`;

let test: TestShop;
beforeEach(() => {
  test = createTestShop();
});
afterEach(() => {
  expect(test.defects).toEqual([]);
  test.close();
});

const sessionOf = async (visitor: Visitor) =>
  employerSessionAnswerSchema.parse((await visitor.get(employerPaths.session)).json);

const cookieOf = (visitor: Visitor) => visitor.cookies().split('=')[1] ?? '';

it('tells who is signed in, and the employer wire for which companies and what they may do', async () => {
  const visitor = test.visitor();
  expect(await sessionOf(visitor)).toEqual({
    sessionKey: 'signed-out',
    now: '2026-11-20T07:00:00.000Z',
    hasDemoControls: true,
  });
  await hrSignIn(visitor, 'jonas');
  expect((await sessionOf(visitor)).person).toMatchObject({ id: 'jonas', name: 'Jonas Elvestad' });
  expect(companiesAnswerSchema.parse((await visitor.get(companiesPath)).json)).toEqual({
    companies: [
      { companyId: 9001, name: 'Nordbanen AS', reportSeparator: ',' },
      { companyId: 9002, name: 'Fjelltoget AS', reportSeparator: ';' },
    ],
    may: ['import', 'read', 'reports'],
  });
});

it('gives a cookie that scripts cannot read, that no other site sends, and that goes to the back office alone', async () => {
  const { headers } = await test.visitor().post(employerPaths.session, { personId: 'tuva' });
  const [cookie = ''] = headers.getSetCookie();
  expect(cookie.split('; ').slice(1).sort()).toEqual([
    'HttpOnly',
    'Max-Age=43200',
    'Path=/employer',
    'SameSite=Strict',
  ]);
});

describe('the two sides of the demo', () => {
  it('let no customer into the back office, not with their cookie under the other name either', async () => {
    const customer = test.visitor();
    await signIn(customer, 'per');
    expect((await customer.get(companiesPath)).status).toBe(401);
    const Cookie = `fribillett_employer=${cookieOf(customer)}`;
    const renamed = await test.visitor().send('GET', companiesPath, undefined, { Cookie });
    expect(errorOf(renamed).code).toBe('unauthorized');
    expect((await sessionOf(customer)).person).toBeUndefined();
  });

  it('let nobody of the employer’s into the shop, not with their cookie under the other name either', async () => {
    const hr = test.visitor();
    await hrSignIn(hr, 'tuva');
    const paths = ['/personnel-ticket/entitlements', '/shop/orders', '/shop/demo/requests'];
    for (const path of paths) {
      expect((await hr.get(path)).status).toBe(401);
      const Cookie = `fribillett_session=${cookieOf(hr)}`;
      expect((await test.visitor().send('GET', path, undefined, { Cookie })).status).toBe(401);
    }
  });

  it('sign one out without the other', async () => {
    const both = test.visitor();
    await signIn(both, 'per');
    await hrSignIn(both, 'tuva');
    await both.delete('/shop/session');
    expect((await both.get(companiesPath)).status).toBe(200);
    await signIn(both, 'per');
    await both.delete(employerPaths.session);
    expect((await both.get('/shop/orders')).status).toBe(200);
    expect((await both.get(companiesPath)).status).toBe(401);
  });
});

it('refuses a page that shows another sign-in than its cookie is for', async () => {
  const visitor = test.visitor();
  await hrSignIn(visitor, 'tuva');
  const before = (await sessionOf(visitor)).sessionKey;
  await hrSignIn(visitor, 'jonas');
  const answer = await visitor.send('GET', companiesPath, undefined, { [sessionKeyHeader]: before });
  expect(answer.status).toBe(401);
});

it('lasts twelve hours of real time, however the demo moves its clock, and outlives a restart', async () => {
  const visitor = test.visitor();
  await hrSignIn(visitor, 'tuva');
  test.clock.advance(40 * 24 * hour);
  test.restart();
  test.passRealTime(12 * hour - 1);
  expect((await sessionOf(visitor)).person?.id).toBe('tuva');
  test.passRealTime(1);
  expect((await sessionOf(visitor)).person).toBeUndefined();
});

it('ends with the sign-out, on the server too, and with a new start of the demo', async () => {
  const visitor = test.visitor();
  await hrSignIn(visitor, 'tuva');
  const stolen = { Cookie: visitor.cookies() };
  await visitor.delete(employerPaths.session);
  expect(visitor.cookies()).toBe('');
  expect((await visitor.send('GET', companiesPath, undefined, stolen)).status).toBe(401);
  await hrSignIn(visitor, 'tuva');
  await visitor.post('/shop/demo/reset', {});
  expect((await visitor.get(companiesPath)).status).toBe(401);
});

it('knows nobody else', async () => {
  const answer = await test.visitor().post(employerPaths.session, { personId: 'per' });
  expect(answer.status).toBe(422);
  expect(errorOf(answer).problem).toBe('unknown-persona');
});

it('keeps answers out of every cache, and says as little to other sites as the shop does', async () => {
  const visitor = test.visitor();
  await hrSignIn(visitor, 'tuva');
  for (const path of [employerPaths.session, companiesPath, `${employerPaths.personnelTickets}/nothing`]) {
    const { headers } = await visitor.get(path);
    expect(headers.get('Cache-Control')).toContain('no-store');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'self'");
  }
  const foreign = await visitor.post(
    employerPaths.session,
    { personId: 'jonas' },
    { Origin: 'https://evil.example' },
  );
  expect(errorOf(foreign)).toMatchObject({ code: 'forbidden', problem: 'cross-origin' });
});
