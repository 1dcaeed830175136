import { orderAnswerSchema } from '../../shared/shopApi.ts';
import { ordersAnswerSchema } from '../../shared/afterSaleApi.ts';
import { usageAnswerSchema } from '@fribillett/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buyTrip, errorOf, look, rightsOf, signIn, toBergen } from '../testing/buyTrip.ts';
import {
  askQuote,
  cancelQuoted,
  holdTickets,
  isRefund,
  optionsOf,
  quoteOf,
  refundsMade,
} from '../testing/cancelTrip.ts';
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

const silver = 'SBX:EntitlementProduct:privateSilver';
/** One call that writes: a token and the call, both once more after a 401. */
const callMs = 2 * (55_000 + 62_000);

/** Neither goes on before both have seen that the ticket stands. */
function letTwoReadTheOrderAtOnce(): void {
  let read = 0;
  const both = new Promise<void>((resolve) => {
    test.answerFor(async (request, ask) => {
      const answer = await ask(request);
      if (!request.url.includes('/sales/v1/orders/')) return answer;
      read += 1;
      if (read === 2) resolve();
      await both;
      return answer;
    });
  });
}

const couponsOf = async () =>
  (await rightsOf(visitor)).entitlements.find(({ productId }) => productId === silver)?.remainingCoupons;

describe('a ticket that is cancelled', () => {
  it('gives back what was quoted, and the use of the right', async () => {
    const before = await couponsOf();
    const order = await holdTickets(test, visitor, { ...toBergen, productId: silver });
    expect(await couponsOf()).toBe((before ?? 0) - 1);
    expect(await optionsOf(visitor, order.orderId)).toMatchObject([
      { refundability: 'refundable', fee: '0.00' },
    ]);
    const quote = await quoteOf(visitor, order);
    expect(quote.validForSeconds).toBeGreaterThan(0);
    const after = orderAnswerSchema.parse((await cancelQuoted(visitor, order, quote)).json);
    expect(after).toMatchObject({
      state: 'cancelled',
      refundedAmount: quote.refundAmount,
      lines: [{ isCancelled: true }],
      tickets: [{ isVoid: true }],
      refunds: [{ refundAmount: quote.refundAmount, fee: '0.00', orderLineIds: quote.orderLineIds }],
    });
    expect(await look(visitor, order.orderId)).toEqual(after);
    expect(await couponsOf()).toBe(before);
    const { usages } = usageAnswerSchema.parse((await visitor.get('/personnel-ticket/usage')).json);
    const own = usages.filter(({ orderId }) => orderId === order.orderId);
    expect(own.map(({ eventType }) => eventType).sort()).toEqual(['CANCELLATION', 'PURCHASE']);
    expect(refundsMade(test)).toBe(1);
  });

  it('is cancelled once however often and wherever it is asked for', async () => {
    const order = await holdTickets(test, visitor);
    const [first, second] = await Promise.all([quoteOf(visitor, order), quoteOf(visitor, order)]);
    const answers = await Promise.all([
      cancelQuoted(visitor, order, second),
      cancelQuoted(visitor, order, second),
      cancelQuoted(visitor, order, first),
      cancelQuoted(visitor, order, second),
    ]);
    expect(refundsMade(test)).toBe(1);
    const given = answers.filter(({ status }) => status === 200);
    expect(given).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 409).map((page) => errorOf(page).problem)).toEqual([
      'refund-changed',
    ]);
    expect((await cancelQuoted(visitor, order, second)).status).toBe(200);
    expect(errorOf(await askQuote(visitor, order.orderId, [order.lines[0]?.id ?? ''])).problem).toBe(
      'refund-changed',
    );
    expect(refundsMade(test)).toBe(1);
  });

  it('stays cancelled once when two shops over one database are asked', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    const other = test.anotherShop(visitor);
    letTwoReadTheOrderAtOnce();
    const answers = await Promise.all([
      cancelQuoted(visitor, order, quote),
      other.post(`/shop/orders/${order.orderId}/refunds`, { quoteId: quote.quoteId }),
    ]);
    expect(refundsMade(test)).toBe(1);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'cancelled' });
    expect((await look(visitor, order.orderId)).refunds).toHaveLength(1);
  });
});

