import { refundTerms } from '../data/refundTerms.ts';
import { osloInstant } from '../osloTime.ts';
import { Refusal } from '../refusal.ts';
import type { OrderLineRecord, OrderRecord, RefundOptionsRecord, World } from '../world.ts';
import { requireOrder } from './orders.ts';

/** Which of an order's options are asked for. */
export interface RefundOptionsQuery {
  /** Only these lines; every line without it. */
  orderLineIds?: readonly string[] | undefined;
  /** Refused when the order has another version. */
  orderVersion?: number | undefined;
}

/**
 * The options of an order, one for each line that can be given back. They end the options of every earlier answer.
 * ASSUMPTION: only flexible products, and only before their departure; after a failed or overdue issuance whatever the fare.
 */
export function findRefundOptions(
  world: World,
  orderId: string,
  { orderLineIds, orderVersion }: RefundOptionsQuery = {},
): { order: OrderRecord; found: RefundOptionsRecord } {
  const order = requireOrder(world, orderId);
  if (orderVersion !== undefined && orderVersion !== order.version) {
    throw new Refusal(409, 'The order has another version', { code: 'SANDBOX-ORDER-VERSION' });
  }
  const now = world.clock.now().getTime();
  const options = refundableLines(world, order)
    .filter(({ id }) => orderLineIds?.includes(id) ?? true)
    .map((line) => ({
      transientId: crypto.randomUUID(),
      orderLineId: line.id,
      refundOre: line.priceOre,
      feeOre: isOurFault(order, line, now) ? 0 : Math.min(world.refundFeeOre, line.priceOre),
    }));
  const expiresAt = osloInstant(new Date(now + refundTerms.optionLifetimeMs));
  const found = { expiresAt, options, areTogether: world.refundLinesTogether };
  world.tables.refundOptions.put(orderId, found);
  return { order, found };
}

/** The confirmed lines that can be given back now. */
export function refundableLines(world: World, order: OrderRecord): OrderLineRecord[] {
  if (order.status !== 'CONFIRMED') return [];
  const now = world.clock.now().getTime();
  return order.lines.filter(
    (line) =>
      line.status === 'CONFIRMED' &&
      (isOurFault(order, line, now) || (line.refundable && now < Date.parse(line.departure.departure))),
  );
}

function isOurFault(order: OrderRecord, line: OrderLineRecord, now: number): boolean {
  return order.failed || (!line.issued && isOverdue(order, now));
}

function isOverdue({ lastConfirmedAt }: OrderRecord, now: number): boolean {
  return lastConfirmedAt !== undefined && now - Date.parse(lastConfirmedAt) >= refundTerms.issuanceDeadlineMs;
}
