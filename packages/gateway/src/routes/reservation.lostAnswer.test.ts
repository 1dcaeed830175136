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

  /** Entur adds as many lines as it is told, and its answer never arrives. */
  async function lose(lines: number, options: Parameters<typeof createShop>[0] = {}) {
    const shop = setUp(options);
    await shop.reserve(reservationOf(kari));
    shop.entur.on('reserveOffers', () => {
      const old = shop.entur.order['orderLines'] as object[];
      const added = Array.from({ length: lines }, (_, index) => ({ id: `new-${index}`, status: 'DRAFT' }));
      shop.entur.order['orderLines'] = [...old, ...added];
      return errorAnswer(500);
    });
    return shop;
  }

  it('leaves the order as it was when it holds nothing new, and lets the customer try again', async () => {
    const { reserve, validate, entur, events } = await lose(0);
    expect((await reserve(addition)).status).toBe(502);
    expect(entur.count('reserveOffers')).toBe(2);
    expect(events).toContainEqual(expect.objectContaining({ type: 'reservation', outcome: 'not-reserved' }));
    expect((await validate()).body.status).toBe('cleared');
    entur.on('reserveOffers', undefined);
    expect((await reserve(addition)).status).toBe(200);
  });

  it('opens no payment for lines that nobody can tell the rights of, be they of the addition or not', async () => {
    const { reserve, validate, entur, events } = await lose(1);
    expect((await reserve(addition)).status).toBe(502);
    expect(events).toContainEqual(expect.objectContaining({ type: 'reservation', outcome: 'unsure' }));
    const { status, body } = await validate();
    expect([status, body.error?.fields?.[0]?.field]).toEqual([409, 'order.orderLines']);
    const more = await reserve(addition);
    expect([more.status, more.body.error?.fields?.[0]?.field]).toEqual([409, 'orderId']);
    expect(more.text).toMatch(/reserve without it/);
    expect(entur.count('reserveOffers')).toBe(2);
  });

  it.each([
    ['cannot be read', () => errorAnswer(500)],
    ['is read as something else', () => json({})],
    ['is gone', () => errorAnswer(404)],
  ])('reads the order before it is used again when it %s', async (_, handler) => {
    const { reserve, validate, entur, events } = await lose(0);
    entur.on('getOrder', handler);
    expect((await reserve(addition)).status).toBe(502);
    expect(events).toContainEqual(expect.objectContaining({ type: 'reservation', outcome: 'unsure' }));
    expect((await reserve(addition)).status).toBe(409);
    expect(entur.count('reserveOffers')).toBe(2);
    entur.on('getOrder', undefined);
    entur.on('reserveOffers', undefined);
    expect((await validate()).body.status).toBe('cleared');
    expect((await reserve(addition)).status).toBe(200);
    expect((await validate()).body.status).toBe('cleared');
  });

  it('takes a line that landed later for unknown', async () => {
    const { reserve, validate, entur } = await lose(0);
    await reserve(addition);
    const old = entur.order['orderLines'] as object[];
    entur.order['orderLines'] = [...old, { id: 'late', status: 'DRAFT' }];
    expect((await validate()).body.error?.fields?.[0]?.field).toBe('order.orderLines');
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
  expect((await validate()).body.error?.fields?.[0]?.message).toMatch(/ask again in a moment/);
  clock.now += 1_999;
  expect((await validate()).body.error?.fields?.[0]?.message).toMatch(/ask again in a moment/);
  expect((await reserve(more)).status).toBe(409);
  clock.now += 1;
  expect((await validate()).body.status).toBe('cleared');
  expect((await reserve(more)).status).toBe(200);
});