describe('an answer to a refund that is lost', () => {
  it('is found in the order when Entur did the work', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    test.faults.add({ on: 'refundOrder', times: 1, fault: { kind: 'lostAnswer' } });
    const answer = orderAnswerSchema.parse((await cancelQuoted(visitor, order, quote)).json);
    expect(answer).toMatchObject({ state: 'cancelled', refundedAmount: quote.refundAmount });
    expect(refundsMade(test)).toBe(1);
  });

  it('is waited for, and never asked for again, while it may still happen', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    test.failWith('refundOrder', 504);
    const answer = orderAnswerSchema.parse((await cancelQuoted(visitor, order, quote)).json);
    expect(answer).toMatchObject({ state: 'cancelling', pollAfterSeconds: 2, hasRefundFailed: false });
    expect((await cancelQuoted(visitor, order, quote)).status).toBe(200);
    expect(errorOf(await askQuote(visitor, order.orderId, quote.orderLineIds)).problem).toBe(
      'refund-in-progress',
    );
    test.clock.advance(62_001);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: true });
    expect(refundsMade(test)).toBe(1);

    const again = orderAnswerSchema.parse(
      (await cancelQuoted(visitor, order, await quoteOf(visitor, order))).json,
    );
    expect(again).toMatchObject({ state: 'cancelled', hasRefundFailed: false });
    expect(refundsMade(test)).toBe(2);
  });

  it('is found by a new shop when the old one died between the refund and its note', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    const died = test.dieAfter(
      (request) => request.url.includes('/sales/v1/refunds/') && request.method === 'POST',
    );
    void cancelQuoted(visitor, order, quote);
    await died;
    test.restart();
    expect(await look(visitor, order.orderId)).toMatchObject({
      state: 'cancelled',
      refundedAmount: quote.refundAmount,
    });
    expect((await cancelQuoted(visitor, order, quote)).status).toBe(200);
    expect(refundsMade(test)).toBe(1);
  });

  it('is waited for after its end as long as Entur may work, however long the call took', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    test.answerFor((request, ask) => {
      if (!isRefund(request)) return ask(request);
      test.clock.advance(110_000);
      return Promise.reject(new TypeError('terminated'));
    });
    const answer = orderAnswerSchema.parse((await cancelQuoted(visitor, order, quote)).json);
    expect(answer).toMatchObject({ state: 'cancelling', hasRefundFailed: false });
    test.clock.advance(62_000);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'cancelling' });
    test.clock.advance(1);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: true });
  });

  it('is not called failed at another shop while the call may still run', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    let isAsked = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    test.answerFor((request, ask) => {
      if (!isRefund(request)) return ask(request);
      isAsked();
      return new Promise(() => undefined);
    });
    void cancelQuoted(visitor, order, quote);
    await asked;
    const other = test.anotherShop(visitor);
    test.clock.advance(callMs + 62_000);
    expect(await look(other, order.orderId)).toMatchObject({ state: 'cancelling' });
    test.clock.advance(1);
    expect(await look(other, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: true });
  });

  it('does not take back what another shop has found meanwhile', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    const other = test.anotherShop(visitor);
    const refund = test.holdAnswer(isRefund);
    const late = cancelQuoted(visitor, order, quote);
    await refund.isHeld;
    const found = await look(other, order.orderId);
    expect(found).toMatchObject({ state: 'cancelled', refundedAmount: quote.refundAmount });
    test.clock.advance(1_000);
    refund.letGo();
    expect(orderAnswerSchema.parse((await late).json)).toEqual(found);
  });

  it('is waited for while Entur cannot be asked', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    test.failWith('refundOrder', 504);
    await cancelQuoted(visitor, order, quote);
    test.failWith('getOrder', 503, 20);
    test.clock.advance(70_000);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'cancelling' });
  });
});

it('lists the orders of the customer alone, newest first', async () => {
  const first = await holdTickets(test, visitor);
  const second = await holdTickets(test, visitor);
  await cancelQuoted(visitor, second, await quoteOf(visitor, second));
  await signIn(visitor, 'kari');
  expect((await visitor.get('/shop/orders')).json).toEqual({ orders: [] });
  await signIn(visitor, 'per');
  const { orders } = ordersAnswerSchema.parse((await visitor.get('/shop/orders')).json);
  expect(orders).toMatchObject([
    { orderId: second.orderId, state: 'cancelled', refundedAmount: '485.00', from: 'Oslo S', to: 'Bergen' },
    { orderId: first.orderId, state: 'issued' },
  ]);
  expect(orders[1]?.refundedAmount).toBeUndefined();
});

it('takes the money and has the tickets although the customer never came back', async () => {
  const orderId = await buyTrip(visitor);
  await test.advanceOrders();
  test.clock.advance(21 * 60_000);
  await test.advanceOrders();
  expect(await look(visitor, orderId)).toMatchObject({ state: 'issued' });
});
