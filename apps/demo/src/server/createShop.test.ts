import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buyTrip,
  errorOf,
  look,
  pressPay,
  reserveTrip,
  rightsOf,
  signIn,
  terminalOf,
  toBergen,
} from './testing/buyTrip.ts';
import { createTestShop, type TestShop } from './testing/testShop.ts';

let test: TestShop;
beforeEach(() => {
  test = createTestShop();
});
afterEach(() => {
  expect(test.defects).toEqual([]);
  test.close();
});

const paymentsMade = () => test.sent.filter((call) => call === 'POST /sales/v1/payments').length;
const refundsMade = () => test.sent.filter((call) => call.startsWith('POST /sales/v1/refunds/')).length;
const capturesMade = () => test.sent.filter((call) => call.endsWith('/capture')).length;

describe('a sale', () => {
  it('goes from signing in to a ticket', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await reserveTrip(visitor);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'reserved', tickets: [] });

    const terminal = terminalOf(await pressPay(visitor, orderId));
    expect(await look(visitor, orderId)).toMatchObject({ state: 'awaiting-payment', terminalUrl: terminal });
    expect((await visitor.get(terminal)).text).toContain(orderId);

    const back = await visitor.submit(terminal, { action: 'pay' });
    expect(back.status).toBe(303);
    expect(back.headers.get('Location')).toContain(`http://localhost:3000/ordre/${orderId}`);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued', pollAfterSeconds: 1 });

    test.clock.advance(2_000);
    const order = await look(visitor, orderId);
    expect(order).toMatchObject({ state: 'issued', isPaymentDeclined: false });
    expect(order.pollAfterSeconds).toBeUndefined();
    expect(order.paidAmount).toBe(order.total);
    expect(order.tickets).toMatchObject([
      { from: 'Oslo S', to: 'Bergen', travellers: [{ id: '1002001', displayName: 'Per Dalen' }] },
    ]);
    expect(order.tickets[0]?.ticketNumber).toMatch(/^\d+$/);
  });

  it('begins with a pickup code', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'kari');
    const own = async () =>
      (await rightsOf(visitor)).entitlements.filter(({ customerNumber }) => customerNumber === '1001001');
    expect(await own()).toEqual([]);
    const { status } = await visitor.post('/personnel-ticket/claim', { pickupCode: 'NT-4821-KARI' });
    expect(status).toBe(200);
    expect(await own()).toHaveLength(2);
  });

  it('that costs nothing needs no payment page', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await reserveTrip(visitor, {
      ...toBergen,
      to: 'Halden',
      productId: 'SBX:EntitlementProduct:privateSilver',
    });
    expect((await pressPay(visitor, orderId)).json).toEqual({ next: 'order', orderId });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued', total: '0.00' });
    test.clock.advance(2_000);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'issued', paidAmount: '0.00' });
    expect(paymentsMade()).toBe(0);
  });

  it('shows a declined payment and lets another one be made', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await reserveTrip(visitor);
    const first = terminalOf(await pressPay(visitor, orderId, 'first'));
    await visitor.submit(first, { action: 'cancel' });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'reserved', isPaymentDeclined: true });

    const second = terminalOf(await pressPay(visitor, orderId, 'second'));
    expect(second).not.toBe(first);
    await visitor.submit(second, { action: 'pay' });
    await look(visitor, orderId);
    test.clock.advance(2_000);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'issued' });
  });

  it('expires when nobody pays', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await reserveTrip(visitor);
    test.clock.advance(21 * 60_000);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'expired' });
  });

  it('takes no money on a payment page that is answered after the order expired', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await reserveTrip(visitor);
    const terminal = terminalOf(await pressPay(visitor, orderId));
    test.clock.advance(21 * 60_000);
    await visitor.submit(terminal, { action: 'pay' });
    const order = await look(visitor, orderId);
    expect(order.state).toBe('expired');
    expect(order.paidAmount).toBeUndefined();
  });
});

