import { readErrorBody } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { programmes } from '../data/products.ts';
import { openTestShop, trainOn, traveller } from '../testSupport.ts';

const silver = programmes.privateSilver.productId;
const ola = '1001002';

async function reserved(from = 'Oslo S', to = 'Bergen') {
  const shop = await openTestShop();
  const { orderId } = await shop.buy(trainOn('2026-12-18', from, to), ola, silver);
  return { shop, orderId };
}

describe('a payment', () => {
  test('captures once, whatever is asked afterwards', async () => {
    const { shop, orderId } = await reserved();
    const params = await shop.openPayment(orderId);
    await shop.atTerminal(params, 'pay');
    const open = await shop.send('getTransaction', { params });
    expect(await open.json()).toMatchObject({
      status: 'INITIATED',
      summary: { remainingAmountToCapture: '50.00' },
    });
    expect((await shop.send('capturePayment', { params })).status).toBe(200);
    const again = await shop.send('capturePayment', { params });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ errorReason: 'RESOURCE_BUSY' });
    expect(await shop.order(orderId)).toMatchObject({ status: 'CONFIRMED', balance: '0.00' });
  });

  test('that is one of two for the same order takes the money once', async () => {
    const { shop, orderId } = await reserved();
    const first = await shop.openPayment(orderId);
    const second = await shop.openPayment(orderId);
    await shop.atTerminal(first, 'pay');
    await shop.atTerminal(second, 'pay');
    const captures = [first, second].map((params) => shop.send('capturePayment', { params }));
    const statuses = (await Promise.all(captures)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
    expect(await shop.order(orderId)).toMatchObject({ balance: '0.00', totalAmount: '50.00' });
  });

  test('is not captured before the customer paid, nor after they cancelled', async () => {
    const { shop, orderId } = await reserved();
    const params = await shop.openPayment(orderId);
    expect((await shop.send('capturePayment', { params })).status).toBe(409);
    await shop.atTerminal(params, 'cancel');
    expect(await (await shop.send('getTransaction', { params })).json()).toMatchObject({
      status: 'CANCELLED',
    });
    expect((await shop.send('capturePayment', { params })).status).toBe(409);
    expect(
      (await shop.send('startTerminal', { params, body: { redirectUrl: 'https://shop.test' } })).status,
    ).toBe(409);
    expect(await shop.order(orderId)).toMatchObject({ status: 'DRAFT', balance: '50.00' });
  });

  test('of an order that expired meanwhile takes no money', async () => {
    const { shop, orderId } = await reserved();
    const params = await shop.openPayment(orderId);
    await shop.atTerminal(params, 'pay');
    shop.clock.advance(21 * 60_000);
    expect((await shop.send('capturePayment', { params })).status).toBe(409);
    expect(await shop.order(orderId)).toMatchObject({ status: 'CANCELLED', balance: '0.00' });
  });

  test('is not captured when the order has grown since it was opened', async () => {
    const { shop, orderId } = await reserved();
    const params = await shop.openPayment(orderId);
    await shop.atTerminal(params, 'pay');
    const { offers } = await shop.search(trainOn('2026-12-19'), [traveller('1005001')]);
    await shop.reserve([{ offerId: offers[0]?.id ?? '', customers: [] }], orderId);
    expect((await shop.send('capturePayment', { params })).status).toBe(409);
    expect(await (await shop.send('getTransaction', { params })).json()).toMatchObject({
      status: 'INITIATED',
    });
  });

  test('of a version that was thrown away does not come back with the next one', async () => {
    const { shop, orderId } = await reserved();
    await shop.pay(orderId);
    const change = async () => {
      const { offers } = await shop.search(trainOn('2026-12-19'), [traveller('1005001')]);
      await shop.reserve([{ offerId: offers[0]?.id ?? '', customers: [] }], orderId);
    };
    await change();
    const params = await shop.openPayment(orderId);
    await shop.atTerminal(params, 'pay');
    shop.clock.advance(21 * 60_000);
    expect(await shop.order(orderId)).toMatchObject({ status: 'CONFIRMED', version: 1 });
    await change();
    expect(await shop.order(orderId)).toMatchObject({ status: 'DRAFT', version: 2 });
    expect((await shop.send('capturePayment', { params })).status).toBe(409);
  });

  test('gives the order its twenty minutes again', async () => {
    const { shop, orderId } = await reserved();
    shop.clock.advance(15 * 60_000);
    await shop.openPayment(orderId);
    shop.clock.advance(10 * 60_000);
    expect(await shop.order(orderId)).toMatchObject({ status: 'DRAFT' });
  });

  test.each([
    ['another version', { orderVersion: 2 }, 409],
    ['a smaller amount', { totalAmount: '49.99' }, 400],
    ['a larger amount', { totalAmount: '1000.00' }, 400],
    ['a fraction of an øre', { totalAmount: '50.001' }, 400],
    ['a negative amount', { totalAmount: '-50.00' }, 400],
    ['a first transaction of another amount', { transaction: { amount: '1.00' } }, 400],
    ['an unknown order', { orderId: 'NOPE0000' }, 404],
    ['an amount that is none', { totalAmount: 'much' }, 400],
  ])('for %s is refused', async (_, change, status) => {
    const { shop, orderId } = await reserved();
    const body = { orderId, orderVersion: 1, totalAmount: '50.00', ...change };
    const response = await shop.send('createPayment', { body });
    expect(response.status).toBe(status);
    expect(readErrorBody(await response.text()).message).toBeDefined();
  });

  test('that does not exist is a 404, with a wrong transaction too', async () => {
    const { shop, orderId } = await reserved();
    const params = await shop.openPayment(orderId);
    expect((await shop.send('getTransaction', { params: { ...params, transactionId: '99' } })).status).toBe(
      404,
    );
    expect(
      (await shop.send('capturePayment', { params: { paymentId: '99', transactionId: '1' } })).status,
    ).toBe(404);
  });

  test.each(['javascript:alert(1)', 'shop.test/back', ''])(
    'does not send a customer to %j',
    async (redirectUrl) => {
      const { shop, orderId } = await reserved();
      const body = { orderId, orderVersion: 1, totalAmount: '50.00' };
      const payment = (await (await shop.send('createPayment', { body })).json()) as { paymentId: number };
      const params = { paymentId: String(payment.paymentId), transactionId: '1' };
      expect((await shop.send('startTerminal', { params, body: { redirectUrl } })).status).toBe(400);
    },
  );

  test('is not needed for an order that costs nothing: its lines are confirmed instead', async () => {
    const { shop, orderId } = await reserved('Oslo S', 'Gjøvik');
    expect(await shop.order(orderId)).toMatchObject({ status: 'DRAFT', balance: '0.00' });
    const free = { orderId, orderVersion: 1, totalAmount: '0.00' };
    expect((await shop.send('createPayment', { body: free })).status).toBe(400);
    const confirmed = await shop.send('confirmOrderLines', { params: { orderId } });
    expect(await confirmed.json()).toMatchObject({ status: 'CONFIRMED' });
    expect((await shop.send('confirmOrderLines', { params: { orderId } })).status).toBe(409);
    shop.clock.advance(2000);
    expect(await shop.groups(orderId)).toHaveLength(1);
  });

  test('is needed for an order that costs something', async () => {
    const { shop, orderId } = await reserved();
    expect((await shop.send('confirmOrderLines', { params: { orderId } })).status).toBe(409);
  });
});

