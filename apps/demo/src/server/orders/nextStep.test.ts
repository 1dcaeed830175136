import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  clear,
  errorOf,
  look,
  pressPay,
  reserveTrip,
  signIn,
  toBergen,
  type TripChoice,
} from '../testing/buyTrip.ts';
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

  it('does not expire when Entur confirmed it and the answer was lost', async () => {
    const orderId = await reserveTrip(visitor, forNothing);
    await pressPay(visitor, orderId);
    test.faults.add({ on: 'confirmOrderLines', times: 1, fault: { kind: 'lostAnswer' } });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
    test.clock.advance(orderLifetimeMs);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'issued' });
  });
});
