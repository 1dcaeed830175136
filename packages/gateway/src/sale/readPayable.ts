import { readOrder, type Order } from '@fribillett/entur-wire';
import type { Context, Visit } from '../context.ts';
import { toGatewayError } from '../errors.ts';
import { UpstreamError } from '../upstream/upstreamError.ts';
import { orderHash } from './orderHash.ts';
import { readOrderRecord, type PayableOrder, type RecordedLine, type StoredOrder } from './orderRecord.ts';
import { callOf } from '../upstream/callOf.ts';
import { isStatus } from './isStatus.ts';
import { presentState } from './presentState.ts';
import { standingLines, type UnpayableLines } from './standingLines.ts';

/**
 * Why an order cannot be paid as it stands. `right-without-line`: what stands of an offer lost the line that its rights are
 * used on; `travel-times`: a line says another time of travel than its rights were reserved for.
 */
export type UnpayableReason =
  'not-found' | 'expired' | 'paid' | 'failed' | 'not-draft' | 'reserving' | UnpayableLines;

/** An order that could be paid if its rights hold, with the hash that says which order that is. */
export interface Payable {
  status: 'payable';
  stored: StoredOrder;
  order: PayableOrder;
  /** The order's lines, with what each consumes. */
  lines: readonly RecordedLine[];
  hash: string;
  /** When the order ends at Entur, in milliseconds since 1970. */
  endsAt: number | undefined;
}

/** An order, read back from Entur and held against what was reserved. */
export type PayableReading = Payable | { status: 'unpayable'; reason: UnpayableReason };

/**
 * Reads an order back and says whether it could be paid. Another customer's order and an unknown one are both `not-found`.
 * Throws an `UpstreamError` when it cannot be read.
 */
export async function readPayable(context: Context, visit: Visit, orderId: string): Promise<PayableReading> {
  const { customerNumber } = visit.session.customer;
  const stored = await readOrderRecord(context.saleStore, orderId);
  if (stored?.record.customerNumber !== customerNumber) return unpayable('not-found');
  const { kind } = presentState(context, stored.record.state);
  if (kind === 'reserving') return unpayable('reserving');
  if (kind === 'unsure') return unpayable('unknown-lines');
  const order = await readBack(context, visit, orderId);
  if (order === undefined) return unpayable('not-found');
  const reason = reasonAgainst(order, context.now());
  if (reason !== undefined) return unpayable(reason);
  const standing = standingLines(order, stored.record.lines, context.travelTimesOf);
  if (standing.status === 'unpayable') return standing;
  const { lines } = standing;
  const payable: PayableOrder = {
    orderId,
    version: order.version,
    totalAmount: order.totalAmount,
    currency: order.currency,
    customerNumber,
  };
  const hash = await orderHash(payable, lines);
  return { status: 'payable', stored, order: payable, lines, hash, endsAt: endOf(order) };
}

async function readBack(context: Context, visit: Visit, orderId: string): Promise<Order | undefined> {
  try {
    const { json } = await context.client.call('getOrder', { params: { orderId }, ...callOf(visit) });
    return readOrder(json);
  } catch (error) {
    if (error instanceof UpstreamError && toGatewayError(error).code === 'not-found') return undefined;
    throw error;
  }
}

function reasonAgainst(order: Order, now: number): UnpayableReason | undefined {
  // What is paid or closed stays so, failed and expired or not: nobody may be told that nothing was paid.
  if (isPaid(order)) return 'paid';
  if (!isStatus(order.status, 'DRAFT')) return 'not-draft';
  if (order.failed) return 'failed';
  const endsAt = endOf(order);
  return endsAt !== undefined && endsAt <= now ? 'expired' : undefined;
}

/** A paid order stays DRAFT while a line awaits its confirmation elsewhere (sale.md 3). */
function isPaid({ status, balance, totalAmount }: Order): boolean {
  const isZero = (amount: string) => !/[1-9]/.test(amount);
  return isStatus(status, 'CONFIRMED') || (isZero(balance) && !isZero(totalAmount));
}

function endOf({ expireAt }: Order): number | undefined {
  return expireAt === undefined ? undefined : Date.parse(expireAt);
}

function unpayable(reason: UnpayableReason): PayableReading {
  return { status: 'unpayable', reason };
}
