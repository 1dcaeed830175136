import type { OrderAnswer } from '../../shared/shopApi.ts';
import type { RefundQuote } from '../../shared/afterSaleApi.ts';
import { orderAnswerSchema } from '../../shared/shopApi.ts';
import {
  ordersAnswerSchema,
  refundOptionsAnswerSchema,
  refundQuoteSchema,
} from '../../shared/afterSaleApi.ts';
import { usageAnswerSchema } from '@fribillett/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buyTrip, errorOf, look, reserveTrip, rightsOf, signIn, toBergen } from '../testing/buyTrip.ts';
import { createTestShop, type TestShop } from '../testing/testShop.ts';
import type { Page, Visitor } from '../testing/visitor.ts';

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
const isRefund = ({ method, url }: Request) => method === 'POST' && url.includes('/sales/v1/refunds/');
/** One call that writes: a token and the call, both once more after a 401. */
const callMs = 2 * (55_000 + 62_000);
const refundsMade = () => test.sent.filter((call) => call.startsWith('POST /sales/v1/refunds/')).length;

async function hold(trip = toBergen): Promise<OrderAnswer> {
  const orderId = await buyTrip(visitor, trip);
  await look(visitor, orderId);
  test.clock.advance(2_000);
  const order = await look(visitor, orderId);
  expect(order.state).toBe('issued');
  return order;
}

async function optionsOf(orderId: string) {
  const { json } = await visitor.get(`/shop/orders/${orderId}/refund-options`);
  return refundOptionsAnswerSchema.parse(json).lines;
}

function askQuote(orderId: string, orderLineIds: readonly string[]): Promise<Page> {
  return visitor.post(`/shop/orders/${orderId}/refund-quotes`, { orderLineIds });
}

async function quoteOf({ orderId, lines }: OrderAnswer): Promise<RefundQuote> {
  const page = await askQuote(
    orderId,
    lines.map(({ id }) => id),
  );
  return refundQuoteSchema.parse(page.json);
}

function cancel({ orderId }: OrderAnswer, { quoteId }: { quoteId: string }): Promise<Page> {
  return visitor.post(`/shop/orders/${orderId}/refunds`, { quoteId });
}

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

const option = (transientId: string, refundAmount: string, fee?: string) => ({
  transientId,
  refundAmount,
  fee,
});

/** Lets Entur offer these options for every line, and these sets of them. */
function offer(options: readonly ReturnType<typeof option>[], sets: readonly string[][]): void {
  test.answerFor((request, ask) =>
    request.url.includes('/refunds/options/')
      ? Promise.resolve(
          Response.json({
            orderRef: { id: 'order', version: 1 },
            options,
            optionIdsThatCanBePerformedTogether: sets,
          }),
        )
      : ask(request),
  );
}

const couponsOf = async () =>
  (await rightsOf(visitor)).entitlements.find(({ productId }) => productId === silver)?.remainingCoupons;

describe('a ticket that is cancelled', () => {
  it('gives back what was quoted, and the use of the right', async () => {
    const before = await couponsOf();
    const order = await hold({ ...toBergen, productId: silver });
    expect(await couponsOf()).toBe((before ?? 0) - 1);
    expect(await optionsOf(order.orderId)).toMatchObject([{ refundability: 'refundable', fee: '0.00' }]);
    const quote = await quoteOf(order);
    expect(quote.validForSeconds).toBeGreaterThan(0);
    const after = orderAnswerSchema.parse((await cancel(order, quote)).json);
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
    expect(refundsMade()).toBe(1);
  });

  it('is cancelled once however often and wherever it is asked for', async () => {
    const order = await hold();
    const [first, second] = await Promise.all([quoteOf(order), quoteOf(order)]);
    const answers = await Promise.all([
      cancel(order, second),
      cancel(order, second),
      cancel(order, first),
      cancel(order, second),
    ]);
    expect(refundsMade()).toBe(1);
    const given = answers.filter(({ status }) => status === 200);
    expect(given).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 409).map((page) => errorOf(page).problem)).toEqual([
      'refund-changed',
    ]);
    expect((await cancel(order, second)).status).toBe(200);
    expect(errorOf(await askQuote(order.orderId, [order.lines[0]?.id ?? ''])).problem).toBe('refund-changed');
    expect(refundsMade()).toBe(1);
  });

  it('stays cancelled once when two shops over one database are asked', async () => {
    const order = await hold();
    const quote = await quoteOf(order);
    const other = test.anotherShop(visitor);
    letTwoReadTheOrderAtOnce();
    const answers = await Promise.all([
      cancel(order, quote),
      other.post(`/shop/orders/${order.orderId}/refunds`, { quoteId: quote.quoteId }),
    ]);
    expect(refundsMade()).toBe(1);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'cancelled' });
    expect((await look(visitor, order.orderId)).refunds).toHaveLength(1);
  });
});

