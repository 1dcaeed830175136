import type { Usage, UsageAnswer } from '@fribillett/core';
import { addDays, inAWeek, osloInstant } from './day.ts';

/** Kari's trip of that day, bought for 50.00 three weeks before, with 926.00 saved in its month. */
export function aUsage(changes: Partial<Usage> = {}, day = inAWeek()): Usage {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return {
    contractId: '1001-private',
    orderId: 'ABCD1234',
    orderLineId: 'line-1',
    eventType: 'PURCHASE',
    timestamp: osloInstant(addDays(day, -21), '10:00'),
    travelDate: osloInstant(day, '08:25'),
    text: 'Oslo S–Bergen',
    price: '50.00',
    originalPrice: '976.00',
    couponsUsed: 1,
    taxSavings: [{ year, month, amount: '926.00' }],
    ...changes,
  };
}

/** What a backend answers that could read everybody: one trip. */
export function aUsageAnswer(changes: Partial<UsageAnswer> = {}, day = inAWeek()): UsageAnswer {
  return { usages: [aUsage({}, day)], isPartial: false, ...changes };
}
