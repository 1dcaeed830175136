import type { ContractConsumption } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { programmes } from '../data/products.ts';
import { openTestShop, trainOn } from '../testSupport.ts';

const ola: ContractConsumption = {
  contractUuid: 'sbx-ola-privateSilver-2026',
  customerNumber: '1001002',
  firstTravelDate: '2026-12-18T08:25:00+01:00',
  entitlementProductId: programmes.privateSilver.productId,
};
const ida = { ...ola, contractUuid: 'sbx-ida-privateSilver-2026', customerNumber: '1001003' };
const bjorn = { ...ola, contractUuid: 'sbx-bjorn-privateSilver-2026', customerNumber: '1009001' };
const reference = (orderLineId: string) => ({ orderLineReference: { orderId: 'ABCD1234', orderLineId } });

describe('a validation', () => {
  test('holds with the public code', async () => {
    const shop = await openTestShop();
    expect(await shop.validate([ola])).toEqual({ isValid: true, code: '3101', reason: 'OK' });
  });

  test.each<[string, ContractConsumption, string]>([
    ['an unknown contract', { ...ola, contractUuid: 'none' }, 'UNKNOWN-CONTRACT'],
    ['a customer who has not claimed it', { ...ola, customerNumber: '1001001' }, 'NOT-A-CONSUMER'],
    ['a blocked customer', bjorn, 'BLOCKED'],
    ['another product', { ...ola, entitlementProductId: programmes.workSilver.productId }, 'WRONG-PRODUCT'],
    ['another version', { ...ola, entitlementProductVersion: 'SBX:Version:0' }, 'WRONG-VERSION'],
    [
      'a journey before the window',
      { ...ola, firstTravelDate: '2025-12-31T23:59:59+01:00' },
      'OUTSIDE-VALIDITY',
    ],
    [
      'a journey at the first instant after it',
      { ...ola, firstTravelDate: '2026-12-31T23:00:00Z' },
      'OUTSIDE-VALIDITY',
    ],
    [
      'a period that ends after it',
      { ...ola, lastTravelDate: '2027-01-02T00:00:00+01:00' },
      'OUTSIDE-VALIDITY',
    ],
    [
      'a period that ends before it begins',
      { ...ola, lastTravelDate: '2026-12-01T00:00:00+01:00' },
      'WRONG-DATES',
    ],
    ['spent coupons', ida, 'NO-COUPONS'],
    ['more coupons than are left', { ...ola, coupons: 13 }, 'NO-COUPONS'],
    ['no coupon at all', { ...ola, coupons: 0 }, 'WRONG-COUPONS'],
  ])('refuses %s with a code of its own', async (_, consumption, code) => {
    const shop = await openTestShop();
    const verdict = await shop.validate([consumption]);
    expect(verdict).toMatchObject({ isValid: false, code: `SANDBOX-${code}` });
    expect(verdict.reason).not.toBe('');
  });

  test('holds at the last second of the year and on the night train that leaves in it', async () => {
    const shop = await openTestShop();
    expect(await shop.validate([{ ...ola, firstTravelDate: '2026-12-31T23:59:59+01:00' }])).toMatchObject({
      isValid: true,
    });
    const nightTrain = trainOn('2026-12-31', 'Oslo S', 'Bergen', true);
    expect(nightTrain.arrival.slice(0, 4)).toBe('2027');
    expect(await shop.validate([{ ...ola, firstTravelDate: nightTrain.departure }])).toMatchObject({
      isValid: true,
    });
  });

  test('is one verdict for the whole list', async () => {
    const shop = await openTestShop();
    expect(await shop.validate([ola, ida])).toMatchObject({ isValid: false, code: 'SANDBOX-NO-COUPONS' });
  });

  test('adds up the coupons of the list, and counts an order line once', async () => {
    const shop = await openTestShop();
    const half = { ...ola, coupons: 7 };
    expect(await shop.validate([half])).toMatchObject({ isValid: true });
    expect(await shop.validate([half, half])).toMatchObject({ isValid: false, code: 'SANDBOX-NO-COUPONS' });
    const repeated = { ...half, ...reference('line-1') };
    expect(await shop.validate([repeated, repeated])).toMatchObject({ isValid: true });
  });

  test('changes nothing, however often it is asked', async () => {
    const shop = await openTestShop();
    for (let time = 0; time < 20; time += 1) await shop.validate([{ ...ola, ...reference('line-1') }]);
    const [right] = await shop.entitlements('1001002');
    expect(right?.remainingCoupons).toBe(12);
  });

  test('recognises an order line whose use is already registered', async () => {
    const shop = await openTestShop();
    const { orderId, orderLineId } = await shop.buy(
      trainOn('2026-12-18'),
      ola.customerNumber,
      ola.entitlementProductId,
    );
    await shop.pay(orderId);
    shop.clock.advance(2000);
    const all = { ...ola, coupons: 12, orderLineReference: { orderId, orderLineId } };
    expect(await shop.validate([all])).toMatchObject({ isValid: true });
    expect(await shop.validate([{ ...all, orderLineReference: undefined }])).toMatchObject({
      isValid: false,
    });
  });

  test('holds for an active day trip under a spent parent, which itself is refused', async () => {
    const shop = await openTestShop();
    const [parent, child] = await shop.entitlements('1008001');
    const use = (right: typeof parent) => ({
      contractUuid: right?.contractUUID ?? '',
      customerNumber: '1008001',
      firstTravelDate: '2026-11-20T18:00:00+01:00',
      entitlementProductId: right?.productId ?? '',
    });
    expect(await shop.validate([use(child)])).toMatchObject({ isValid: true });
    expect(await shop.validate([use(parent)])).toMatchObject({ isValid: false, code: 'SANDBOX-NO-COUPONS' });
  });

  test.each(['{"consumptions":[]}', '{"other":[]}', '{"consumptions":[{"contractUuid":"x"}]}', 'x'])(
    'of %s is a 400',
    async (body) => {
      const shop = await openTestShop();
      expect((await shop.send('validateContractUse', { body })).status).toBe(400);
    },
  );
});
