import { oreOf } from '@fribillett/entur-wire';
import { expect, test } from 'vitest';
import { programmes } from './data/products.ts';
import { openTestShop, trainOn, traveller } from './testSupport.ts';

test('sells a personnel ticket from the pickup code to the refund', async () => {
  const shop = await openTestShop();
  const kari = '1001001';
  expect(await shop.entitlements(kari)).toEqual([]);

  const claimed = await shop.claim(kari, 'NT-4821-KARI');
  expect(await claimed.json()).toEqual({ success: true, customerNumber: 1001001 });
  const rights = await shop.entitlements(kari);
  const right = rights.find(({ productId }) => productId === programmes.privateSilver.productId);
  expect(rights).toHaveLength(2);
  expect(right).toMatchObject({ remainingCoupons: 8, couponsLimit: 16, ownerBirthDate: '1980-02-17' });
  if (!right) return;

  const departure = trainOn('2026-12-18');
  const { offers } = await shop.search(departure, [traveller(kari, [right.productId])]);
  const flex = offers.find(({ name }) => name === 'Flex');
  expect(flex).toMatchObject({
    price: { amount: '50.00', currency: 'NOK' },
    preassignedProducts: [{ discountRight: { originatingFromProductId: right.productId } }],
  });

  const { orderId, orderLineIds } = await shop.reserve([
    {
      offerId: flex?.id ?? '',
      customers: [
        {
          customerId: kari,
          entitlements: [
            {
              contractId: right.contractUUID,
              entitlementProductRef: { id: right.productId, version: right.productVersion },
            },
          ],
        },
      ],
    },
  ]);
  expect(await shop.order(orderId)).toMatchObject({
    status: 'DRAFT',
    version: 1,
    balance: '50.00',
    failed: false,
  });
  const verdict = await shop.validate([
    {
      contractUuid: right.contractUUID,
      customerNumber: kari,
      firstTravelDate: departure.departure,
      entitlementProductId: right.productId,
      entitlementProductVersion: right.productVersion,
      orderLineReference: { orderId, orderLineId: orderLineIds[0] ?? '' },
    },
  ]);
  expect(verdict).toEqual({ isValid: true, code: '3101', reason: 'OK' });

  expect(await shop.pay(orderId)).toMatchObject({ status: 'CAPTURED', amount: '50.00' });
  expect(await shop.order(orderId)).toMatchObject({ status: 'CONFIRMED', balance: '0.00' });
  expect(await shop.groups(orderId)).toEqual([]);
  shop.clock.advance(2000);
  expect(await shop.groups(orderId)).toMatchObject([{ orderId, orderLineId: orderLineIds[0] }]);

  const [contract] = (await shop.contracts(kari)).filter(({ uuid }) => uuid === right.contractUUID);
  const saving = contract?.orderLineEvents.at(-1);
  expect(contract?.remainingCoupons).toBe(7);
  expect(saving).toMatchObject({ eventType: 'PURCHASE', price: '50.00', couponsUsed: 1 });
  expect(saving?.taxDistributions).toMatchObject([{ taxYear: 2026, taxMonth: 12 }]);
  expect(oreOf(saving?.taxDistributions[0]?.taxSaving ?? '')).toBe(oreOf(saving?.originalPrice ?? '') - 5000);

  const refund = await shop.refund(orderId);
  expect(refund.affectedOrderLineIds).toEqual(orderLineIds);
  expect(refund.disabledTicketIds).toHaveLength(1);
  expect(await shop.order(orderId)).toMatchObject({ status: 'CANCELLED', version: 2, balance: '0.00' });
  const [after] = (await shop.contracts(kari)).filter(({ uuid }) => uuid === right.contractUUID);
  expect(after?.remainingCoupons).toBe(8);
  expect(after?.orderLineEvents.at(-1)).toMatchObject({
    eventType: 'CANCELLATION',
    price: '-50.00',
    taxDistributions: [
      { taxYear: 2026, taxMonth: 11, taxSaving: `-${saving?.taxDistributions[0]?.taxSaving ?? ''}` },
    ],
  });
});
