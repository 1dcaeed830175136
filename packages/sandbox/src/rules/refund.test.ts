import { describe, expect, test } from 'vitest';
import { findDepartures } from '../data/departures.ts';
import { programmes } from '../data/products.ts';
import { openTestShop, trainOn, traveller } from '../testSupport.ts';

const silver = programmes.privateSilver.productId;
const bronze = programmes.privateBronze.productId;
const dayTrip = programmes.privateDayTrip.productId;
const liv = '1004001';

type Shop = Awaited<ReturnType<typeof openTestShop>>;

async function bought(shop: Shop, customer: string, product: string, train = trainOn('2026-12-18')) {
  const order = await shop.buy(train, customer, product);
  await shop.pay(order.orderId);
  shop.clock.advance(2000);
  expect(await shop.groups(order.orderId)).toHaveLength(1);
  return order;
}

describe('a refund', () => {
  test('credits the money, disables the tickets and gives the coupon back', async () => {
    const shop = await openTestShop();
    const { orderId, orderLineId } = await bought(shop, '1001002', silver);
    const { options, orderRef } = await shop.refundOptions(orderId);
    expect(orderRef).toMatchObject({ id: orderId, version: 1 });
    expect(options).toMatchObject([{ refundAmount: '50.00', fee: '0.00' }]);
    const refund = await shop.refund(orderId);
    expect(refund).toMatchObject({ orderId, affectedOrderLineIds: [orderLineId] });
    expect(await shop.groups(orderId)).toMatchObject([{ distributionStatus: 'DISABLED' }]);
    expect((await shop.entitlements('1001002'))[0]?.remainingCoupons).toBe(12);
  });

  test('is done once', async () => {
    const shop = await openTestShop();
    const { orderId } = await bought(shop, '1001002', silver);
    const { options } = await shop.refundOptions(orderId);
    const body = { refundOperations: [{ transientId: options[0]?.transientId }] };
    const statuses = [
      (await shop.send('refundOrder', { params: { orderId }, body })).status,
      (await shop.send('refundOrder', { params: { orderId }, body })).status,
    ];
    expect(statuses).toEqual([200, 400]);
    expect((await shop.refundOptions(orderId)).options).toEqual([]);
    expect((await shop.entitlements('1001002'))[0]?.remainingCoupons).toBe(12);
  });

  test('before the tickets are made leaves no use behind', async () => {
    const shop = await openTestShop();
    const { orderId } = await shop.buy(trainOn('2026-12-18'), '1001002', silver);
    await shop.pay(orderId);
    await shop.refund(orderId);
    shop.clock.advance(10_000);
    expect(await shop.groups(orderId)).toEqual([]);
    expect((await shop.entitlements('1001002'))[0]?.remainingCoupons).toBe(12);
  });

  test('of a day trip ends the child and gives the coupon back', async () => {
    const shop = await openTestShop();
    const { orderId } = await bought(shop, liv, bronze);
    await shop.refund(orderId);
    expect(await shop.entitlements(liv)).toMatchObject([{ remainingCoupons: 4 }]);
    const [contract] = await shop.contracts(liv);
    expect(contract?.subContracts).toMatchObject([
      { status: 'refunded', orderLineEvents: [{}, { eventType: 'CANCELLATION' }] },
    ]);
  });

  test('of the trip that opened a day trip keeps the coupon while another trip uses it', async () => {
    const shop = await openTestShop();
    const outward = trainOn('2026-12-18', 'Oslo S', 'Hamar');
    const homeward = findDepartures(outward.to.id, outward.from.id, '2026-12-18').at(-1);
    const out = await bought(shop, liv, bronze, outward);
    const back = await bought(shop, liv, dayTrip, homeward);
    expect((await shop.entitlements(liv))[0]?.remainingCoupons).toBe(3);
    await shop.refund(out.orderId);
    expect((await shop.entitlements(liv))[0]?.remainingCoupons).toBe(3);
    await shop.refund(back.orderId);
    expect(await shop.entitlements(liv)).toMatchObject([{ remainingCoupons: 4 }]);
  });

  test('is not offered for a non-flexible ticket, for a draft, or after the departure', async () => {
    const shop = await openTestShop();
    const { offers } = await shop.search(trainOn('2026-12-18'), [traveller('1005001')]);
    const { orderId } = await shop.reserve([{ offerId: offers[1]?.id ?? '', customers: [] }]);
    expect((await shop.refundOptions(orderId)).options).toEqual([]);
    await shop.pay(orderId);
    expect((await shop.refundOptions(orderId)).options).toEqual([]);
    const flexible = await bought(shop, '1001002', silver);
    shop.clock.set('2026-12-18T12:00:00+01:00');
    await shop.authenticate();
    expect((await shop.refundOptions(flexible.orderId)).options).toEqual([]);
  });

  test.each([
    ['never come', { fault: true, issuanceDelayMs: 2000 }],
    ['are late', { fault: false, issuanceDelayMs: 60_000 }],
  ])('is whole for every fare once tickets that %s are overdue', async (_, { fault, issuanceDelayMs }) => {
    const shop = await openTestShop({ issuanceDelayMs });
    if (fault) shop.sandbox.faults.add({ on: '*', times: 1, fault: { kind: 'issuanceNeverComes' } });
    const train = trainOn('2026-12-18');
    const { orderId } = await shop.buy(train, '1001002', silver);
    const { offers } = await shop.search(train, [traveller('1005001')]);
    await shop.reserve([{ offerId: offers[1]?.id ?? '', customers: [] }], orderId);
    await shop.pay(orderId);
    const [flexible, low] = (await shop.order(orderId)).orderLines.map(({ price }) => price?.amount);
    shop.clock.advance(29_999);
    expect((await shop.refundOptions(orderId)).options).toMatchObject([{ refundAmount: flexible }]);
    shop.clock.advance(1);
    expect(await shop.order(orderId)).toMatchObject({ status: 'CONFIRMED', failed: false });
    expect((await shop.refundOptions(orderId)).options).toMatchObject([
      { refundAmount: flexible, fee: '0.00' },
      { refundAmount: low, fee: '0.00' },
    ]);
    expect((await shop.refund(orderId)).affectedOrderLineIds).toHaveLength(2);
    expect(await shop.order(orderId)).toMatchObject({ status: 'CANCELLED' });
    shop.clock.advance(60_000);
    expect(await shop.groups(orderId)).toEqual([]);
    expect((await shop.entitlements('1001002'))[0]?.remainingCoupons).toBe(12);
  });

  test('is not offered for a non-flexible ticket that came, however long ago', async () => {
    const shop = await openTestShop();
    const { offers } = await shop.search(trainOn('2026-12-18'), [traveller('1005001')]);
    const { orderId } = await shop.reserve([{ offerId: offers[1]?.id ?? '', customers: [] }]);
    await shop.pay(orderId);
    shop.clock.advance(60_000);
    expect(await shop.groups(orderId)).toHaveLength(1);
    expect((await shop.refundOptions(orderId)).options).toEqual([]);
  });

  test('with an option that has expired or is made up is a 400', async () => {
    const shop = await openTestShop();
    const { orderId } = await bought(shop, '1001002', silver);
    const { options } = await shop.refundOptions(orderId);
    const refund = (ids: (string | undefined)[]) =>
      shop.send('refundOrder', {
        params: { orderId },
        body: { refundOperations: ids.map((transientId) => ({ transientId })) },
      });
    expect((await refund(['made-up'])).status).toBe(400);
    expect((await refund([])).status).toBe(400);
    shop.clock.advance(10 * 60_000);
    expect((await refund([options[0]?.transientId])).status).toBe(400);
  });

  test('of an unknown order is a 404', async () => {
    const shop = await openTestShop();
    expect((await shop.send('getRefundOptions', { params: { orderId: 'NOPE0000' } })).status).toBe(404);
  });
});