describe('an answer to a refund that is lost', () => {
  it('is found in the order when Entur did the work', async () => {
    const order = await hold();
    const quote = await quoteOf(order);
    test.faults.add({ on: 'refundOrder', times: 1, fault: { kind: 'lostAnswer' } });
    const answer = orderAnswerSchema.parse((await cancel(order, quote)).json);
    expect(answer).toMatchObject({ state: 'cancelled', refundedAmount: quote.refundAmount });
    expect(refundsMade()).toBe(1);
  });

  it('is waited for, and never asked for again, while it may still happen', async () => {
    const order = await hold();
    const quote = await quoteOf(order);
    test.failWith('refundOrder', 504);
    const answer = orderAnswerSchema.parse((await cancel(order, quote)).json);
    expect(answer).toMatchObject({ state: 'cancelling', pollAfterSeconds: 2, hasRefundFailed: false });
    expect((await cancel(order, quote)).status).toBe(200);
    expect(errorOf(await askQuote(order.orderId, quote.orderLineIds)).problem).toBe('refund-in-progress');
    test.clock.advance(62_001);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: true });
    expect(refundsMade()).toBe(1);

    const again = orderAnswerSchema.parse((await cancel(order, await quoteOf(order))).json);
    expect(again).toMatchObject({ state: 'cancelled', hasRefundFailed: false });
    expect(refundsMade()).toBe(2);
  });

  it('is found by a new shop when the old one died between the refund and its note', async () => {
    const order = await hold();
    const quote = await quoteOf(order);
    const died = test.dieAfter(
      (request) => request.url.includes('/sales/v1/refunds/') && request.method === 'POST',
    );
    void cancel(order, quote);
    await died;
    test.restart();
    expect(await look(visitor, order.orderId)).toMatchObject({
      state: 'cancelled',
      refundedAmount: quote.refundAmount,
    });
    expect((await cancel(order, quote)).status).toBe(200);
    expect(refundsMade()).toBe(1);
  });

  it('is waited for after its end as long as Entur may work, however long the call took', async () => {
    const order = await hold();
    const quote = await quoteOf(order);
    test.answerFor((request, ask) => {
      if (!isRefund(request)) return ask(request);
      test.clock.advance(110_000);
      return Promise.reject(new TypeError('terminated'));
    });
    const answer = orderAnswerSchema.parse((await cancel(order, quote)).json);
    expect(answer).toMatchObject({ state: 'cancelling', hasRefundFailed: false });
    test.clock.advance(62_000);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'cancelling' });
    test.clock.advance(1);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: true });
  });

  it('is not called failed at another shop while the call may still run', async () => {
    const order = await hold();
    const quote = await quoteOf(order);
    let isAsked = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    test.answerFor((request, ask) => {
      if (!isRefund(request)) return ask(request);
      isAsked();
      return new Promise(() => undefined);
    });
    void cancel(order, quote);
    await asked;
    const other = test.anotherShop(visitor);
    test.clock.advance(callMs + 62_000);
    expect(await look(other, order.orderId)).toMatchObject({ state: 'cancelling' });
    test.clock.advance(1);
    expect(await look(other, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: true });
  });

  it('does not take back what another shop has found meanwhile', async () => {
    const order = await hold();
    const quote = await quoteOf(order);
    const other = test.anotherShop(visitor);
    const refund = test.holdAnswer(isRefund);
    const late = cancel(order, quote);
    await refund.isHeld;
    const found = await look(other, order.orderId);
    expect(found).toMatchObject({ state: 'cancelled', refundedAmount: quote.refundAmount });
    test.clock.advance(1_000);
    refund.letGo();
    expect(orderAnswerSchema.parse((await late).json)).toEqual(found);
  });

  it('is waited for while Entur cannot be asked', async () => {
    const order = await hold();
    const quote = await quoteOf(order);
    test.failWith('refundOrder', 504);
    await cancel(order, quote);
    test.failWith('getOrder', 503, 20);
    test.clock.advance(70_000);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'cancelling' });
  });
});

