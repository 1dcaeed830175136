import { orderAnswerSchema } from '../../shared/shopApi.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorOf, look, reserveTrip, signIn, toBergen } from '../testing/buyTrip.ts';
import {
  askQuote,
  cancelQuoted,
  holdTickets,
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

describe('a quote', () => {
  it('that has ended is carried out all the same while it gives back the same', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    test.clock.advance((quote.validForSeconds ?? 0) * 1000);
    const after = orderAnswerSchema.parse((await cancelQuoted(visitor, order, quote)).json);
    expect(after).toMatchObject({ state: 'cancelled', refundedAmount: quote.refundAmount });
    expect(refundsMade(test)).toBe(1);
  });

  it('is carried out although another tab has read its options anew', async () => {
    const order = await holdTickets(test, visitor);
    const first = await quoteOf(visitor, order);
    await quoteOf(visitor, order);
    const after = orderAnswerSchema.parse((await cancelQuoted(visitor, order, first)).json);
    expect(after).toMatchObject({ state: 'cancelled', hasRefundFailed: false });
    expect(after.refunds).toHaveLength(1);
  });

  it.each([
    ['another sum', option('a', '40.00')],
    ['another fee', option('a', '485.00', '10.00')],
  ])('that gives back %s today is not carried out, and is no failure to tell later', async (_, today) => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    expect(quote).toMatchObject({ refundAmount: '485.00', fee: '0.00' });
    await quoteOf(visitor, order);
    offer([today], [['a']]);
    expect(errorOf(await cancelQuoted(visitor, order, quote)).problem).toBe('refund-changed');
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: false });
  });

  it('for a train that has left meanwhile is not carried out', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    test.clock.set('2026-12-03T10:00:00+01:00');
    expect((await cancelQuoted(visitor, order, quote)).status).toBe(409);
    expect(refundsMade(test)).toBe(0);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: false });
  });

  it('is for the set that gives back most, not for the one with most options', async () => {
    const order = await holdTickets(test, visitor);
    offer(
      [option('whole', '100.00', '5.00'), option('a', '40.00'), option('b', '40.00')],
      [['whole'], ['a', 'b']],
    );
    expect(await quoteOf(visitor, order)).toMatchObject({ refundAmount: '100.00', fee: '5.00' });
    expect(await optionsOf(visitor, order.orderId)).toMatchObject([{ refundAmount: '100.00', fee: '5.00' }]);
  });

  it('is for one option where none are said to go together', async () => {
    const order = await holdTickets(test, visitor);
    offer([option('a', '40.00'), option('b', '90.00', '60.00')], []);
    expect(await quoteOf(visitor, order)).toMatchObject({ refundAmount: '40.00', fee: '0.00' });
  });

  it('is to be asked for again when Entur knows no option twice in a row', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    test.failWith('refundOrder', 400, 2);
    expect(errorOf(await cancelQuoted(visitor, order, quote)).problem).toBe('refund-changed');
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: false });
    expect(refundsMade(test)).toBe(2);
  });

  it('stands, and nothing is told of a failure, when Entur refuses for now', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    test.failWith('refundOrder', 403);
    expect((await cancelQuoted(visitor, order, quote)).status).toBeGreaterThanOrEqual(400);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: false });
    expect((await cancelQuoted(visitor, order, quote)).status).toBe(200);
  });

  it('is for one order and one customer', async () => {
    const order = await holdTickets(test, visitor);
    const quote = await quoteOf(visitor, order);
    const other = await holdTickets(test, visitor);
    expect(errorOf(await cancelQuoted(visitor, other, quote)).problem).toBe('refund-changed');
    const stranger = test.visitor();
    await signIn(stranger, 'kari');
    for (const path of ['refund-quotes', 'refunds']) {
      const body = path === 'refunds' ? { quoteId: quote.quoteId } : { orderLineIds: quote.orderLineIds };
      expect((await stranger.post(`/shop/orders/${order.orderId}/${path}`, body)).status).toBe(404);
    }
    expect((await stranger.get(`/shop/orders/${order.orderId}/refund-options`)).status).toBe(404);
    expect(refundsMade(test)).toBe(0);
  });

  it('is not made for lines of another order, or twice for the same line', async () => {
    const order = await holdTickets(test, visitor);
    const other = await holdTickets(test, visitor);
    const ids = other.lines.map(({ id }) => id);
    expect(errorOf(await askQuote(visitor, order.orderId, ids)).problem).toBe('refund-changed');
    expect((await askQuote(visitor, order.orderId, [])).status).toBe(400);
  });

  it.each([
    ['has left', { fare: 'Flex' }, '2026-12-03T10:00:00+01:00', 'departed'],
    ['has a fare that gives nothing back', { fare: 'Lavpris' }, undefined, 'not-refundable'],
  ])('is not made for a ticket that %s', async (_, fare, time, refundability) => {
    const order = await holdTickets(test, visitor, { ...toBergen, ...fare });
    if (time !== undefined) test.clock.set(time);
    expect(await optionsOf(visitor, order.orderId)).toMatchObject([{ refundability }]);
    const refused = await askQuote(
      visitor,
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

describe('a cancellation whose answer was lost and that did not happen', () => {
  async function loseAnswer() {
    const order = await holdTickets(test, visitor);
    test.failWith('refundOrder', 504);
    await cancelQuoted(visitor, order, await quoteOf(visitor, order));
    test.clock.advance(62_001);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: true });
    return order;
  }

  it('is told of until the customer asks anew', async () => {
    const order = await loseAnswer();
    expect(await look(visitor, order.orderId)).toMatchObject({ hasRefundFailed: true });
    await quoteOf(visitor, order);
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: false });
  });

  it('is told of no more once the train has left', async () => {
    const order = await loseAnswer();
    test.clock.set('2026-12-03T10:00:00+01:00');
    expect(await look(visitor, order.orderId)).toMatchObject({ state: 'issued', hasRefundFailed: false });
  });
});
