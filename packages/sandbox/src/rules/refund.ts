import { Refusal } from '../refusal.ts';
import { nextNumber } from '../world.ts';
import type { OrderRecord, PaymentRecord, RefundOptionRecord, World } from '../world.ts';
import { cancelUses } from './cancelUses.ts';
import { requireOrder, totalOre } from './orders.ts';
import { refundableLines } from './refundOptions.ts';

/** What a refund gives back; money in øre, `payoutOre` with the fee taken off. */
export interface PlannedRefund {
  order: OrderRecord;
  lineIds: string[];
  refundOre: number;
  feeOre: number;
  payoutOre: number;
  credits: { payment: PaymentRecord; ore: number }[];
}

function refuse(status: number, message: string, code: string): never {
  throw new Refusal(status, message, { code });
}

/** What a refund with these options would do. Refuses whatever {@link refundOrder} refuses, and changes nothing. */
export function planRefund(world: World, orderId: string, transientIds: readonly string[]): PlannedRefund {
  const order = requireOrder(world, orderId);
  const chosen = chosenOptions(world, orderId, transientIds);
  const refundable = new Set(refundableLines(world, order).map(({ id }) => id));
  const lineIds = chosen.map(({ orderLineId }) => orderLineId);
  if (!lineIds.every((id) => refundable.has(id))) {
    refuse(409, 'The order cannot be refunded', 'SANDBOX-NOT-REFUNDABLE');
  }
  const refundOre = chosen.reduce((sum, option) => sum + option.refundOre, 0);
  const feeOre = chosen.reduce((sum, option) => sum + option.feeOre, 0);
  const payoutOre = refundOre - feeOre;
  return { order, lineIds, refundOre, feeOre, payoutOre, credits: creditsOf(world, order, payoutOre) };
}

/** Options of the last answer only, each once, and only such as may be performed together. */
function chosenOptions(world: World, orderId: string, transientIds: readonly string[]): RefundOptionRecord[] {
  const last = world.tables.refundOptions.get(orderId);
  const holds = last !== undefined && world.clock.now().getTime() < Date.parse(last.expiresAt);
  const ids = new Set(transientIds);
  const chosen = holds ? last.options.filter(({ transientId }) => ids.has(transientId)) : [];
  if (chosen.length === 0 || chosen.length !== transientIds.length) {
    refuse(400, 'The refund option does not exist or has expired', 'SANDBOX-REFUND-OPTION');
  }
  if (chosen.length > 1 && last?.areTogether === false) {
    refuse(400, 'The refund options cannot be performed together', 'SANDBOX-REFUND-TOGETHER');
  }
  return chosen;
}

function creditsOf(world: World, { paymentIds }: OrderRecord, payoutOre: number): PlannedRefund['credits'] {
  const credits: PlannedRefund['credits'] = [];
  let left = payoutOre;
  for (const payment of paymentIds.flatMap((id) => world.tables.payments.get(id) ?? [])) {
    if (payment.status !== 'CAPTURED') continue;
    const ore = Math.min(left, payment.amountOre - (payment.creditedOre ?? 0));
    if (ore > 0) credits.push({ payment, ore });
    left -= ore;
  }
  return credits;
}

/** What a refund did. */
export interface RefundResult extends PlannedRefund {
  creditId: number;
  ticketIds: number[];
}

/** Gives lines of an order back: credits the money, disables their tickets, gives their coupons back. */
export function refundOrder(world: World, orderId: string, transientIds: readonly string[]): RefundResult {
  const planned = planRefund(world, orderId, transientIds);
  for (const lineId of planned.lineIds) cancelUses(world, lineId);
  const ticketIds = planned.lineIds.flatMap((lineId) => disableTickets(world, orderId, lineId));
  for (const credit of planned.credits) creditPayment(world, credit);
  const order = withoutLines(planned);
  world.tables.orders.put(orderId, order);
  if (!order.lines.some(isWaiting)) world.tables.issuances.delete(orderId);
  world.tables.refundOptions.delete(orderId);
  return { ...planned, creditId: nextNumber(world, 'credit'), ticketIds };
}

/** ASSUMPTION: what is left of the order is confirmed in a version of its own; the fee stays on it. */
function withoutLines({ order, lineIds, feeOre }: PlannedRefund): OrderRecord {
  const lines = order.lines.map((line) =>
    lineIds.includes(line.id) ? { ...line, status: 'CANCELLED' as const, version: line.version + 1 } : line,
  );
  const version = order.version + 1;
  const changed: OrderRecord = {
    ...order,
    lines,
    version,
    confirmedVersion: version,
    feesOre: (order.feesOre ?? 0) + feeOre,
    status: lines.some(({ status }) => status === 'CONFIRMED') ? 'CONFIRMED' : 'CANCELLED',
    failed: order.failed && lines.some(isWaiting),
  };
  return { ...changed, paidOre: totalOre(changed) };
}

function isWaiting({ status, issued }: OrderRecord['lines'][number]): boolean {
  return status === 'CONFIRMED' && !issued;
}

function creditPayment(world: World, { payment, ore }: PlannedRefund['credits'][number]): void {
  const creditedOre = (payment.creditedOre ?? 0) + ore;
  const status = creditedOre === payment.amountOre ? 'CREDITED' : payment.status;
  world.tables.payments.put(payment.paymentId, { ...payment, creditedOre, status });
}

function disableTickets(world: World, orderId: string, orderLineId: string): number[] {
  const groups = world.tables.groups.list(`${orderId}-${orderLineId}`);
  for (const group of groups) world.tables.groups.put(group.id, { ...group, status: 'DISABLED' });
  return groups.flatMap(({ ticketIds }) => ticketIds);
}
