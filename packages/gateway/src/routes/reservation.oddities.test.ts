import type { ReservationRequest } from '@fribillett/core';
import type { OperationId } from '@fribillett/entur-wire';
import { describe, expect, it } from 'vitest';
import { errorAnswer, json } from '../testing/fakeEntur.ts';
import { createShop, reservationOf } from '../testing/shop.ts';

const kari = ['1001', 'kari-private'] as const;
const ola = ['1002', 'ola-private'] as const;

function setUp() {
  const shop = createShop();
  const reserve = (body: ReservationRequest, user = 'kari') => shop.ask('/reservation', body, { user });
  const validate = (user = 'kari') => shop.ask('/reservation/ABCD1234/validation', {}, { user });
  /** As `reserve`, in a browser that leaves as soon as Entur is asked for this. */
  const leaveAt = async (operationId: OperationId, body: object) => {
    const browser = new AbortController();
    shop.entur.pause = (at) => {
      if (at === operationId) browser.abort();
      return Promise.resolve();
    };
    const asked = new Request(shop.request('/reservation', body), { signal: browser.signal });
    const { status } = await shop.gateway.fetch(asked);
    expect(browser.signal.aborted).toBe(true);
    return status;
  };
  return { ...shop, reserve, validate, leaveAt };
}

describe('a browser that leaves', () => {
  it('does not end a reservation: what Entur reserved is recorded', async () => {
    const { leaveAt, validate } = setUp();
    expect(await leaveAt('reserveOffers', reservationOf(kari))).toBe(200);
    expect((await validate()).body.status).toBe('cleared');
  });

  it('does not end the look at an order whose last answer was lost', async () => {
    const { leaveAt, reserve, validate, entur, clock } = setUp();
    await reserve(reservationOf(kari));
    const addition = { ...reservationOf(ola), orderId: 'ABCD1234' };
    entur.on('reserveOffers', () => errorAnswer(500));
    await reserve(addition);
    entur.on('reserveOffers', undefined);
    clock.now += 5 * 60_000;
    expect(await leaveAt('getOrder', addition)).toBe(200);
    expect((await validate()).body.status).toBe('cleared');
  });
});

it('adds to an order after a lost answer whose line was cancelled meanwhile', async () => {
  const { reserve, validate, entur, clock } = setUp();
  await reserve(reservationOf(kari));
  const addition = { ...reservationOf(ola), orderId: 'ABCD1234' };
  entur.on('reserveOffers', () => {
    entur.order['orderLines'] = [
      { id: 'line-1', status: 'DRAFT' },
      { id: 'lost', status: 'CANCELLED' },
    ];
    return errorAnswer(500);
  });
  await reserve(addition);
  entur.on('reserveOffers', undefined);
  clock.now += 5 * 60_000;
  expect((await reserve(addition)).status).toBe(200);
  expect((await validate()).body.status).toBe('cleared');
});

it('refuses a new order under an id that is another order’s, and leaves that one its owner', async () => {
  const { reserve, validate, events } = setUp();
  expect((await reserve(reservationOf(kari))).status).toBe(200);
  const { status, body } = await reserve(reservationOf(['2001', 'per-private']), 'per');
  expect([status, body.error?.code]).toEqual([502, 'bad-response']);
  expect((await validate('per')).status).toBe(404);
  expect((await validate()).body.status).toBe('cleared');
  const reserved = events.filter((event) => event.type === 'reservation' && event.outcome === 'reserved');
  expect(reserved).toHaveLength(1);
});

it.each([
  ['one configuration', reservationOf(kari)],
  ['as many configurations', reservationOf(kari, ola)],
])('refuses one line told twice for %s', async (_, asked) => {
  const { reserve, validate, entur, events } = setUp();
  entur.on('reserveOffers', () => json({ orderId: 'ABCD1234', orderLineIds: ['line-1', 'line-1'] }));
  const { status, body } = await reserve(asked);
  expect([status, body.error?.code]).toEqual([502, 'bad-response']);
  expect(events).toContainEqual(expect.objectContaining({ type: 'reservation', outcome: 'lines-disagree' }));
  expect((await validate()).status).toBe(404);
});
