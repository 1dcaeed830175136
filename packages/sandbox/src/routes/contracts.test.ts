import { describe, expect, test } from 'vitest';
import { programmes } from '../data/products.ts';
import { openTestShop } from '../testSupport.ts';

describe('contracts', () => {
  test('carry usage, coupons and who may use them', async () => {
    const shop = await openTestShop();
    const [thisYear, nextYear] = await shop.contracts('1001002');
    expect(thisYear).toMatchObject({
      status: 'valid',
      consumableFrom: '2026-01-01T00:00:00+01:00',
      expirationDate: '2027-01-01T00:00:00+01:00',
      couponsLimit: 16,
      remainingCoupons: 12,
      loyaltyProgram: {
        productId: programmes.privateSilver.productId,
        loyaltyProgramType: 'COUPONS',
        status: 'CURRENT',
      },
      contractConsumers: [{ customerNumber: '1001002', isBlocked: false, isContractHolder: true }],
    });
    expect(thisYear?.orderLineEvents).toHaveLength(4);
    expect(nextYear).toMatchObject({ remainingCoupons: 16, orderLineEvents: [] });
  });

  test('say who is blocked', async () => {
    const shop = await openTestShop();
    expect(await shop.contracts('1009001')).toMatchObject([{ contractConsumers: [{ isBlocked: true }] }]);
  });

  test('hold a day trip inside its parent only', async () => {
    const shop = await openTestShop();
    const contracts = await shop.contracts('1008001');
    expect(contracts).toHaveLength(1);
    expect(contracts[0]?.subContracts).toMatchObject([
      { parent: contracts[0]?.uuid, loyaltyProgram: { loyaltyProgramType: 'TIMED' } },
    ]);
  });

  test('that have ended are not listed', async () => {
    const shop = await openTestShop();
    expect(await shop.contracts('1006001')).toEqual([]);
  });

  test('of an unknown customer are a 404', async () => {
    const shop = await openTestShop();
    const params = { customerNumber: '5' };
    expect((await shop.send('getAllValidContractsByCustomerNumber', { params })).status).toBe(404);
  });
});
