import { osloInstant, osloMonth, osloYear } from '../osloTime.ts';
import { Refusal } from '../refusal.ts';
import { nextNumber } from '../world.ts';
import type { ContractRecord, OrderRecord, UsageRecord, World } from '../world.ts';
import { hasUsage } from './contract.ts';
import { requireOrder, totalOre } from './orders.ts';

/** How long a refund option holds. ASSUMPTION. */
const optionLifetimeMs = 10 * 60_000;

/**
 * How long after its confirmation an order has its tickets at the latest. ASSUMPTION: Entur says "usually within seconds"
 * (contract `sale.md` 5).
 */
const issuanceDeadlineMs = 30_000;

/** An option to refund a whole order; money in øre. */
export interface WholeRefund {
  transientId: string;
  refundOre: number;
  feeOre: number;
  expiresAt: string;
}

/**
 * The options of an order: the whole of it or nothing. ASSUMPTION: no fee; only flexible products, and only before the first
 * departure; an order that failed, or whose tickets are overdue, can be refunded whatever the fare.
 */
export function findRefundOptions(
  world: World,
  orderId: string,
): { order: OrderRecord; options: WholeRefund[] } {
  const order = requireOrder(world, orderId);
  if (!isRefundable(world, order)) return { order, options: [] };
  const expiresAt = osloInstant(new Date(world.clock.now().getTime() + optionLifetimeMs));
  const transientId = crypto.randomUUID();
  world.tables.refundOptions.put(orderId, { transientId, expiresAt });
  return { order, options: [{ transientId, refundOre: order.paidOre, feeOre: 0, expiresAt }] };
}

function isRefundable(world: World, order: OrderRecord): boolean {
  if (order.status !== 'CONFIRMED') return false;
  const now = world.clock.now().getTime();
  if (order.failed || isOverdue(order, now)) return true;
  return order.lines
    .filter(({ status }) => status === 'CONFIRMED')
    .every(({ refundable, departure }) => refundable && now < Date.parse(departure.departure));
}

function isOverdue({ lines, lastConfirmedAt }: OrderRecord, now: number): boolean {
  const isWaiting = lines.some(({ status, issued }) => status === 'CONFIRMED' && !issued);
  return (
    isWaiting && lastConfirmedAt !== undefined && now - Date.parse(lastConfirmedAt) >= issuanceDeadlineMs
  );
}

/** What a refund did. */
export interface RefundResult {
  creditId: number;
  lineIds: string[];
  payments: { paymentId: string; transactionId: string }[];
  ticketIds: number[];
}

/** Refunds a whole order: credits the money, disables the tickets, gives the coupons back. */
export function refundOrder(world: World, orderId: string, transientIds: readonly string[]): RefundResult {
  const order = requireOrder(world, orderId);
  const option = world.tables.refundOptions.get(orderId);
  const holds = option !== undefined && world.clock.now().getTime() < Date.parse(option.expiresAt);
  if (!holds || transientIds.length !== 1 || transientIds[0] !== option.transientId) {
    throw new Refusal(400, 'The refund option does not exist or has expired', {
      code: 'SANDBOX-REFUND-OPTION',
    });
  }
  if (!isRefundable(world, order)) {
    throw new Refusal(409, 'The order cannot be refunded', { code: 'SANDBOX-NOT-REFUNDABLE' });
  }
  const lines = order.lines.filter(({ status }) => status === 'CONFIRMED');
  for (const line of lines) cancelUses(world, line.id);
  const result = {
    creditId: nextNumber(world, 'credit'),
    lineIds: lines.map(({ id }) => id),
    payments: creditPayments(world, order),
    ticketIds: disableTickets(world, orderId),
  };
  const cancelled: OrderRecord = {
    ...order,
    status: 'CANCELLED',
    failed: false,
    version: order.version + 1,
    lines: order.lines.map((line) => ({ ...line, status: 'CANCELLED', version: line.version + 1 })),
  };
  world.tables.orders.put(orderId, { ...cancelled, paidOre: totalOre(cancelled) });
  world.tables.issuances.delete(orderId);
  world.tables.refundOptions.delete(orderId);
  return result;
}

function creditPayments(world: World, order: OrderRecord): RefundResult['payments'] {
  const captured = order.paymentIds
    .flatMap((id) => world.tables.payments.get(id) ?? [])
    .filter(({ status }) => status === 'CAPTURED');
  for (const payment of captured)
    world.tables.payments.put(payment.paymentId, { ...payment, status: 'CREDITED' });
  return captured.map(({ paymentId, transactionId }) => ({ paymentId, transactionId }));
}

function disableTickets(world: World, orderId: string): number[] {
  const groups = world.tables.groups.list(`${orderId}-`);
  for (const group of groups) world.tables.groups.put(group.id, { ...group, status: 'DISABLED' });
  return groups.flatMap(({ ticketIds }) => ticketIds);
}

/** Cancels a line on every contract on which it is registered: on a day trip, and then on the parent that gave the coupon. */
function cancelUses(world: World, orderLineId: string): void {
  const contracts = world.tables.contracts.list().filter((contract) => hasUsage(contract, orderLineId));
  for (const child of contracts.filter(({ parent }) => parent !== undefined)) {
    const cancelled = cancelUse(world, child, orderLineId);
    if (isIdle(cancelled)) closeDayTrip(world, cancelled);
  }
  for (const contract of contracts) {
    const isDayTripParent = contracts.some(({ parent }) => parent === contract.uuid);
    if (contract.parent === undefined && !isDayTripParent) cancelUse(world, contract, orderLineId);
  }
}

function isIdle(contract: ContractRecord): boolean {
  return !contract.usage.some(({ orderLineId }) => hasUsage(contract, orderLineId));
}

/** ASSUMPTION: when nothing uses a day trip any more, it ends and its coupon comes back. */
function closeDayTrip(world: World, child: ContractRecord): void {
  const opener = child.uuid.split('-day-')[1];
  const parent = child.parent === undefined ? undefined : world.tables.contracts.get(child.parent);
  if (!parent || opener === undefined || !hasUsage(parent, opener)) return;
  world.tables.contracts.put(child.uuid, { ...child, status: 'refunded' });
  cancelUse(world, parent, opener);
}

/** ASSUMPTION: the negative saving falls into the Oslo month of the cancellation. */
function cancelUse(world: World, contract: ContractRecord, orderLineId: string): ContractRecord {
  const bought = contract.usage.findLast(
    (usage) => usage.orderLineId === orderLineId && usage.kind === 'PURCHASE',
  );
  if (!bought) return contract;
  const now = world.clock.now();
  const cancellation: UsageRecord = {
    ...bought,
    kind: 'CANCELLATION',
    timestamp: osloInstant(now),
    priceOre: -bought.priceOre,
    tax: bought.tax && { year: osloYear(now), month: osloMonth(now), savingOre: -bought.tax.savingOre },
  };
  const cancelled = { ...contract, usage: [...contract.usage, cancellation] };
  world.tables.contracts.put(contract.uuid, cancelled);
  return cancelled;
}
