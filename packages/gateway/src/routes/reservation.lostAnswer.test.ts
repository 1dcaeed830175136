import type { ReservationRequest } from '@fribillett/core';
import { describe, expect, it } from 'vitest';
import { createMemorySaleStore } from '../sale/memorySaleStore.ts';
import type { SaleStore } from '../sale/saleStore.ts';
import { errorAnswer, json } from '../testing/fakeEntur.ts';
import { createShop, reservationOf } from '../testing/shop.ts';

const kari = ['1001', 'kari-private'] as const;
const ola = ['1002', 'ola-private'] as const;

function setUp(options: Parameters<typeof createShop>[0] = {}) {
  const shop = createShop(options);
  const reserve = (body: ReservationRequest) => shop.ask('/reservation', body);
  const validate = () => shop.ask('/reservation/ABCD1234/validation', {});
  return { ...shop, reserve, validate };
}

/** A store that keeps, after `kill`, what a process killed at that moment leaves behind. */
function mortalStore(): { saleStore: SaleStore; kill: () => void; revive: () => void } {
  const store = createMemorySaleStore();
  let isKilled = false;
  const saleStore: SaleStore = {
    ...store,
    replace: (...change) => (isKilled ? Promise.reject(new Error('killed')) : store.replace(...change)),
  };
  return {
    saleStore,
    kill() {
      isKilled = true;
    },
    revive() {
      isKilled = false;
    },
  };
}

describe('an addition whose answer was lost', () => {
  const addition = { ...reservationOf(ola), orderId: 'ABCD1234' };

  /** Entur's answer never arrives; what it does, it does before (`early`) or after it was given up (`late`). */
  async function lose() {
    const shop = setUp();
    await shop.reserve(reservationOf(kari));
    shop.entur.on('reserveOffers', () => errorAnswer(500));
    expect((await shop.reserve(addition)).status).toBe(502);
    shop.entur.on('reserveOffers', undefined);
    const land = () => {
      const old = shop.entur.order['orderLines'] as object[];
      shop.entur.order['orderLines'] = [...old, { id: 'late', status: 'DRAFT' }];
    };
    const settle = () => {
      shop.clock.now += 62_000;
    };
    const field = async () => (await shop.validate()).body.error?.fields?.[0];
    return { ...shop, land, settle, field };
  }

  it('leaves nothing to pay for while Entur may still be at work', async () => {
    const { reserve, settle, field, validate, clock, entur, events } = await lose();
    expect(events).toContainEqual(expect.objectContaining({ type: 'reservation', outcome: 'unsure' }));
    expect(await field()).toMatchObject({
      field: 'order.orderLines',
      message: expect.stringMatching(/moment/) as string,
    });
    clock.now += 61_999;
    expect((await reserve(addition)).status).toBe(409);
    expect((await validate()).status).toBe(409);
    expect(entur.count('validateContractUse')).toBe(0);
    settle();
    expect((await validate()).body.status).toBe('cleared');
  });

  it('may be tried again once the order, read again, holds nothing new', async () => {
    const { reserve, settle, validate, entur } = await lose();
    settle();
    expect((await reserve(addition)).status).toBe(200);
    expect(entur.count('reserveOffers')).toBe(3);
    expect((await validate()).body.status).toBe('cleared');
  });

  it('that was done all the same leaves an order that nobody can pay or add to', async () => {
    const { reserve, settle, land, field, entur } = await lose();
    land();
    settle();
    expect(await field()).toMatchObject({ field: 'order.orderLines' });
    const more = await reserve(addition);
    expect([more.status, more.body.error?.fields?.[0]?.field]).toEqual([409, 'orderId']);
    expect(more.text).toMatch(/reserve without it/);
    expect(entur.count('reserveOffers')).toBe(2);
  });

  it.each([
    ['cannot be read', () => errorAnswer(500)],
    ['is read as something else', () => json({})],
    ['is gone', () => errorAnswer(404)],
  ])('is not tried again while the order %s', async (_, handler) => {
    const { reserve, settle, entur } = await lose();
    settle();
    entur.on('getOrder', handler);
    expect((await reserve(addition)).status).toBe(409);
    expect(entur.count('reserveOffers')).toBe(2);
    entur.on('getOrder', undefined);
    expect((await reserve(addition)).status).toBe(200);
  });
});

it('reads an order again whose addition was cut short by a crash, once it can no longer be under way', async () => {
  const { saleStore, kill, revive } = mortalStore();
  const { reserve, entur, validate, clock } = setUp({ saleStore, timeoutMs: 1_000 });
  await reserve(reservationOf(kari));
  entur.on('reserveOffers', () => {
    kill();
    return errorAnswer(500);
  });
  await reserve({ ...reservationOf(ola), orderId: 'ABCD1234' });
  revive();
  entur.on('reserveOffers', undefined);
  const more = { ...reservationOf(ola), orderId: 'ABCD1234' };
  clock.now += 4_000 + 61_999;
  expect((await validate()).body.error?.fields?.[0]?.message).toMatch(/ask again in a moment/);
  expect((await reserve(more)).status).toBe(409);
  clock.now += 1;
  expect((await validate()).body.status).toBe('cleared');
  expect((await reserve(more)).status).toBe(200);
});

it('says nothing of a success when somebody went on without a reservation that took too long', async () => {
  const { reserve, entur, validate, clock } = setUp({ timeoutMs: 1_000 });
  await reserve(reservationOf(kari));
  entur.on('reserveOffers', async () => {
    clock.now += 4_000 + 62_000;
    entur.on('reserveOffers', undefined);
    expect((await reserve({ ...reservationOf(['1002', 'ola-work']), orderId: 'ABCD1234' })).status).toBe(200);
    return json({ orderId: 'ABCD1234', orderLineIds: ['line-9'] });
  });
  expect((await reserve({ ...reservationOf(ola), orderId: 'ABCD1234' })).status).toBe(502);
  expect((await validate()).body.status).toBe('cleared');
});
