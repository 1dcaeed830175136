import { oreOf } from '@fribillett/entur-wire';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { programmes } from '../data/products.ts';
import { openTestShop, trainOn } from '../testSupport.ts';

const liv = '1004001';
const limit = 4;
const noPayment = {
  paymentId: '0',
  transactionId: '0',
  terminalUri: 'http://sandbox.test/sandbox/terminal/0/0?token=0',
};

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'buy' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('open', 'pay', 'cancel', 'capture', 'refund'),
      order: fc.nat(5),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('advance' as const),
      minutes: fc.constantFrom(0.02, 0.04, 1, 7, 21),
    }),
  },
);

test(
  'however buying, paying, expiring and refunding interleave, no use and no krone is lost or doubled',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const shop = await openTestShop();
        const train = trainOn('2026-12-18');
        const orders: { id: string; payment?: typeof noPayment }[] = [];
        for (const one of steps) {
          if (one.kind === 'buy')
            orders.push({ id: (await shop.buy(train, liv, programmes.privateBronze.productId)).orderId });
          if (one.kind === 'advance' && 'minutes' in one) shop.clock.advance(one.minutes * 60_000);
          const order = 'order' in one ? orders[one.order] : undefined;
          if (!order) continue;
          const params = order.payment ?? noPayment;
          const { status } = await shop.order(order.id);
          if (one.kind === 'open' && status === 'DRAFT') order.payment = await shop.openPayment(order.id);
          if (one.kind === 'pay' || one.kind === 'cancel') await shop.atTerminal(params, one.kind);
          if (one.kind === 'capture') await shop.send('capturePayment', { params });
          if (one.kind === 'refund' && status === 'CONFIRMED') await shop.refund(order.id);
        }
        shop.clock.advance(2000);

        let ticketed = 0;
        for (const { id, payment } of orders) {
          const order = await shop.order(id);
          const groups = (await shop.groups(id)).filter(
            ({ distributionStatus }) => distributionStatus === 'DISTRIBUTED',
          );
          const isIssued = order.status === 'CONFIRMED' && !order.failed;
          expect(groups).toHaveLength(isIssued ? 1 : 0);
          expect(order.status === 'DRAFT' ? oreOf(order.balance) > 0 : oreOf(order.balance) === 0).toBe(true);
          if (order.status === 'CONFIRMED') {
            const transaction = await shop.send('getTransaction', { params: payment });
            expect(await transaction.json()).toMatchObject({ status: 'CAPTURED', amount: order.totalAmount });
          }
          ticketed += groups.length;
        }
        const [right] = await shop.entitlements(liv, { excludeSubContracts: true });
        expect(right?.remainingCoupons).toBe(limit - ticketed);
      }),
      { numRuns: 60 },
    );
  },
);
