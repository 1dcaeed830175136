import type { ConsumptionAdvice } from '@fribillett/core';
import type { Context, Visit } from '../context.ts';
import type { Payable } from './readPayable.ts';
import { validateConsumptions } from './validateConsumptions.ts';

/** The server's word on an order's rights; an order without any is not asked about. */
export type OrderValidation = { status: 'not-needed' } | ConsumptionAdvice;

/** Validates every right that the order's lines consume, in one batch with the order line references (rule 6). */
export async function validateOrder(
  context: Context,
  visit: Visit,
  { order, lines }: Payable,
): Promise<OrderValidation> {
  const { orderId, customerNumber } = order;
  const items = lines.flatMap(({ orderLineId, consumptions }) =>
    consumptions.map((consumption) => ({ consumption, orderLineReference: { orderId, orderLineId } })),
  );
  const validation: OrderValidation =
    items.length === 0 ? { status: 'not-needed' } : await validateConsumptions(context, visit, items);
  const outcome = validation.status === 'valid' ? 'cleared' : validation.status;
  const { actor } = visit.session;
  const { correlationId } = visit;
  context.emit({ type: 'validation', customerNumber, orderId, outcome, actor, correlationId });
  return validation;
}
