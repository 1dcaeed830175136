import { describe, expect, test } from 'vitest';
import { openTestShop } from '../testSupport.ts';

const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });

describe('the controls of the sandbox', () => {
  test('show the personas with their codes', async () => {
    const shop = await openTestShop();
    const { personas } = (await (await shop.admin('personas')).json()) as {
      personas: { id: string; pickupCode?: string }[];
    };
    expect(personas.find(({ id }) => id === 'kari')?.pickupCode).toBe('NT-4821-KARI');
  });

  test('move the clock to an instant or by milliseconds', async () => {
    const shop = await openTestShop();
    expect(await (await shop.admin('clock')).json()).toEqual({ now: '2026-11-20T10:00:00+01:00' });
    const set = await shop.admin('clock', post({ instant: '2026-12-31T22:59:00Z' }));
    expect(await set.json()).toEqual({ now: '2026-12-31T23:59:00+01:00' });
    const advanced = await shop.admin('clock', post({ advanceMs: 60_000 }));
    expect(await advanced.json()).toEqual({ now: '2027-01-01T00:00:00+01:00' });
    await shop.authenticate();
    expect(await shop.entitlements('1001002', { travelDate: '2028-06-01T12:00:00+02:00' })).toHaveLength(1);
  });

  test('script faults, list and clear them', async () => {
    const shop = await openTestShop();
    const fault = {
      on: 'getOrder',
      times: 2,
      fault: { kind: 'status', status: 503, headers: { 'Retry-After': '1' } },
    };
    expect((await shop.admin('faults', post(fault))).status).toBe(201);
    const answer = await shop.send('getOrder', { params: { orderId: 'NOPE0000' } });
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '1']);
    expect(await (await shop.admin('faults')).json()).toEqual({ faults: [{ ...fault, times: 1 }] });
    await shop.admin('faults', { method: 'DELETE' });
    expect((await shop.send('getOrder', { params: { orderId: 'NOPE0000' } })).status).toBe(404);
  });

  test.each(['issuanceFails', 'issuanceNeverComes', 'reportFails'])(
    'script %s, which no request triggers',
    async (kind) => {
      const shop = await openTestShop();
      const fault = { on: '*', times: 1, fault: { kind } };
      expect((await shop.admin('faults', post(fault))).status).toBe(201);
      expect((await shop.send('getOrder', { params: { orderId: 'NOPE0000' } })).status).toBe(404);
      expect(await (await shop.admin('faults')).json()).toEqual({ faults: [fault] });
    },
  );

  test('reset everything: claims, tokens, faults and the clock', async () => {
    const shop = await openTestShop();
    await shop.claim('1001001', 'NT-4821-KARI');
    await shop.admin('clock', post({ advanceMs: 1000 }));
    await shop.admin('faults', post({ on: '*', fault: { kind: 'garbage' } }));
    expect(await (await shop.admin('reset', { method: 'POST' })).json()).toEqual({
      now: '2026-11-20T10:00:00+01:00',
    });
    const params = { customerNumber: '1001001' };
    expect((await shop.send('getEntitlementsByCustomerNumber', { params })).status).toBe(401);
    await shop.authenticate();
    expect(await shop.entitlements('1001001')).toEqual([]);
  });

  test.each([
    ['faults', { on: 'nothing', fault: { kind: 'garbage' } }],
    ['faults', { on: '*', fault: { kind: 'unheard-of' } }],
    ['faults', { on: '*', times: 0, fault: { kind: 'wait' } }],
    ['faults', { on: '*', fault: { kind: 'status', status: 1000 } }],
    ['clock', { instant: 'tomorrow' }],
    ['clock', {}],
    ['clock', 'x'],
  ])('refuse %s %j', async (path, body) => {
    const shop = await openTestShop();
    expect((await shop.admin(path, post(body))).status).toBe(400);
    expect(shop.sandbox.faults.list()).toEqual([]);
  });

  test('can be switched off, the terminal stays', async () => {
    const shop = await openTestShop({ admin: false });
    for (const path of ['personas', 'clock', 'faults']) expect((await shop.admin(path)).status).toBe(404);
    expect((await shop.admin('reset', { method: 'POST' })).status).toBe(404);
    expect((await shop.admin('terminal.css')).status).toBe(200);
  });
});