describe('paying', () => {
  it('takes nothing when the customer accepted, but came back after the order expired', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await buyTrip(visitor);
    test.clock.advance(21 * 60_000);
    const order = await look(visitor, orderId);
    expect(order).toMatchObject({ state: 'expired' });
    expect(order.paidAmount).toBeUndefined();
    expect(order.pollAfterSeconds).toBeUndefined();
  });

  it('gives up a payment that Entur keeps open after the order expired', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await buyTrip(visitor);
    test.clock.advance(21 * 60_000);
    const accepted = {
      transactionId: '1',
      status: 'INITIATED',
      amount: '50.00',
      currency: 'NOK',
      createdAt: '2026-11-20T08:00:00+01:00',
      summary: { remainingAmountToCapture: '50.00' },
    };
    const fault = { kind: 'status', status: 200, body: JSON.stringify(accepted) } as const;
    test.faults.add({ on: 'getTransaction', fault });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'expired', isPaymentDeclined: true });
    expect(capturesMade()).toBe(1);
  });

  it('happens once when the button is pressed twice', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await reserveTrip(visitor);
    const [first, second] = await Promise.all([pressPay(visitor, orderId), pressPay(visitor, orderId)]);
    expect(terminalOf(first)).toBe(terminalOf(second));
    expect(paymentsMade()).toBe(1);

    await visitor.submit(terminalOf(first), { action: 'pay' });
    await Promise.all([look(visitor, orderId), look(visitor, orderId), look(visitor, orderId)]);
    expect(capturesMade()).toBe(1);
  });

  it('refuses another attempt while one is open, and after it was paid', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await reserveTrip(visitor);
    const first = await visitor.post(`/personnel-ticket/reservation/${orderId}/validation`, {});
    const other = {
      orderId,
      clearance: (first.json as { clearance: string }).clearance,
      attemptId: 'other-tab',
      returnPath: '/',
    };
    const terminal = terminalOf(await pressPay(visitor, orderId));
    const meanwhile = await visitor.post('/shop/payments', other);
    expect(meanwhile.status).toBe(409);
    expect(errorOf(meanwhile)).toMatchObject({ code: 'rejected', problem: 'payment-in-progress' });

    await visitor.submit(terminal, { action: 'pay' });
    expect(errorOf(await visitor.post('/shop/payments', other)).problem).toBe('already-paid');
    const same = await visitor.post('/shop/payments', { ...other, attemptId: 'attempt-1' });
    expect(same.json).toEqual({ next: 'order', orderId });
    expect(paymentsMade()).toBe(1);
  });

  it('opens nothing with a clearance that was made up', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await reserveTrip(visitor);
    await visitor.submit(terminalOf(await pressPay(visitor, orderId, 'declined')), { action: 'cancel' });
    const made = { orderId, clearance: 'made-up', attemptId: 'a', returnPath: '/' };
    expect(errorOf(await visitor.post('/shop/payments', made)).problem).toBe('clearance-expired');
    expect(paymentsMade()).toBe(1);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'reserved', isPaymentDeclined: true });
  });

  it('can be tried again with the same attempt when Entur could not open the payment', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await reserveTrip(visitor);
    test.failWith('startTerminal', 500);
    const failed = await pressPay(visitor, orderId);
    expect(failed.status).toBe(503);
    expect(errorOf(failed).correlationId).toBe((await look(visitor, orderId)).correlationId);
    expect(terminalOf(await pressPay(visitor, orderId))).toMatch(/^\/sandbox\/terminal\//);
  });

  it('sends nobody to another site', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    for (const returnPath of ['//evil.example', 'https://evil.example', '/\\evil.example', 'ordre']) {
      const answer = await visitor.post('/shop/payments', {
        orderId: 'ABCD1234',
        clearance: 'x',
        attemptId: 'a',
        returnPath,
      });
      expect(answer.status).toBe(400);
      expect(errorOf(answer).fields?.map(({ field }) => field)).toEqual(['returnPath']);
    }
  });
});

