import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buyTrip,
  clear,
  errorOf,
  look,
  pressPay,
  reserveTrip,
  signIn,
  toBergen,
  type TripChoice,
} from '../testing/buyTrip.ts';
import { refundInParts } from '../testing/refundsInParts.ts';
import { createTestShop, type TestShop } from '../testing/testShop.ts';
import type { Visitor } from '../testing/visitor.ts';

let test: TestShop;
let visitor: Visitor;
beforeEach(async () => {
  test = createTestShop();
  visitor = test.visitor();
  await signIn(visitor, 'per');
});
afterEach(() => {
  expect(test.defects).toEqual([]);
  test.close();
});

const forNothing: TripChoice = {
  ...toBergen,
  to: 'Halden',
  productId: 'SBX:EntitlementProduct:privateSilver',
};
const orderLifetimeMs = 20 * 60_000;

describe('an order with nothing to pay', () => {
  it('expires when the customer never came back to it', async () => {
    const orderId = await reserveTrip(visitor, forNothing);
    const clearance = await clear(visitor, orderId);
    await pressPay(visitor, orderId);
    test.clock.advance(orderLifetimeMs);
    const order = await look(visitor, orderId);
    expect(order).toMatchObject({ state: 'expired', isPaymentDeclined: false, tickets: [] });
    expect([order.pollAfterSeconds, order.paidAmount]).toEqual([undefined, undefined]);
    const again = { orderId, clearance, attemptId: 'attempt-2', returnPath: '/' };
    expect(errorOf(await visitor.post('/shop/payments', again)).problem).toBe('clearance-expired');
  });

  it('expires when Entur could not confirm it in time', async () => {
    const orderId = await reserveTrip(visitor, forNothing);
    await pressPay(visitor, orderId);
    test.failWith('confirmOrderLines', 503, 2);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
    test.clock.advance(orderLifetimeMs - 1);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
    test.clock.advance(1);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'expired' });
  });

  it('expires when Entur says that it confirmed it and did not', async () => {
    const orderId = await reserveTrip(visitor, forNothing);
    await pressPay(visitor, orderId);
    test.failWith('confirmOrderLines', 200, 9);
    test.clock.advance(60_000);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
    test.clock.advance(orderLifetimeMs);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'expired' });
  });

  it('does not expire when Entur confirmed it and the answer was lost', async () => {
    const orderId = await reserveTrip(visitor, forNothing);
    await pressPay(visitor, orderId);
    test.faults.add({ on: 'confirmOrderLines', times: 1, fault: { kind: 'lostAnswer' } });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
    test.clock.advance(orderLifetimeMs);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'issued' });
  });
});

describe('an order that Entur gives back in parts', () => {
  const out = { id: 'out', refundAmount: '30.00' };
  const home = { id: 'home', refundAmount: '20.00', fee: '0.50' };

  it('is refunded when the last part is, with the sum of all', async () => {
    const orderId = await buyTrip(visitor);
    const given = refundInParts(test, { parts: [out, home] });
    expect(await look(visitor, orderId)).toMatchObject({
      state: 'failed-refunded',
      refundedAmount: '49.50',
    });
    expect(given).toEqual(['out', 'home']);
  });

  it('is not called refunded while a part is still to come, and tells what has gone back', async () => {
    const orderId = await buyTrip(visitor);
    const given = refundInParts(test, { parts: [out, home] });
    test.answerFor((request, ask) =>
      given.length === 1 && request.url.includes('/refunds/')
        ? Promise.resolve(new Response(null, { status: 503 }))
        : ask(request),
    );
    expect(await look(visitor, orderId)).toMatchObject({
      state: 'paid-not-issued',
      refundedAmount: '30.00',
      pollAfterSeconds: 1,
    });
    expect(given).toEqual(['out']);
  });

  it.each(['out', 'home'])('counts a part whose answer was lost once: %s', async (lost) => {
    const orderId = await buyTrip(visitor);
    const given = refundInParts(test, { parts: [out, home], lost });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'failed-refunded', refundedAmount: '49.50' });
    test.restart();
    expect(await look(visitor, orderId)).toMatchObject({ state: 'failed-refunded', refundedAmount: '49.50' });
    expect(given).toEqual(['out', 'home']);
  });

  it('is refunded with what it got when Entur gives no more', async () => {
    const orderId = await buyTrip(visitor);
    const given = refundInParts(test, { parts: [out, home], kept: 'home' });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'failed-refunded', refundedAmount: '30.00' });
    expect(given).toEqual(['out']);
  });

  it('never gets more back than was paid', async () => {
    const orderId = await buyTrip(visitor);
    const { total } = await look(visitor, orderId);
    const given = refundInParts(test, { parts: [{ id: 'all', refundAmount: total }, out] });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'failed-refunded', refundedAmount: total });
    expect(given).toEqual(['all']);
  });

  it('waits while nothing was given back and nothing can be', async () => {
    const orderId = await buyTrip(visitor);
    refundInParts(test, { parts: [out], kept: 'out' });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued', pollAfterSeconds: 1 });
  });
});

describe('an order whose tickets never come', () => {
  it.each(['Flex', 'Lavpris'])('is refunded whole after the limit, whatever the fare: %s', async (fare) => {
    test.faults.add({ on: '*', times: 1, fault: { kind: 'issuanceNeverComes' } });
    const orderId = await buyTrip(visitor, { ...toBergen, fare });
    const { total } = await look(visitor, orderId);
    test.clock.advance(30_000);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued', paidAmount: total });
    test.clock.advance(1);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'failed-refunded', refundedAmount: total });
  });
});
