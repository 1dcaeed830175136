import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../store/memoryStore.ts';
import { createTestShop, openTestShop, testStart } from '../testSupport.ts';
import { createClock } from '../clock.ts';

const credentials = { client_id: 'sandbox', client_secret: 'sandbox', grant_type: 'client_credentials' };
const entitlements = { params: { customerNumber: '1001002' } };

describe('the token endpoint', () => {
  test.each([
    ['JSON', { body: credentials }],
    [
      'a form',
      {
        body: new URLSearchParams(credentials).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      },
    ],
    [
      'HTTP Basic and a form',
      {
        body: 'grant_type=client_credentials',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Authorization: `Basic ${btoa('sandbox:sandbox')}`,
        },
      },
    ],
  ])('gives a token for credentials in %s', async (_, request) => {
    const response = await createTestShop().send('token', request);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ token_type: 'Bearer', expires_in: 86_400 });
  });

  test.each([
    ['a wrong secret', { ...credentials, client_secret: 'guess' }, 401],
    ['an unknown client', { ...credentials, client_id: 'nobody' }, 401],
    ['another grant', { ...credentials, grant_type: 'password' }, 400],
    ['no credentials', {}, 400],
  ])('refuses %s in the words of OAuth2', async (_, body, status) => {
    const response = await createTestShop().send('token', { body });
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty('error_description');
  });

  test('knows only the clients that it was given', async () => {
    const shop = createTestShop({ clients: [{ clientId: 'other', clientSecret: 'word' }] });
    expect((await shop.send('token', { body: credentials })).status).toBe(401);
  });
});

describe('a caller', () => {
  test('keeps a token for as long as the sandbox was told', async () => {
    const shop = await openTestShop({ tokenLifetimeSeconds: 60 });
    const answer = await shop.send('token', { body: credentials });
    expect(await answer.json()).toMatchObject({ expires_in: 60 });
    shop.clock.advance(59_999);
    expect((await shop.send('getEntitlementsByCustomerNumber', entitlements)).status).toBe(200);
    shop.clock.advance(1);
    expect((await shop.send('getEntitlementsByCustomerNumber', entitlements)).status).toBe(401);
  });

  test('without a token, with an unknown or an expired one gets 401', async () => {
    expect((await createTestShop().send('getEntitlementsByCustomerNumber', entitlements)).status).toBe(401);
    const shop = await openTestShop();
    const unknown = { ...entitlements, headers: { Authorization: 'Bearer made-up' } };
    expect((await shop.send('getEntitlementsByCustomerNumber', unknown)).status).toBe(401);
    shop.clock.advance(86_400_000 - 1);
    expect((await shop.send('getEntitlementsByCustomerNumber', entitlements)).status).toBe(200);
    shop.clock.advance(1);
    expect((await shop.send('getEntitlementsByCustomerNumber', entitlements)).status).toBe(401);
  });

  test('who does not name the client gets 400', async () => {
    const shop = await openTestShop();
    const request = { ...entitlements, headers: { 'ET-Client-Name': '' } };
    const response = await shop.send('getEntitlementsByCustomerNumber', request);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('ET-Client-Name');
  });

  test('gets the correlation id back, or a new one', async () => {
    const shop = await openTestShop();
    const own = { ...entitlements, headers: { 'X-Correlation-Id': 'mine-1' } };
    const ok = await shop.send('getEntitlementsByCustomerNumber', own);
    expect(ok.headers.get('X-Correlation-Id')).toBe('mine-1');
    const refused = await shop.send('getOrder', { params: { orderId: 'NOPE0000' } });
    expect(refused.headers.get('X-Correlation-Id')).toMatch(/.{8,}/);
  });

  test('keeps the token when the sandbox starts again on the same store', async () => {
    const store = createMemoryStore();
    const response = await createTestShop({ store }).send('token', { body: credentials });
    const { access_token } = (await response.json()) as { access_token: string };
    const restarted = createTestShop({ store, clock: createClock(testStart) });
    const request = { ...entitlements, headers: { Authorization: `Bearer ${access_token}` } };
    expect((await restarted.send('getEntitlementsByCustomerNumber', request)).status).toBe(200);
  });
});