describe('a quote', () => {
  it('is read again when it is too old, before anything happens', async () => {
    const order = await hold();
    const quote = await quoteOf(order);
    test.clock.advance((quote.validForSeconds ?? 0) * 1000);
    expect(errorOf(await cancel(order, quote)).problem).toBe('refund-changed');
    expect(refundsMade()).toBe(0);
    expect((await cancel(order, await quoteOf(order))).status).toBe(200);
  });

  it('is for the set that gives back most, not for the one with most options', async () => {
    const order = await hold();
    offer(
      [option('whole', '100.00', '5.00'), option('a', '40.00'), option('b', '40.00')],
      [['whole'], ['a', 'b']],
    );
    expect(await quoteOf(order)).toMatchObject({ refundAmount: '100.00', fee: '5.00' });
    expect(await optionsOf(order.orderId)).toMatchObject([{ refundAmount: '100.00', fee: '5.00' }]);
  });

  it('is for one option where none are said to go together', async () => {
    const order = await hold();
    offer([option('a', '40.00'), option('b', '90.00', '60.00')], []);
    expect(await quoteOf(order)).toMatchObject({ refundAmount: '40.00', fee: '0.00' });
  });

  it('is read again when Entur does not know its option any more', async () => {
    const order = await hold();
    const quote = await quoteOf(order);
    test.failWith('refundOrder', 400);
    expect(errorOf(await cancel(order, quote)).problem).toBe('refund-changed');
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued' });
  });

  it('is for one order and one customer', async () => {
    const order = await hold();
    const quote = await quoteOf(order);
    const other = await hold();
    expect(errorOf(await cancel(other, quote)).problem).toBe('refund-changed');
    const stranger = test.visitor();
    await signIn(stranger, 'kari');
    for (const path of ['refund-quotes', 'refunds']) {
      const body = path === 'refunds' ? { quoteId: quote.quoteId } : { orderLineIds: quote.orderLineIds };
      expect((await stranger.post(`/shop/orders/${order.orderId}/${path}`, body)).status).toBe(404);
    }
    expect((await stranger.get(`/shop/orders/${order.orderId}/refund-options`)).status).toBe(404);
    expect(refundsMade()).toBe(0);
  });

  it('is not made for lines of another order, or twice for the same line', async () => {
    const order = await hold();
    const other = await hold();
    const ids = other.lines.map(({ id }) => id);
    expect(errorOf(await askQuote(order.orderId, ids)).problem).toBe('refund-changed');
    expect((await askQuote(order.orderId, [])).status).toBe(400);
  });

  it.each([
    ['has left', { fare: 'Flex' }, '2026-12-03T10:00:00+01:00', 'departed'],
    ['has a fare that gives nothing back', { fare: 'Lavpris' }, undefined, 'not-refundable'],
  ])('is not made for a ticket that %s', async (_, fare, time, refundability) => {
    const order = await hold({ ...toBergen, ...fare });
    if (time !== undefined) test.clock.set(time);
    expect(await optionsOf(order.orderId)).toMatchObject([{ refundability }]);
    const refused = await askQuote(
      order.orderId,
      order.lines.map(({ id }) => id),
    );
    expect(errorOf(refused).problem).toBe('not-refundable');
  });

  it('is not made before there are tickets', async () => {
    const orderId = await reserveTrip(visitor);
    const refused = await visitor.get(`/shop/orders/${orderId}/refund-options`);
    expect(errorOf(refused).problem).toBe('not-refundable');
  });
});

it('lists the orders of the customer alone, newest first', async () => {
  const first = await hold();
  const second = await hold();
  await cancel(second, await quoteOf(second));
  await signIn(visitor, 'kari');
  expect((await visitor.get('/shop/orders')).json).toEqual({ orders: [] });
  await signIn(visitor, 'per');
  const { orders } = ordersAnswerSchema.parse((await visitor.get('/shop/orders')).json);
  expect(orders).toMatchObject([
    { orderId: second.orderId, state: 'cancelled', from: 'Oslo S', to: 'Bergen' },
    { orderId: first.orderId, state: 'issued' },
  ]);
});

it('takes the money and has the tickets although the customer never came back', async () => {
  const orderId = await buyTrip(visitor);
  await test.advanceOrders();
  test.clock.advance(21 * 60_000);
  await test.advanceOrders();
  expect(await look(visitor, orderId)).toMatchObject({ state: 'issued' });
});
