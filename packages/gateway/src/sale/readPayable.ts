import { oreOf, type Order } from '@fribillett/entur-wire';
import type { Context, Visit } from '../context.ts';
import { orderHash } from './orderHash.ts';
import type { PayableOrder, RecordedLine, StoredOrder } from './orderRecord.ts';
import { ownOrder } from './ownOrder.ts';
import { isStatus } from './isStatus.ts';
import { presentState } from './presentState.ts';
import { readBack } from './readBack.ts';
import { standingLines, type UnpayableLines } from './standingLines.ts';

/**
 * Why an order cannot be paid as it stands. `partly-paid`: what is left to pay is not the total, and how the rest is taken is
 * unknown; `right-without-line`: what stands of an offer lost the line that its rights are
 * used on; `travel-times`: a line says another time of travel than its rights were reserved for.
 */
export type UnpayableReason =
  'not-found' | 'expired' | 'paid' | 'partly-paid' | 'failed' | 'not-draft' | 'reserving' | UnpayableLines;

/** An order that could be paid if its rights hold, with the hash that says which order that is. */
export interface Payable {
  status: 'payable';
  stored: StoredOrder;
  order: PayableOrder;
  /** The order's lines, with what each consumes. */
  lines: readonly RecordedLine[];
  hash: string;
  /** When the order or an offer in it ends, whichever is first, in milliseconds since 1970; `Infinity` when nothing says. */
  endsAt: number;
}

/** An order, read back from Entur and held against what was reserved. */
export type PayableReading = Payable | { status: 'unpayable'; reason: UnpayableReason };

/**
 * Reads an order back and says whether it could be paid. Another customer's order and an unknown one are both `not-found`.
 * Throws an `UpstreamError` when it cannot be read.
 */
export async function readPayable(context: Context, visit: Visit, orderId: string): Promise<PayableReading> {
  const stored = await ownOrder(context, visit, orderId);
  if (stored === undefined) return unpayable('not-found');
  if (presentState(context, stored.record.state) === 'reserving') return unpayable('reserving');
  const order = await readBack(context, visit, orderId);
  if (order === undefined) return unpayable('not-found');
  const reason = reasonAgainst(order, context.now());
  if (reason !== undefined) return unpayable(reason);
  const standing = standingLines(order, stored.record.lines, context.travelTimesOf);
  if (standing.status === 'unpayable') return standing;
  const { lines } = standing;
  const endsAt = endOf(order, lines);
  if (endsAt <= context.now()) return unpayable('expired');
  const payable: PayableOrder = {
    orderId,
    version: order.version,
    totalAmount: order.totalAmount,
    currency: order.currency,
    customerNumber: stored.record.customerNumber,
  };
  const hash = await orderHash(payable, lines);
  return { status: 'payable', stored, order: payable, lines, hash, endsAt };
}

function reasonAgainst(order: Order, now: number): UnpayableReason | undefined {
  // What is paid or closed stays so, failed and expired or not: nobody may be told that nothing was paid.
  if (isPaid(order)) return 'paid';
  if (!isStatus(order.status, 'DRAFT')) return 'not-draft';
  if (order.failed) return 'failed';
  if (oreOf(order.balance) !== oreOf(order.totalAmount)) return 'partly-paid';
  return endOf(order) <= now ? 'expired' : undefined;
}

/** A paid order stays DRAFT while a line awaits its confirmation elsewhere (sale.md 3). */
function isPaid({ status, balance, totalAmount }: Order): boolean {
  const isZero = (amount: string) => !/[1-9]/.test(amount);
  return isStatus(status, 'CONFIRMED') || (isZero(balance) && !isZero(totalAmount));
}

function endOf({ expireAt }: Order, lines: readonly RecordedLine[] = []): number {
  const ends = [expireAt, ...lines.map(({ offerExpiresAt }) => offerExpiresAt)];
  return Math.min(...ends.map((end) => (end === undefined ? Number.POSITIVE_INFINITY : Date.parse(end))));
}

function unpayable(reason: UnpayableReason): PayableReading {
  return { status: 'unpayable', reason };
}
