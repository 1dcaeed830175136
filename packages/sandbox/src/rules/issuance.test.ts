import { expect, test } from 'vitest';
import { programmes } from '../data/products.ts';
import { openTestShop, trainOn, traveller } from '../testSupport.ts';

const silver = programmes.privateSilver.productId;
const bronze = programmes.privateBronze.productId;
const work = programmes.workSilver.productId;
const liv = '1004001';

test('tickets come after the delay, one group for each line, and only once', async () => {
  const shop = await openTestShop({ issuanceDelayMs: 5000 });
  const train = trainOn('2026-12-18');
  const { orderId } = await shop.buy(train, '1001002', silver);
  const { offers } = await shop.search(train, [traveller('1005001')]);
  await shop.reserve([{ offerId: offers[1]?.id ?? '', customers: [] }], orderId);
  await shop.pay(orderId);
  shop.clock.advance(4999);
  expect(await shop.groups(orderId)).toEqual([]);
  shop.clock.advance(1);
  const groups = await shop.groups(orderId);
  expect(groups).toHaveLength(2);
  shop.clock.advance(60_000);
  expect(await shop.groups(orderId)).toEqual(groups);
  expect((await shop.entitlements('1001002'))[0]?.remainingCoupons).toBe(11);
});

test('an order whose right is gone by then fails as a whole, uses nothing and can be refunded', async () => {
  const shop = await openTestShop();
  const train = trainOn('2026-12-18');
  const { orderId } = await shop.buy(train, '1009001', silver);
  await shop.pay(orderId);
  shop.clock.advance(2000);
  expect(await shop.order(orderId)).toMatchObject({ status: 'CONFIRMED', failed: true });
  expect(await shop.groups(orderId)).toEqual([]);
  expect((await shop.entitlements('1009001'))[0]?.remainingCoupons).toBe(16);
  const refund = await shop.refund(orderId);
  expect(refund.disabledTicketIds).toEqual([]);
  expect(Object.keys(refund.affectedPaymentAndPaymentTransactionIds)).toHaveLength(1);
  expect(await shop.order(orderId)).toMatchObject({ status: 'CANCELLED', failed: false, version: 2 });
  const [contract] = await shop.contracts('1009001');
  expect(contract?.orderLineEvents).toEqual([]);
});

test('issuing can be told to fail, once', async () => {
  const shop = await openTestShop();
  shop.sandbox.faults.add({ on: '*', times: 1, fault: { kind: 'issuanceFails' } });
  const train = trainOn('2026-12-18');
  const orders = [await shop.buy(train, '1001002', silver), await shop.buy(train, '1001002', silver)];
  for (const { orderId } of orders) {
    await shop.pay(orderId);
    shop.clock.advance(2000);
    await shop.order(orderId);
  }
  const failed = await Promise.all(orders.map(async ({ orderId }) => (await shop.order(orderId)).failed));
  expect(failed).toEqual([true, false]);
  const groups = await Promise.all(orders.map(({ orderId }) => shop.groups(orderId)));
  expect(groups.map(({ length }) => length)).toEqual([0, 1]);
});

test('issuing can be told never to come: the order stands without tickets and uses nothing', async () => {
  const shop = await openTestShop();
  shop.sandbox.faults.add({ on: '*', times: 1, fault: { kind: 'issuanceNeverComes' } });
  const { orderId } = await shop.buy(trainOn('2026-12-18'), '1001002', silver);
  await shop.pay(orderId);
  shop.clock.advance(3_600_000);
  expect(await shop.order(orderId)).toMatchObject({ status: 'CONFIRMED', failed: false });
  expect(await shop.groups(orderId)).toEqual([]);
  expect((await shop.entitlements('1001002'))[0]?.remainingCoupons).toBe(12);
  expect(shop.sandbox.faults.list()).toEqual([]);
});

test('a coupon of a day-trip programme becomes a child contract that carries price and saving', async () => {
  const shop = await openTestShop();
  const train = trainOn('2026-12-18');
  const { orderId, orderLineId } = await shop.buy(train, liv, bronze);
  await shop.pay(orderId);
  shop.clock.advance(2000);
  const [contract] = await shop.contracts(liv);
  expect(contract).toMatchObject({
    remainingCoupons: 3,
    orderLineEvents: [{ orderLineId, couponsUsed: 1, price: '0.00', taxDistributions: [] }],
    subContracts: [
      {
        parent: contract?.uuid,
        consumableFrom: train.departure,
        orderLineEvents: [
          { orderLineId, couponsUsed: 0, taxDistributions: [{ taxYear: 2026, taxMonth: 12 }] },
        ],
      },
    ],
  });
  expect((await shop.entitlements(liv)).map(({ contractParent }) => contractParent)).toEqual([
    undefined,
    contract?.uuid,
  ]);
});

test('a work right saves no tax', async () => {
  const shop = await openTestShop();
  const { orderId } = await shop.buy(trainOn('2026-12-18'), '1007001', work);
  await shop.pay(orderId);
  shop.clock.advance(2000);
  const contract = (await shop.contracts('1007001')).find(({ uuid }) => uuid.includes('workSilver'));
  expect(contract?.orderLineEvents).toMatchObject([{ couponsUsed: 0, taxDistributions: [] }]);
});

test('the saving of a night train counts in the month in which it leaves in Oslo', async () => {
  const shop = await openTestShop();
  const { orderId } = await shop.buy(trainOn('2026-11-30', 'Oslo S', 'Bergen', true), '1001002', silver);
  await shop.pay(orderId);
  shop.clock.advance(2000);
  const [contract] = await shop.contracts('1001002');
  expect(contract?.orderLineEvents.at(-1)?.taxDistributions).toMatchObject([{ taxYear: 2026, taxMonth: 11 }]);
});

test('two orders for the last coupon are both valid before payment, and one ticket is made', async () => {
  const shop = await openTestShop();
  const train = trainOn('2026-12-18');
  for (let trip = 0; trip < 3; trip += 1) {
    const { orderId } = await shop.buy(train, liv, bronze);
    await shop.pay(orderId);
    shop.clock.advance(2000);
  }
  const rivals = [await shop.buy(train, liv, bronze), await shop.buy(train, liv, bronze)];
  for (const { orderId } of rivals) await shop.pay(orderId);
  shop.clock.advance(2000);
  const failed = await Promise.all(rivals.map(async ({ orderId }) => (await shop.order(orderId)).failed));
  expect(failed.sort()).toEqual([false, true]);
  expect((await shop.entitlements(liv))[0]?.remainingCoupons).toBe(0);
});

test('a later version of an order gets tickets for its new lines only', async () => {
  const shop = await openTestShop();
  const first = await shop.buy(trainOn('2026-12-18'), '1001002', silver);
  await shop.pay(first.orderId);
  shop.clock.advance(2000);
  const [group] = await shop.groups(first.orderId);
  const { offers } = await shop.search(trainOn('2026-12-19'), [traveller('1005001')]);
  await shop.reserve([{ offerId: offers[0]?.id ?? '', customers: [] }], first.orderId);
  await shop.pay(first.orderId);
  shop.clock.advance(2000);
  const groups = await shop.groups(first.orderId);
  expect(groups).toHaveLength(2);
  expect(groups).toContainEqual(group);
  expect((await shop.entitlements('1001002'))[0]?.remainingCoupons).toBe(11);
});
