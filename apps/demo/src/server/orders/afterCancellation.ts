import { WORK_LIMIT_MS, type Order } from '@fribillett/entur-wire';
import { EFFECT_LIMIT_MS } from './enturLimits.ts';
import { standingLines } from './orderFacts.ts';
import type { Purchase, PurchaseAt } from './purchase.ts';

/**
 * What became of a refund whose answer did not come: the order tells, by the lines that stand no more. `undefined` while it
 * may still happen; a refund is never asked for a second time before that is over.
 */
export function afterCancellation(
  purchase: PurchaseAt<'cancelling'>,
  order: Order,
  now: number,
): Purchase | undefined {
  const { underway } = purchase;
  const stands = new Set(standingLines(order).map(({ id }) => id));
  const gone = underway.standing.filter((id) => !stands.has(id));
  if (underway.orderLineIds.some((id) => gone.includes(id))) return withCustomerRefund(purchase, gone, now);
  return now > latestEffect(underway)
    ? { ...beforeCancellation(purchase), hasRefundFailed: true }
    : undefined;
}

/** When the call has ended, Entur may still work on it; until then, or where a shop died within it, the call may still run. */
function latestEffect({ sentAt, endedAt }: PurchaseAt<'cancelling'>['underway']): number {
  return endedAt === undefined ? sentAt + EFFECT_LIMIT_MS : endedAt + WORK_LIMIT_MS;
}

/** The purchase after these lines were given back. */
export function withCustomerRefund(
  { underway, ...purchase }: PurchaseAt<'cancelling'>,
  orderLineIds: string[],
  now: number,
): Purchase {
  const { quoteId, refundAmount, fee } = underway;
  const refund = { quoteId, orderLineIds, refundAmount, fee, refundedAt: now };
  return { ...purchase, step: 'issued', refunds: [...purchase.refunds, refund] };
}

/** The purchase as it was before somebody tried to cancel. */
export function beforeCancellation({
  attemptId,
  transaction,
  paidAmount,
  refunds,
}: PurchaseAt<'cancelling'>): PurchaseAt<'issued'> {
  return { step: 'issued', attemptId, transaction, paidAmount, refunds };
}
