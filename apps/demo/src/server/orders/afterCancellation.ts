import type { Order } from '@fribillett/entur-wire';
import { standingLines } from './orderFacts.ts';
import type { Purchase, PurchaseAt } from './purchase.ts';

/** Entur works on a call for 55 seconds at most (sale.md 0); a refund that has not happened a while later never will. */
const LATEST_EFFECT_MS = 62_000;

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
  return now - underway.sentAt > LATEST_EFFECT_MS ? withoutCustomerRefund(purchase) : undefined;
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

/** The purchase after nothing was given back. */
export function withoutCustomerRefund(purchase: PurchaseAt<'cancelling'>): Purchase {
  const { attemptId, transaction, paidAmount, refunds } = purchase;
  return { step: 'issued', attemptId, transaction, paidAmount, refunds, hasRefundFailed: true };
}
