import type { Verdict } from '@fribillett/core';
import * as z from 'zod/mini';
import type { Context, Visit } from '../context.ts';
import { GatewayError, rejected } from '../errors.ts';
import { readBody } from '../request.ts';
import { issueClearance } from '../sale/clearance.ts';
import { readPayable, type UnpayableReason } from '../sale/readPayable.ts';
import { validateOrder } from '../sale/validateOrder.ts';

/** The order is named in the path; a body is asked for all the same, so that no form of another site's can be sent here. */
const noFields = z.object({});

/**
 * `POST /reservation/{orderId}/validation`: the server's word on an order. A clearance stands for exactly the order that was
 * read back, and for a few minutes. An order that can no longer be paid is `rejected` with 409 and exactly one field:
 * `order.status` when it is paid, confirmed, cancelled or otherwise no draft any more; `order.failed`; `order.balance` when a part is paid; `order.expireAt` when it
 * has expired; `order.orderLines` when its lines are not those that were reserved, or are just being changed;
 * `order.travelTimes` when a line says another time of travel than was reserved.
 */
export async function validateReservation(
  context: Context,
  visit: Visit,
  request: Request,
  orderId: string,
): Promise<Verdict> {
  await readBody(request, noFields);
  const payable = await readPayable(context, visit, orderId);
  if (payable.status === 'unpayable') throw unpayable(payable.reason);
  const validatedAt = context.now();
  const validation = await validateOrder(context, visit, payable);
  if (validation.status === 'refused') return validation;
  const { hash, endsAt } = payable;
  const issued = await issueClearance(context.clearances, { orderId, hash, validatedAt, endsAt });
  return { status: validation.status === 'valid' ? 'cleared' : 'not-needed', ...issued };
}

function unpayable(reason: UnpayableReason): GatewayError {
  switch (reason) {
    case 'not-found':
      return new GatewayError({ status: 404, code: 'not-found' });
    case 'expired':
      return rejected('order.expireAt', 'The order has expired; reserve again.', 409);
    case 'paid':
      return rejected('order.status', 'The order is paid already.', 409);
    case 'partly-paid':
      return rejected('order.balance', 'A part of the order is paid or owed already; reserve again.', 409);
    case 'failed':
      return rejected('order.failed', 'The order has failed and must be credited; reserve again.', 409);
    case 'not-draft':
      return rejected('order.status', 'The order cannot be paid any more; reserve again.', 409);
    case 'unknown-lines':
      return rejected(
        'order.orderLines',
        'The order may hold lines that were not reserved here; reserve again.',
        409,
      );
    case 'right-without-line':
      return rejected(
        'order.orderLines',
        'The line that uses a right is gone while the rest of its offer stands; reserve again.',
        409,
      );
    case 'travel-times':
      return rejected(
        'order.travelTimes',
        'A line is travelled at another time than its right was reserved for; reserve again.',
        409,
      );
    case 'reserving':
      return rejected('order.orderLines', 'The order is being changed; ask again in a moment.', 409);
  }
}
