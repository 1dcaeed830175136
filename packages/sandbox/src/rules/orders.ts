import { osloInstant } from '../osloTime.ts';
import { Refusal } from '../refusal.ts';
import type { OrderRecord, World } from '../world.ts';

/** What is not confirmed within 20 minutes of the last operation is discarded (contract `sale.md` 3). */
const orderLifetimeMs = 20 * 60_000;

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** An order number that looks like Entur's, `ABCD1234`, and is in no order yet. */
export function newOrderId(world: World): string {
  for (;;) {
    const random = crypto.getRandomValues(new Uint32Array(8));
    const id = [...random]
      .map((value, index) => (index < 4 ? alphabet[value % alphabet.length] : value % 10))
      .join('');
    if (!world.tables.orders.get(id)) return id;
  }
}

/** Price of an order in øre: its lines that are not cancelled, and its fees. */
export function totalOre({ lines, feesOre = 0 }: OrderRecord): number {
  return lines.reduce((sum, { status, priceOre }) => sum + (status === 'CANCELLED' ? 0 : priceOre), feesOre);
}

/** What is left to pay in øre. */
export function balanceOre(order: OrderRecord): number {
  return totalOre(order) - order.paidOre;
}

/**
 * The order as it stands now. Changes that were not confirmed in time are thrown away with their version. ASSUMPTION: an
 * order that never was confirmed becomes CANCELLED.
 */
function findOrder(world: World, orderId: string): OrderRecord | undefined {
  const order = world.tables.orders.get(orderId);
  if (order?.status !== 'DRAFT' || order.expireAt === undefined) return order;
  if (world.clock.now().getTime() < Date.parse(order.expireAt)) return order;
  const back: OrderRecord = {
    ...order,
    status: order.confirmedVersion === 0 ? 'CANCELLED' : 'CONFIRMED',
    version: Math.max(order.confirmedVersion, 1),
    lines: order.lines.filter(({ status }) => status !== 'DRAFT'),
    expireAt: undefined,
  };
  world.tables.orders.put(orderId, back);
  cancelOpenPayments(world, order);
  return back;
}

/** A payment belongs to the version that it was made for; what was captured stays. */
function cancelOpenPayments(world: World, { paymentIds }: OrderRecord): void {
  for (const payment of paymentIds.flatMap((id) => world.tables.payments.get(id) ?? [])) {
    if (payment.status !== 'CREATED' && payment.status !== 'INITIATED') continue;
    world.tables.payments.put(payment.paymentId, { ...payment, status: 'CANCELLED' });
  }
}

/** As {@link findOrder}; refuses with 404 when there is no such order. */
export function requireOrder(world: World, orderId: string): OrderRecord {
  const order = findOrder(world, orderId);
  if (!order) throw new Refusal(404, 'The order does not exist', { code: 'SANDBOX-UNKNOWN-ORDER' });
  return order;
}

/** The order with its time limit counted anew from now. */
export function touched(world: World, order: OrderRecord): OrderRecord {
  return { ...order, expireAt: osloInstant(new Date(world.clock.now().getTime() + orderLifetimeMs)) };
}

/** Confirms a draft whose balance is zero and lets its tickets be made. */
export function confirmOrder(world: World, order: OrderRecord): OrderRecord {
  if (order.status !== 'DRAFT')
    throw new Refusal(409, `The order is ${order.status}`, { code: 'SANDBOX-ORDER-NOT-DRAFT' });
  if (balanceOre(order) !== 0) throw new Refusal(409, 'The order is not paid', { code: 'SANDBOX-BALANCE' });
  const now = world.clock.now();
  const confirmed: OrderRecord = {
    ...order,
    status: 'CONFIRMED',
    confirmedVersion: order.version,
    lastConfirmedAt: osloInstant(now),
    expireAt: undefined,
    lines: order.lines.map((line) => (line.status === 'DRAFT' ? { ...line, status: 'CONFIRMED' } : line)),
  };
  world.tables.orders.put(order.id, confirmed);
  world.tables.issuances.put(order.id, {
    orderId: order.id,
    orderVersion: order.version,
    issueAt: new Date(now.getTime() + world.issuanceDelayMs).toISOString(),
  });
  return confirmed;
}
