import { oreOf } from '@fribillett/entur-wire';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { programmes } from '../data/products.ts';
import { openTestShop, trainOn, traveller } from '../testSupport.ts';
import type { PaymentRecord } from '../world.ts';

const ola = '1001002';
const train = trainOn('2026-12-18');

const step = fc.oneof(
  fc.constantFrom({ kind: 'add' as const }, { kind: 'pay' as const }),
  fc.record({ kind: fc.constant('refund' as const), lines: fc.array(fc.nat(4), { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('advance' as const), minutes: fc.constantFrom(0.02, 0.04, 1, 21) }),
);

type Shop = Awaited<ReturnType<typeof openTestShop>>;

/** One more flexible ticket on Ola's right in the order. */
async function add(shop: Shop, orderId: string): Promise<void> {
  const { productId } = programmes.privateSilver;
  const { offers } = await shop.search(train, [traveller(ola, [productId])]);
  const customers = [{ customerId: ola, entitlements: [{ entitlementProductRef: { id: productId } }] }];
  const response = await shop.tryReserve([{ offerId: offers[0]?.id ?? '', customers }], orderId);
  expect([200, 409]).toContain(response.status);
}

async function refundSome(shop: Shop, orderId: string, lines: readonly number[]): Promise<void> {
  const { options } = await shop.refundOptions(orderId);
  const chosen = [...new Set(lines)].flatMap((index) => options[index]?.transientId ?? []);
  if (chosen.length === 0) return;
  const body = { refundOperations: chosen.map((transientId) => ({ transientId })) };
  expect((await shop.send('refundOrder', { params: { orderId }, body })).status).toBe(200);
}

test(
  'however an order grows, is paid and is given back in parts, every krone is on it or given back, every coupon used or back',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.constantFrom(0, 3000), async (steps, fee) => {
        const shop = await openTestShop({ refundFeeOre: fee });
        const { orderId } = await shop.buy(train, ola, programmes.privateSilver.productId);
        let added = 0;
        for (const one of steps) {
          // Ola has twelve coupons, and this is not about the thirteenth.
          if (one.kind === 'add' && (added += 1) < 12) await add(shop, orderId);
          if (one.kind === 'pay' && (await shop.order(orderId)).status === 'DRAFT') await shop.pay(orderId);
          if (one.kind === 'refund') await refundSome(shop, orderId, one.lines);
          if (one.kind === 'advance') shop.clock.advance(one.minutes * 60_000);
        }
        shop.clock.advance(21 * 60_000);

        const order = await shop.order(orderId);
        const payments = shop.sandbox.store
          .list('payments')
          .map(({ document }) => document as PaymentRecord)
          .filter(({ status }) => status === 'CAPTURED' || status === 'CREDITED');
        const kept = payments.reduce((sum, one) => sum + one.amountOre - (one.creditedOre ?? 0), 0);
        expect(oreOf(order.totalAmount)).toBe(kept);
        expect(order.balance).toBe('0.00');
        const standing = order.orderLines.filter(({ status }) => status === 'CONFIRMED');
        const groups = await shop.groups(orderId);
        const valid = groups.filter(({ distributionStatus }) => distributionStatus === 'DISTRIBUTED');
        expect(valid.map(({ orderLineId }) => orderLineId).sort()).toEqual(
          standing.map(({ id }) => id).sort(),
        );
        expect((await shop.entitlements(ola))[0]?.remainingCoupons).toBe(12 - standing.length);
      }),
      { numRuns: 60 },
    );
  },
);