describe('the terminal', () => {
  test('is a page that shows the amount under a strict policy', async () => {
    const { shop, orderId } = await reserved();
    const { terminalUri } = await shop.openPayment(orderId);
    const page = await shop.sandbox.fetch(terminalUri);
    const html = await page.text();
    expect(page.headers.get('Content-Type')).toContain('text/html');
    expect(page.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self' https://shop.test; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(html).toContain('50,00\u00a0kr');
    expect(html).not.toMatch(/<script|style="|<style/);
    const href = /href="([^"]+)"/.exec(html)?.[1] ?? '';
    const style = await shop.sandbox.fetch(new URL(href, terminalUri));
    expect(style.headers.get('Content-Type')).toContain('text/css');
  });

  test.each([
    ['pay', 'OK'],
    ['cancel', 'Cancel'],
  ] as const)('sends the customer back to the shop after %s', async (action, code) => {
    const { shop, orderId } = await reserved();
    const params = await shop.openPayment(orderId);
    const back = await shop.atTerminal(params, action);
    expect(back.status).toBe(303);
    expect(back.headers.get('Location')).toBe(
      `https://shop.test/back?order=1&transactionId=${params.transactionId}&responseCode=${code}`,
    );
    const html = await (await shop.sandbox.fetch(params.terminalUri)).text();
    expect(html).not.toContain('<button');
    expect(html).toContain(`responseCode=${code}">Tilbake til butikken`);
  });

  test('keeps the first answer when the form is sent twice', async () => {
    const { shop, orderId } = await reserved();
    const params = await shop.openPayment(orderId);
    await shop.atTerminal(params, 'pay');
    await shop.atTerminal(params, 'cancel');
    expect((await shop.send('capturePayment', { params })).status).toBe(200);
  });

  test('is shown and answered only at the address that was given out', async () => {
    const { shop, orderId } = await reserved();
    const params = await shop.openPayment(orderId);
    const other = await shop.buy(trainOn('2026-12-18'), ola, silver);
    const { search } = new URL((await shop.openPayment(other.orderId)).terminalUri);
    const guesses = ['', '?token=', '?token=1', `?token=${'0'.repeat(32)}`, search];
    const { paymentId, transactionId } = params;
    const known = `http://sandbox.test/sandbox/terminal/${paymentId}/${transactionId}`;
    const addresses = [
      'http://sandbox.test/sandbox/terminal/99/99',
      ...guesses.map((guess) => known + guess),
    ];
    const answers = await Promise.all(
      addresses.flatMap((terminalUri) => [
        shop.sandbox.fetch(terminalUri),
        shop.atTerminal({ terminalUri }, 'pay'),
      ]),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    const seen = answers.map(async (answer) => JSON.stringify([[...answer.headers], await answer.text()]));
    expect(new Set(await Promise.all(seen)).size).toBe(1);
    expect((await shop.send('capturePayment', { params })).status).toBe(409);
    expect(await (await shop.sandbox.fetch(params.terminalUri)).text()).toContain('value="pay"');
  });

  test('has an address that nobody can guess, one for each payment', async () => {
    const { shop, orderId } = await reserved();
    const addresses = [await shop.openPayment(orderId), await shop.openPayment(orderId)];
    const tokens = addresses.map(({ terminalUri }) => new URL(terminalUri).searchParams.get('token'));
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(tokens).size).toBe(2);
  });

  test('keeps its address when it is opened again, at the public one where that is given', async () => {
    const shop = await openTestShop({ publicUrl: 'https://demo.test/entur/' });
    const { orderId } = await shop.buy(trainOn('2026-12-18'), ola, silver);
    const { paymentId, transactionId, terminalUri } = await shop.openPayment(orderId);
    const params = { paymentId, transactionId };
    const again = await shop.send('startTerminal', { params, body: { redirectUrl: 'https://shop.test/' } });
    expect(await again.json()).toMatchObject({ terminalUri });
    expect(terminalUri).toContain(`https://demo.test/entur/sandbox/terminal/${paymentId}/${transactionId}?`);
  });
});