describe('a ticket that cannot be issued', () => {
  it('is refunded once, and says what to quote', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await reserveTrip(visitor);
    const { correlationId, total } = await look(visitor, orderId);
    test.faults.add({ on: '*', times: 1, fault: { kind: 'issuanceFails' } });
    await visitor.submit(terminalOf(await pressPay(visitor, orderId)), { action: 'pay' });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued', paidAmount: total });

    test.clock.advance(2_000);
    const looks = await Promise.all([look(visitor, orderId), look(visitor, orderId), look(visitor, orderId)]);
    for (const order of [...looks, await look(visitor, orderId)]) {
      expect(order).toMatchObject({
        orderId,
        state: 'failed-refunded',
        correlationId,
        total,
        paidAmount: total,
        refundedAmount: total,
        tickets: [],
      });
    }
    expect(refundsMade()).toBe(1);
  });

  it('is refunded when no ticket comes within the limit', async () => {
    test.close();
    test = createTestShop('2026-11-20T08:00:00+01:00', 60 * 60_000);
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await buyTrip(visitor);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
    test.clock.advance(30_000);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
    test.clock.advance(1);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'failed-refunded' });
    test.clock.advance(60 * 60_000);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'failed-refunded' });
    expect(refundsMade()).toBe(1);
  });

  it('is not called refunded while the refund fails, and is refunded once all the same', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    test.faults.add({ on: '*', times: 1, fault: { kind: 'issuanceFails' } });
    const orderId = await buyTrip(visitor);
    await look(visitor, orderId);
    test.clock.advance(2_000);
    test.failWith('refundOrder', 500);
    const order = await look(visitor, orderId);
    expect(order).toMatchObject({ state: 'paid-not-issued', pollAfterSeconds: 1 });
    expect(order.refundedAmount).toBeUndefined();
    test.clock.advance(62_000);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
    expect(refundsMade()).toBe(1);
    test.clock.advance(1);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'failed-refunded' });
  });

  it('is not refunded again when the answer to the refund was lost', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    test.faults.add({ on: '*', times: 1, fault: { kind: 'issuanceFails' } });
    const orderId = await buyTrip(visitor);
    const { total } = await look(visitor, orderId);
    test.clock.advance(2_000);
    test.faults.add({ on: 'refundOrder', times: 1, fault: { kind: 'lostAnswer' } });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'failed-refunded', refundedAmount: total });
    expect(refundsMade()).toBe(1);
  });

  it('is refunded by one of two shops over the same orders', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    test.faults.add({ on: '*', times: 1, fault: { kind: 'issuanceFails' } });
    const orderId = await buyTrip(visitor);
    await look(visitor, orderId);
    test.clock.advance(2_000);
    // Once to write the refund down, and once more right before it is sent.
    let reads = 0;
    const options = test.holdAnswer(({ url }) => url.includes('/refunds/options/') && ++reads === 2);
    const first = look(visitor, orderId);
    await options.isHeld;
    expect(await look(test.anotherShop(visitor), orderId)).toMatchObject({ state: 'paid-not-issued' });
    expect(refundsMade()).toBe(0);
    options.letGo();
    expect(await first).toMatchObject({ state: 'failed-refunded' });
    expect(refundsMade()).toBe(1);
  });

  it('is refunded by the next shop when the first died before it asked', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    test.faults.add({ on: '*', times: 1, fault: { kind: 'issuanceFails' } });
    const orderId = await buyTrip(visitor);
    await look(visitor, orderId);
    test.clock.advance(2_000);
    test.failWith('getRefundOptions', 503, 1);
    await look(visitor, orderId);
    test.restart();
    expect(await look(visitor, orderId)).toMatchObject({ state: 'failed-refunded' });
    expect(refundsMade()).toBe(1);
  });
});

describe('while Entur does not answer', () => {
  it('a paid order says that it is paid, and what to quote', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await buyTrip(visitor);
    const { total, correlationId } = await look(visitor, orderId);
    test.failWith('getOrder', 503, 20);
    expect(await look(visitor, orderId)).toMatchObject({
      state: 'paid-not-issued',
      paidAmount: total,
      correlationId,
    });
  });

  it('an accepted payment whose capture failed is still being paid', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await buyTrip(visitor);
    test.failWith('capturePayment', 500);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paying', pollAfterSeconds: 1 });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
  });

  it('a capture whose answer was lost is not made again', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await buyTrip(visitor);
    test.faults.add({ on: 'capturePayment', times: 1, fault: { kind: 'lostAnswer' } });
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
    expect(capturesMade()).toBe(1);
  });
});

