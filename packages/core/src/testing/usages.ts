import fc from 'fast-check';
import { fromOre } from '../offers/money.ts';
import type { Usage } from '../usage/usage.ts';

/** A purchase on a private right in June 2026, with whatever the test is about in place of its own. */
export function usage(parts: Partial<Usage> = {}): Usage {
  return {
    contractId: 'silver',
    orderId: 'order-1',
    orderLineId: 'line-1',
    eventType: 'PURCHASE',
    timestamp: '2026-06-01T10:00:00+02:00',
    travelDate: '2026-06-18T08:25:00+02:00',
    text: 'Oslo S–Bergen',
    price: '50.00',
    originalPrice: '976.00',
    couponsUsed: 1,
    taxSavings: [{ year: 2026, month: 6, amount: '926.00' }],
    ...parts,
  };
}

const instantArbitrary = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const amountArbitrary = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(fromOre);

/** Any use of a few contracts and order lines, so that many belong together. */
export const usageArbitrary: fc.Arbitrary<Usage> = fc.record({
  contractId: fc.constantFrom('silver', 'silver-day', 'other', 'gone'),
  orderId: fc.constantFrom('order-1', 'order-2'),
  orderLineId: fc.constantFrom('line-1', 'line-2', 'line-3'),
  eventType: fc.constantFrom('PURCHASE', 'CANCELLATION', 'CORRECTION'),
  timestamp: fc.oneof(instantArbitrary, fc.constant('2026-06-01T08:00:00Z')),
  travelDate: fc.option(instantArbitrary, { nil: undefined }),
  text: fc.option(fc.constantFrom('Oslo S–Bergen', 'Bergen–Oslo S'), { nil: undefined }),
  price: amountArbitrary,
  couponsUsed: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
  taxSavings: fc.array(
    fc.record({
      year: fc.integer({ min: 2025, max: 2027 }),
      month: fc.integer({ min: 1, max: 12 }),
      amount: amountArbitrary,
    }),
    { maxLength: 3 },
  ),
});
