import { readConsumptions } from '@fribillett/entur-wire';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorAnswer, json, type FakeEntur } from '../testing/fakeEntur.ts';
import { createShop, reservationOf } from '../testing/shop.ts';
import { createMemorySaleStore } from './memorySaleStore.ts';
import type { SaleStore } from './saleStore.ts';

async function setUp(options: Parameters<typeof createShop>[0] = {}) {
  const shop = createShop(options);
  await shop.ask('/reservation', reservationOf(['1001', 'kari-private'], ['1002', 'ola-private']));
  const clear = async () => (await shop.ask('/reservation/ABCD1234/validation', {})).body.clearance ?? '';
  const open = (clearance: string, attemptId = 'attempt-0', user = 'kari') =>
    shop.gateway.openPayment({
      request: shop.request('/pay', undefined, { user }),
      orderId: 'ABCD1234',
      clearance,
      attemptId,
    });
  return { ...shop, clear, open };
}

describe('openPayment', () => {
  it('opens for the validated order, and says exactly what to take', async () => {
    const { clear, open } = await setUp();
    expect(await open(await clear(), 'attempt-1')).toEqual({
      status: 'open',
      attemptId: 'attempt-1',
      isRepeat: false,
      isStillPayable: true,
      correlationId: expect.any(String) as string,
      order: {
        orderId: 'ABCD1234',
        version: 1,
        totalAmount: '100.00',
        currency: 'NOK',
        customerNumber: '1001',
      },
    });
  });

  it('gives the same attempt the same answer, and another none', async () => {
    const { clear, open } = await setUp();
    const clearance = await clear();
    const first = await open(clearance, 'attempt-1');
    const again = await open(clearance, 'attempt-1');
    expect(first.status === 'open' && again.status === 'open' && again.order).toEqual(
      first.status === 'open' && first.order,
    );
    expect(again).toMatchObject({ isRepeat: true });
    expect(await open(clearance, 'attempt-2')).toMatchObject({ code: 'payment-in-progress' });
  });

  it.each<[string, (shop: Awaited<ReturnType<typeof setUp>>) => void]>([
    ['was changed', ({ entur }) => (entur.order['version'] = 2)],
    ['was cancelled', ({ entur }) => (entur.order['status'] = 'CANCELLED')],
    ['expired', ({ clock }) => (clock.now += 21 * 60_000)],
    ['lost a right', ({ entur }) => entur.refusedContracts.add('kari-private')],
    [
      'cannot be read',
      ({ entur }) => {
        entur.on('getOrder', () => errorAnswer(500));
      },
    ],
  ])('tells an attempt that comes again when its order %s meanwhile', async (_, change) => {
    const shop = await setUp();
    const clearance = await shop.clear();
    const first = await shop.open(clearance, 'attempt-1');
    expect(await shop.open(clearance, 'attempt-1')).toMatchObject({ isRepeat: true, isStillPayable: true });
    change(shop);
    expect(await shop.open(clearance, 'attempt-1')).toMatchObject({
      status: 'open',
      isRepeat: true,
      isStillPayable: false,
      order: first.status === 'open' && first.order,
    });
  });

  it.each([undefined, null, 17, '', 'x'.repeat(201), {}])(
    'opens nothing for the attempt %j, and leaves the order as it was',
    async (attemptId) => {
      const { clear, gateway, request, open } = await setUp();
      const clearance = await clear();
      const input = { request: request('/pay'), orderId: 'ABCD1234', clearance };
      const asked = JSON.parse(JSON.stringify({ attemptId })) as { attemptId: string };
      expect(await gateway.openPayment({ ...input, ...asked })).toMatchObject({ code: 'invalid-attempt' });
      expect(await open(clearance)).toMatchObject({ status: 'open', isRepeat: false });
    },
  );

  it.each([
    ['less', '50.00'],
    ['more', '150.00'],
    ['money owed', '-20.00'],
  ])('stays closed for an order of which %s than the total is left to pay', async (_, balance) => {
    const { clear, open, entur, ask } = await setUp();
    const clearance = await clear();
    entur.order['balance'] = balance;
    expect(await open(clearance)).toMatchObject({ code: 'changed' });
    const { status, body } = await ask('/reservation/ABCD1234/validation', {});
    expect([status, body.error?.fields?.[0]?.field]).toEqual([409, 'order.balance']);
  });

  it('stays closed when Entur answers another order than was asked for', async () => {
    const { clear, open, entur } = await setUp();
    const clearance = await clear();
    entur.on('getOrder', () => json({ ...entur.order, id: 'EFGH5678' }));
    expect(await open(clearance)).toMatchObject({ code: 'unavailable' });
  });

  it('keeps an order bound for as long as Entur keeps the draft', async () => {
    const { clear, open, entur, clock } = await setUp();
    const day = 86_400_000;
    entur.order['expireAt'] = new Date(clock.now + 30 * day).toISOString();
    await open(await clear(), 'attempt-1');
    clock.now += 29 * day;
    expect(await open(await clear(), 'attempt-2')).toMatchObject({ code: 'payment-in-progress' });
  });

  it('opens once when two attempts race', async () => {
    const { clear, open } = await setUp();
    const clearance = await clear();
    const answers = await Promise.all([open(clearance, 'attempt-1'), open(clearance, 'attempt-2')]);
    expect(answers.map((answer) => (answer.status === 'open' ? 'open' : answer.code)).sort()).toEqual([
      'open',
      'payment-in-progress',
    ]);
  });

  it('opens once when another attempt binds the order between two looks at it', async () => {
    const store = createMemorySaleStore();
    const whenRead: (() => Promise<unknown>)[] = [];
    const saleStore: SaleStore = {
      ...store,
      async get(key) {
        const value = await store.get(key);
        await whenRead.shift()?.();
        return value;
      },
    };
    const { clear, open } = await setUp({ saleStore });
    const clearance = await clear();
    const others: unknown[] = [];
    // The first look finds the order free; before the second, another attempt takes it.
    whenRead.push(async () => others.push(await open(clearance, 'attempt-1')));
    expect(await open(clearance, 'attempt-2')).toMatchObject({ code: 'payment-in-progress' });
    expect(others).toMatchObject([{ status: 'open' }]);
  });

  it('says already-paid once the order is', async () => {
    const { clear, open, entur } = await setUp();
    const clearance = await clear();
    await open(clearance, 'attempt-1');
    entur.order['status'] = 'CONFIRMED';
    expect(await open(clearance, 'attempt-2')).toMatchObject({ code: 'already-paid' });
  });

  it('says already-paid of an order that was paid and then failed', async () => {
    const { clear, open, entur } = await setUp();
    const clearance = await clear();
    await open(clearance, 'attempt-1');
    Object.assign(entur.order, { status: 'CONFIRMED', failed: true });
    expect(await open(clearance, 'attempt-2')).toMatchObject({ code: 'already-paid' });
  });

  it('frees the order for another attempt when the shop gives one up, and only then', async () => {
    const { clear, open, gateway } = await setUp();
    const clearance = await clear();
    await open(clearance, 'attempt-1');
    const orderId = 'ABCD1234';
    expect(await gateway.releasePayment({ orderId, attemptId: 'attempt-2' })).toBe(false);
    expect(await open(clearance, 'attempt-2')).toMatchObject({ status: 'refused' });
    expect(await gateway.releasePayment({ orderId, attemptId: 'attempt-1' })).toBe(true);
    expect(await open(clearance, 'attempt-2')).toMatchObject({ status: 'open' });
    expect(await gateway.releasePayment({ orderId: 'NONE0000', attemptId: 'attempt-1' })).toBe(false);
  });

  it.each([
    ['version', { version: 2 }],
    ['total', { totalAmount: '99.00', balance: '99.00' }],
    ['currency', { currency: 'SEK' }],
    ['lines', { orderLines: [{ id: 'line-1', status: 'DRAFT' }] }],
    [
      'travel times',
      {
        orderLines: [
          { id: 'line-1', travelSpecification: { departure: '2026-12-02T08:00:00+01:00' } },
          { id: 'line-2' },
        ],
      },
    ],
  ])('stays closed when the order’s %s changed after the validation', async (_, change) => {
    const { clear, open, entur } = await setUp();
    const clearance = await clear();
    Object.assign(entur.order, change);
    expect(await open(clearance)).toMatchObject({ status: 'refused', code: 'changed' });
  });

  it('stays closed when something was added after the validation', async () => {
    const { clear, open, ask } = await setUp();
    const clearance = await clear();
    await ask('/reservation', { ...reservationOf(['1002', 'ola-work']), orderId: 'ABCD1234' });
    expect(await open(clearance)).toMatchObject({ code: 'changed' });
    expect(await open(await clear())).toMatchObject({ status: 'open' });
  });

  it('stays closed while something is being added', async () => {
    const { clear, open, ask, entur } = await setUp();
    const clearance = await clear();
    const meanwhile: unknown[] = [];
    entur.on('reserveOffers', async () => {
      meanwhile.push(await open(clearance), (await ask('/reservation/ABCD1234/validation', {})).status);
      return errorAnswer(409);
    });
    await ask('/reservation', { ...reservationOf(['1002', 'ola-work']), orderId: 'ABCD1234' });
    expect(meanwhile).toMatchObject([{ status: 'refused', code: 'changed' }, 409]);
    expect(await open(clearance)).toMatchObject({ status: 'open' });
  });

  it('lets nothing be added while a payment is open', async () => {
    const { clear, open, ask } = await setUp();
    await open(await clear());
    const added = await ask('/reservation', { ...reservationOf(['1002', 'ola-work']), orderId: 'ABCD1234' });
    expect([added.status, added.body.error?.code]).toEqual([409, 'rejected']);
  });

  it.each(['', 'made-up', '../order/ABCD1234', 'x'.repeat(1_000), 'order/ABCD1234'])(
    'stays closed for the clearance %j',
    async (clearance) => {
      const { open } = await setUp();
      expect(await open(clearance)).toMatchObject({ status: 'refused', code: 'not-cleared' });
    },
  );

  it('takes no clearance of another order of the same customer', async () => {
    const { clear, ask, entur, gateway, request } = await setUp();
    const clearance = await clear();
    entur.on('reserveOffers', () => json({ orderId: 'EFGH5678', orderLineIds: ['line-1'] }));
    await ask('/reservation', reservationOf(['1001', 'kari-private']));
    const input = { request: request('/pay'), orderId: 'EFGH5678', clearance, attemptId: 'a' };
    expect(await gateway.openPayment(input)).toMatchObject({ status: 'refused', code: 'not-cleared' });
  });

  it('opens for nobody but the customer', async () => {
    const { clear, open } = await setUp();
    const clearance = await clear();
    expect(await open(clearance, 'a', 'per')).toMatchObject({ code: 'not-found' });
    expect(await open(clearance, 'a', 'nobody')).toMatchObject({ code: 'unauthorized' });
  });

  it('stays closed when the clearance is older than five minutes, five seconds tolerated', async () => {
    const { clear, open, clock } = await setUp();
    const clearance = await clear();
    clock.now += 5 * 60_000 + 5_000;
    expect(await open(clearance)).toMatchObject({ code: 'expired' });
    clock.now -= 1_000;
    expect(await open(clearance)).toMatchObject({ status: 'open' });
  });

  it('stays closed when the order expired', async () => {
    const { clear, open, entur, clock } = await setUp();
    const clearance = await clear();
    entur.order['expireAt'] = new Date(clock.now).toISOString();
    expect(await open(clearance)).toMatchObject({ code: 'expired' });
  });

  it('trusts a clearance for a minute, and validates again after it', async () => {
    const { clear, open, entur, clock } = await setUp();
    const clearance = await clear();
    entur.refusedContracts.add('kari-private');
    clock.now += 60_001;
    expect(await open(clearance)).toMatchObject({
      code: 'refused',
      refusals: [{ kind: 'refused', contractId: 'kari-private' }],
    });
    clock.now -= 1;
    expect(await open(clearance)).toMatchObject({ status: 'open' });
  });

  it.each(['getOrder', 'validateContractUse'] as const)(
    'opens nothing when %s fails',
    async (operationId) => {
      const { clear, open, entur, clock } = await setUp();
      const clearance = await clear();
      clock.now += 120_000;
      entur.on(operationId, () => errorAnswer(500));
      expect(await open(clearance, 'attempt-1')).toMatchObject({ status: 'refused', code: 'unavailable' });
      entur.on(operationId, undefined);
      expect(await open(clearance, 'attempt-2')).toMatchObject({ status: 'open' });
    },
  );

  it('opens a 0.00 order as any other', async () => {
    const { clear, open, entur } = await setUp();
    Object.assign(entur.order, { totalAmount: '0.00', balance: '0.00' });
    expect(await open(await clear())).toMatchObject({ status: 'open', order: { totalAmount: '0.00' } });
  });

  it('opens one attempt at most, for what was validated, however calls and additions interleave', async () => {
    const step = fc.constantFrom('attempt-1', 'attempt-2', 'attempt-3', 'add', 'validate');
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 8 }), async (scheduler, steps) => {
        const { clear, open, ask, entur } = await setUp();
        let clearance = await clear();
        const opened = new Map<string, unknown>();
        const run = async (name: string) => {
          await scheduler.schedule(Promise.resolve(), name);
          if (name === 'add') {
            await ask('/reservation', { ...reservationOf(['1002', 'ola-work']), orderId: 'ABCD1234' });
          } else if (name === 'validate') {
            clearance = (await clear()) || clearance;
          } else {
            const answer = await open(clearance, name);
            if (answer.status === 'open') opened.set(name, answer.order.totalAmount);
          }
        };
        entur.pause = (operationId) => scheduler.schedule(Promise.resolve(), operationId);
        await scheduler.waitFor(Promise.all(steps.map(run)));
        expect(opened.size).toBeLessThanOrEqual(1);
        for (const totalAmount of opened.values()) {
          expect(totalAmount).toBe(entur.order['totalAmount']);
          expect(validatedLines(entur)).toContain(String((entur.order['orderLines'] as object[]).length));
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** How many order lines each validation spoke of. */
function validatedLines({ calls }: FakeEntur): string[] {
  return calls
    .filter(({ operationId }) => operationId === 'validateContractUse')
    .map(({ body }) => String(readConsumptions(JSON.parse(body)).length));
}