describe('a restart', () => {
  it('loses nothing of a payment, whenever it happens', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    test.restart();
    const orderId = await reserveTrip(visitor);
    test.restart();
    const terminal = terminalOf(await pressPay(visitor, orderId));
    test.restart();
    expect(terminalOf(await pressPay(visitor, orderId))).toBe(terminal);
    await visitor.submit(terminal, { action: 'pay' });
    test.restart();
    expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
    test.restart();
    test.clock.advance(2_000);
    expect(await look(visitor, orderId)).toMatchObject({ state: 'issued' });
    test.restart();
    expect(await look(visitor, orderId)).toMatchObject({ state: 'issued' });
    expect([paymentsMade(), capturesMade(), refundsMade()]).toEqual([1, 1, 0]);
  });

  it('between the yes of the gateway and the payment page leaves the order payable', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    const orderId = await reserveTrip(visitor);
    test.failWith('createPayment', 500);
    expect((await pressPay(visitor, orderId, 'lost')).status).toBe(503);
    test.restart();
    expect(await look(visitor, orderId)).toMatchObject({ state: 'reserved' });
    expect(terminalOf(await pressPay(visitor, orderId, 'new'))).toMatch(/^\/sandbox\/terminal\//);
  });
});

describe('privacy', () => {
  it('hides an order from everybody else', async () => {
    const per = test.visitor();
    await signIn(per, 'per');
    const orderId = await reserveTrip(per);

    const eva = test.visitor();
    expect((await eva.get(`/shop/orders/${orderId}`)).status).toBe(401);
    await signIn(eva, 'eva');
    const theirs = await eva.get(`/shop/orders/${orderId}`);
    const nobodys = await eva.get('/shop/orders/ZZZZ9999');
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    expect(errorOf(theirs).code).toBe(errorOf(nobodys).code);
    const payment = { orderId, clearance: 'x', attemptId: 'a', returnPath: '/' };
    expect((await eva.post('/shop/payments', payment)).status).toBe(404);
    expect((await look(per, orderId)).state).toBe('reserved');
  });

  it('keeps a payment page from everybody who was not sent there', async () => {
    const per = test.visitor();
    await signIn(per, 'per');
    const orderId = await reserveTrip(per);
    const terminal = terminalOf(await pressPay(per, orderId));
    const [guessed = ''] = terminal.split('?');
    const stranger = test.visitor();
    expect(await stranger.get(guessed)).toMatchObject({ status: 404 });
    expect(await stranger.submit(guessed, { action: 'cancel' })).toMatchObject({ status: 404 });
    expect(stranger.seen.join()).not.toContain(orderId);
    expect(await look(per, orderId)).toMatchObject({ state: 'awaiting-payment', terminalUrl: terminal });
  });

  it('searches no offers on the rights of a stranger', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'eva');
    const journey = {
      id: 'out',
      serviceJourneyId: 'x',
      date: '2026-12-02',
      fromStationId: 'a',
      toStationId: 'b',
      travellers: [{ id: 't', age: 30, customerId: '1002001', productIds: ['p'] }],
    };
    const answer = await visitor.post('/shop/offers', { journeys: [journey] });
    expect(answer.status).toBe(403);
    expect(errorOf(answer).problem).toBe('not-your-customer');
  });

  it('puts neither secret nor session into any answer', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    await visitor.get('/shop/session');
    await visitor.get('/shop/personas');
    const orderId = await buyTrip(visitor);
    await look(visitor, orderId);
    await visitor.get('/personnel-ticket/usage');
    test.failWith('getOrder', 401, 20);
    await visitor.get(`/shop/orders/${orderId}`);
    const cookie = visitor.cookies().split('=')[1] ?? '';
    expect(cookie).toHaveLength(43);
    for (const answer of visitor.seen) {
      for (const secret of test.secrets) expect(answer).not.toContain(secret);
      expect(answer).not.toContain(cookie);
      expect(answer).not.toMatch(/Bearer|access_token/);
    }
  });

  it('lets nobody keep what is personal', async () => {
    const visitor = test.visitor();
    await signIn(visitor, 'per');
    for (const path of ['/shop/session', '/shop/orders/ZZZZ9999', '/personnel-ticket/entitlements']) {
      expect((await visitor.get(path)).headers.get('Cache-Control')).toBe('private, no-store');
    }
  });
});
