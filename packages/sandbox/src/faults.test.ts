import { describe, expect, test } from 'vitest';
import { programmes } from './data/products.ts';
import { createFaults } from './faults.ts';
import { openTestShop, trainOn } from './testSupport.ts';

const ola = { params: { customerNumber: '1001002' } };

async function shopWith(...faults: Parameters<ReturnType<typeof createFaults>['add']>[0][]) {
  const shop = await openTestShop();
  for (const fault of faults) shop.sandbox.faults.add(fault);
  return shop;
}

const on = 'getEntitlementsByCustomerNumber';

describe('a scripted fault', () => {
  test('strikes its operation only, as many times as it says, in order', async () => {
    const shop = await shopWith(
      { on, times: 1, fault: { kind: 'status', status: 503 } },
      { on, times: 1, fault: { kind: 'status', status: 429, headers: { 'Retry-After': '2' } } },
    );
    expect((await shop.send('getOrder', { params: { orderId: 'NOPE0000' } })).status).toBe(404);
    const first = await shop.send(on, ola);
    const second = await shop.send(on, ola);
    expect([first.status, second.status, second.headers.get('Retry-After')]).toEqual([503, 429, '2']);
    expect(await first.json()).toMatchObject({
      status: 503,
      correlationId: first.headers.get('X-Correlation-Id'),
    });
    expect((await shop.send(on, ola)).status).toBe(200);
  });

  test('may answer with a body of its own', async () => {
    const shop = await shopWith({ on: '*', fault: { kind: 'status', status: 500, body: 'out of order' } });
    expect(await (await shop.send(on, ola)).text()).toBe('out of order');
  });

  test('cuts the body', async () => {
    const shop = await shopWith({ on, times: 1, fault: { kind: 'cutBody' } });
    const cut = await (await shop.send(on, ola)).text();
    const whole = await (await shop.send(on, ola)).text();
    expect(whole.startsWith(cut)).toBe(true);
    expect(cut.length).toBeLessThan(whole.length);
    expect(() => JSON.parse(cut) as unknown).toThrow(SyntaxError);
  });

  test('answers with a page instead of JSON', async () => {
    const shop = await shopWith({ on, fault: { kind: 'garbage' } });
    const response = await shop.send(on, ola);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html']);
  });

  test('breaks the connection before anything was done', async () => {
    const shop = await shopWith({ on: 'claimPersonnelTicket', times: 1, fault: { kind: 'network' } });
    await expect(shop.claim('1001001', 'NT-4821-KARI')).rejects.toBeInstanceOf(TypeError);
    expect(await shop.entitlements('1001001')).toEqual([]);
  });

  test('loses the answer after the work was done', async () => {
    const shop = await shopWith({ on: 'claimPersonnelTicket', times: 1, fault: { kind: 'lostAnswer' } });
    const response = await shop.claim('1001001', 'NT-4821-KARI');
    await expect(response.text()).rejects.toBeInstanceOf(TypeError);
    expect(await shop.entitlements('1001001')).toHaveLength(2);
  });

  test.each([{ kind: 'wait' as const }, { kind: 'latency' as const, ms: 600_000 }])(
    'of kind $kind ends when the request is aborted, and does nothing',
    async (fault) => {
      const shop = await shopWith({ on: '*', times: 1, fault });
      const controller = new AbortController();
      const answer = shop.sandbox.fetch('http://sandbox.test/oauth/token', {
        method: 'POST',
        signal: controller.signal,
      });
      controller.abort();
      await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    },
  );

  test('of latency lets the work be done after it, another fault too', async () => {
    const shop = await shopWith(
      { on, fault: { kind: 'latency', ms: 1 } },
      { on, times: 1, fault: { kind: 'status', status: 502 } },
    );
    expect((await shop.send(on, ola)).status).toBe(502);
    expect((await shop.send(on, ola)).status).toBe(200);
  });

  test('refuses the next validation with its own code and reason', async () => {
    const shop = await shopWith({
      on: 'validateContractUse',
      times: 1,
      fault: { kind: 'refuseValidation', code: 'SANDBOX-TOLD', reason: 'Because' },
    });
    const use = {
      contractUuid: 'sbx-ola-privateSilver-2026',
      customerNumber: '1001002',
      firstTravelDate: trainOn('2026-12-18').departure,
      entitlementProductId: programmes.privateSilver.productId,
    };
    expect(await shop.validate([use])).toEqual({ isValid: false, code: 'SANDBOX-TOLD', reason: 'Because' });
    expect(await shop.validate([use])).toMatchObject({ isValid: true });
  });

  test('strikes a positive number of times', () => {
    const faults = createFaults();
    expect(() => {
      faults.add({ on: '*', times: 0, fault: { kind: 'wait' } });
    }).toThrow(RangeError);
  });
});
