import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clear, errorOf, look, pressPay, reserveTrip, signIn, terminalOf } from '../testing/buyTrip.ts';
import { createTestShop, type TestShop } from '../testing/testShop.ts';
import type { Page, Visitor } from '../testing/visitor.ts';

let test: TestShop;
let visitor: Visitor;
let other: Visitor;
let orderId: string;
beforeEach(async () => {
  test = createTestShop();
  visitor = test.visitor();
  await signIn(visitor, 'per');
  other = test.anotherShop(visitor);
  orderId = await reserveTrip(visitor);
});
afterEach(() => {
  expect(test.defects).toEqual([]);
  test.close();
});

/** Twice a payment call (the payment, its page), each sent twice at most, each time after a token: 55 s and 62 s. */
const openingMs = 2 * 2 * (55_000 + 62_000);

const isPayment = ({ method, url }: Request) => method === 'POST' && url.endsWith('/sales/v1/payments');
const isOrderRead = ({ method, url }: Request) => method === 'GET' && url.includes('/sales/v1/orders/');
const isTransactionRead = ({ method, url }: Request) => method === 'GET' && url.includes('/transactions/');
const paymentsMade = () => test.sent.filter((call) => call === 'POST /sales/v1/payments').length;

function pay(who: Visitor, clearance: string, attemptId: string): Promise<Page> {
  return who.post('/shop/payments', { orderId, clearance, attemptId, returnPath: `/ordre/${orderId}` });
}

describe('an attempt whose payment is being opened', () => {
  it.each(['attempt-2', 'attempt-1'])('is not disturbed at another shop by %s', async (attemptId) => {
    const clearance = await clear(visitor, orderId);
    const payment = test.holdAnswer(isPayment);
    const first = pay(visitor, clearance, 'attempt-1');
    await payment.isHeld;
    test.clock.advance(60_000);
    const second = await pay(other, clearance, attemptId);
    test.clock.advance(openingMs - 60_000);
    expect(await look(other, orderId)).toMatchObject({ state: 'reserved' });
    payment.letGo();
    const terminal = terminalOf(await first);
    expect(errorOf(second).problem).toBe('payment-in-progress');
    expect(await look(other, orderId)).toMatchObject({ state: 'awaiting-payment', terminalUrl: terminal });
    expect(paymentsMade()).toBe(1);
  });

  it('gives way when it is older than its calls can be, and shows no page of its own then', async () => {
    const payment = test.holdAnswer(isPayment);
    const first = pressPay(visitor, orderId, 'attempt-1');
    await payment.isHeld;
    test.clock.advance(openingMs + 1);
    expect(await look(other, orderId)).toMatchObject({ state: 'reserved' });
    const terminal = terminalOf(await pressPay(other, orderId, 'attempt-2'));
    payment.letGo();
    expect(errorOf(await first).problem).toBe('payment-in-progress');
    expect(await look(visitor, orderId)).toMatchObject({ state: 'awaiting-payment', terminalUrl: terminal });
    await visitor.submit(terminal, { action: 'pay' });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
  });

  it('answers with the page that the same attempt got elsewhere, when it gave way to it', async () => {
    const payment = test.holdAnswer(isPayment);
    const first = pressPay(visitor, orderId, 'attempt-1');
    await payment.isHeld;
    test.clock.advance(openingMs + 1);
    await look(other, orderId);
    const terminal = terminalOf(await pressPay(other, orderId, 'attempt-1'));
    payment.letGo();
    expect(terminalOf(await first)).toBe(terminal);
  });

  it('keeps nobody out after it gave way before the gateway had said yes', async () => {
    const clearance = await clear(visitor, orderId);
    const order = test.holdAnswer(isOrderRead);
    const first = pay(visitor, clearance, 'attempt-1');
    await order.isHeld;
    test.clock.advance(openingMs + 1);
    await look(other, orderId);
    order.letGo();
    expect(errorOf(await first).problem).toBe('clearance-expired');
    expect(terminalOf(await pressPay(other, orderId, 'attempt-2'))).toMatch(/^\/sandbox\/terminal\//);
    expect(paymentsMade()).toBe(1);
  });

  it('is free for another attempt as soon as Entur refused its payment', async () => {
    test.failWith('createPayment', 500);
    expect((await pressPay(visitor, orderId, 'attempt-1')).status).toBe(503);
    await test.advanceOrders();
    expect(terminalOf(await pressPay(other, orderId, 'attempt-2'))).toMatch(/^\/sandbox\/terminal\//);
  });

  it('answers where the order stands when Entur refused a payment that had given way', async () => {
    let fail = (): void => undefined;
    const isFailed = new Promise<void>((resolve) => {
      fail = resolve;
    });
    let isFirst = true;
    const asked = new Promise<void>((resolve) => {
      test.answerFor(async (request, ask) => {
        if (!isPayment(request) || !isFirst) return ask(request);
        isFirst = false;
        resolve();
        await isFailed;
        return new Response(null, { status: 500 });
      });
    });
    const first = pressPay(visitor, orderId, 'attempt-1');
    await asked;
    test.clock.advance(openingMs + 1);
    await look(other, orderId);
    const terminal = terminalOf(await pressPay(other, orderId, 'attempt-2'));
    fail();
    expect(errorOf(await first).problem).toBe('payment-in-progress');
    expect(await look(visitor, orderId)).toMatchObject({ terminalUrl: terminal });
  });
});

describe('an attempt that the gateway knows and the shop does not', () => {
  it('opens a payment while the order still stands', async () => {
    const clearance = await clear(visitor, orderId);
    await pay(visitor, clearance, 'attempt-1');
    test.losePayment(orderId);
    expect(terminalOf(await pay(visitor, clearance, 'attempt-1'))).toMatch(/^\/sandbox\/terminal\//);
  });

  it('opens none for an order that has expired, and lets go of it', async () => {
    const clearance = await clear(visitor, orderId);
    await pay(visitor, clearance, 'attempt-1');
    test.losePayment(orderId);
    test.clock.advance(20 * 60_000);
    expect(errorOf(await pay(visitor, clearance, 'attempt-1')).problem).toBe('order-changed');
    expect(paymentsMade()).toBe(1);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'expired' });
    expect(errorOf(await pay(visitor, clearance, 'attempt-2')).problem).toBe('clearance-expired');
  });
});

describe('two shops over one database', () => {
  it('open one page for two attempts at once', async () => {
    const clearance = await clear(visitor, orderId);
    const answers = await Promise.all([
      pay(visitor, clearance, 'attempt-1'),
      pay(other, clearance, 'attempt-2'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(paymentsMade()).toBe(1);
  });

  it('do not forget the open page of a new attempt while one still looks at the declined one', async () => {
    const declined = terminalOf(await pressPay(visitor, orderId, 'attempt-1'));
    await visitor.submit(declined, { action: 'cancel' });
    const transaction = test.holdAnswer(isTransactionRead);
    const late = look(visitor, orderId);
    await transaction.isHeld;
    expect(await look(other, orderId)).toMatchObject({ state: 'reserved', isPaymentDeclined: true });
    const terminal = terminalOf(await pressPay(other, orderId, 'attempt-2'));
    transaction.letGo();
    expect(await late).toMatchObject({ state: 'awaiting-payment', terminalUrl: terminal });
    expect(errorOf(await pressPay(visitor, orderId, 'attempt-3')).problem).toBe('payment-in-progress');
    expect(paymentsMade()).toBe(2);
  });
});
