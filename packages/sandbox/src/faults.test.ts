import type { OperationId } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { programmes } from './data/products.ts';
import { createFaults } from './faults.ts';
import { openTestShop, trainOn, traveller } from './testSupport.ts';

type Shop = Awaited<ReturnType<typeof openTestShop>>;

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

  test('lets a token die on the way: 408, nothing done, and from then on a 401 until there is another', async () => {
    const shop = await shopWith({ on: 'claimPersonnelTicket', times: 1, fault: { kind: 'tokenExpires' } });
    const kari = ['1001001', 'NT-4821-KARI'] as const;
    expect((await shop.claim(...kari)).status).toBe(408);
    expect((await shop.claim(...kari)).status).toBe(401);
    await shop.authenticate();
    expect(await shop.entitlements('1001001')).toEqual([]);
    expect((await shop.claim(...kari)).status).toBe(200);
  });

  test('refuses what is over the quota of a token for the rest of the minute, and says how long that is', async () => {
    const shop = await shopWith({ on, fault: { kind: 'quota', perMinute: 2 } });
    const ask = async () => {
      const { status, headers } = await shop.send(on, ola);
      return [status, headers.get('Retry-After')];
    };
    expect([await ask(), await ask()]).toEqual([
      [200, null],
      [200, null],
    ]);
    shop.clock.advance(17_500);
    expect([await ask(), await ask()]).toEqual([
      [429, '43'],
      [429, '43'],
    ]);
    expect((await shop.send('getOrder', { params: { orderId: 'NOPE0000' } })).status).toBe(404);
    await shop.authenticate();
    expect(await ask()).toEqual([200, null]);
    shop.clock.advance(60_000);
    expect([await ask(), await ask(), await ask()].map(([status]) => status)).toEqual([200, 200, 429]);
  });

  test('of quota counts its refusals, and is over with the last', async () => {
    const shop = await shopWith({ on: '*', times: 1, fault: { kind: 'quota', perMinute: 0 } });
    expect((await shop.send(on, ola)).status).toBe(429);
    expect((await shop.send(on, ola)).status).toBe(200);
    expect(shop.sandbox.faults.list()).toEqual([]);
  });

  test('takes the personalisation service down: offers at the full price, and a notice', async () => {
    const shop = await shopWith({
      on: 'searchOffersV2TripPattern',
      times: 1,
      fault: { kind: 'personalisationDown' },
    });
    const searched = () =>
      shop.search(trainOn('2026-12-18'), [traveller('1001002', [programmes.privateSilver.productId])]);
    const down = await searched();
    const up = await searched();
    expect(down).toMatchObject({ notices: ['PERSONALISATION'] });
    expect(down.offers[0]?.preassignedProducts[0]?.discountRight).toBeUndefined();
    expect(up).not.toMatchObject({ notices: ['PERSONALISATION'] });
    expect(up.offers[0]?.preassignedProducts[0]?.discountRight).toBeDefined();
    const offerConfigurations = [{ offerId: down.offers[0]?.id ?? '', customers: [] }];
    expect((await shop.tryReserve(offerConfigurations)).status).toBe(200);
  });

  test('strikes a positive number of times', () => {
    const faults = createFaults();
    expect(() => {
      faults.add({ on: '*', times: 0, fault: { kind: 'wait' } });
    }).toThrow(RangeError);
  });
});

describe('a lost answer leaves the work done', () => {
  const lose = (shop: Shop, operation: OperationId) => {
    shop.sandbox.faults.add({ on: operation, times: 1, fault: { kind: 'lostAnswer' } });
  };
  const isLost = async (answer: Promise<Response>) => {
    await expect((await answer).text()).rejects.toBeInstanceOf(TypeError);
  };

  test('of a reservation', async () => {
    const shop = await openTestShop();
    const { offers } = await shop.search(trainOn('2026-12-18'), [traveller('1005001')]);
    const offer = { offerId: offers[1]?.id ?? '', customers: [] };
    const { orderId } = await shop.reserve([offer]);
    lose(shop, 'reserveOffers');
    await isLost(shop.tryReserve([offer], orderId));
    expect((await shop.order(orderId)).orderLines).toHaveLength(2);
  });

  test('of a payment, a capture and a refund', async () => {
    const shop = await openTestShop();
    const { orderId } = await shop.buy(trainOn('2026-12-18'), '1001002', programmes.privateSilver.productId);
    lose(shop, 'createPayment');
    const { version: orderVersion, balance: totalAmount } = await shop.order(orderId);
    await isLost(shop.send('createPayment', { body: { orderId, orderVersion, totalAmount } }));
    expect((await shop.order(orderId)).paymentRefs).toHaveLength(1);

    const params = await shop.openPayment(orderId);
    await shop.atTerminal(params, 'pay');
    lose(shop, 'capturePayment');
    await isLost(shop.send('capturePayment', { params }));
    expect(await shop.order(orderId)).toMatchObject({ status: 'CONFIRMED', balance: '0.00' });

    const { options } = await shop.refundOptions(orderId);
    const body = { refundOperations: options.map(({ transientId }) => ({ transientId })) };
    lose(shop, 'refundOrder');
    await isLost(shop.send('refundOrder', { params: { orderId }, body }));
    expect(await shop.order(orderId)).toMatchObject({ status: 'CANCELLED' });
    expect((await shop.send('refundOrder', { params: { orderId }, body })).status).toBe(400);
  });

  test('of a new profile', async () => {
    const shop = await openTestShop();
    const trace = { createdBy: 'web', createdByChannel: 'web', organisationId: 1 };
    const body = { ...trace, firstName: 'Nina', surname: 'Ny', email: 'nina@shop.example' };
    lose(shop, 'createProfile');
    await isLost(shop.send('createProfile', { body }));
    const found = await shop.send('findProfiles', { query: { email: body.email } });
    expect(await found.json()).toMatchObject([{ firstName: 'Nina' }]);
    expect((await shop.send('createProfile', { body })).status).toBe(409);
  });
});
