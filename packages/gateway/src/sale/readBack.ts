import { readOrder, WireFormatError, type Order } from '@fribillett/entur-wire';
import type { Context, Visit } from '../context.ts';
import { toGatewayError } from '../errors.ts';
import { callOf } from '../upstream/callOf.ts';
import { UpstreamError } from '../upstream/upstreamError.ts';

/** An order as Entur has it now; `undefined` when there is none. Throws an `UpstreamError` when it cannot be read. */
export async function readBack(context: Context, visit: Visit, orderId: string): Promise<Order | undefined> {
  try {
    const { json } = await context.client.call('getOrder', { params: { orderId }, ...callOf(visit) });
    const order = readOrder(json);
    if (order.id === orderId) return order;
    throw new WireFormatError('The order', [{ path: 'id', message: 'another order than was asked for' }]);
  } catch (error) {
    if (error instanceof UpstreamError && toGatewayError(error).code === 'not-found') return undefined;
    throw error;
  }
}
