import { WireFormatError } from '@fribillett/entur-wire';
import type { Context, Visit } from '../context.ts';
import { UpstreamError } from '../upstream/upstreamError.ts';
import { isStatus } from './isStatus.ts';
import type { RecordedLine } from './orderRecord.ts';
import { readBack } from './readBack.ts';

/**
 * Reads an order after a lost answer: the ids of its standing lines that are not among the known ones, in Entur's order.
 * `undefined` when it cannot be read or does not stand any more.
 */
export async function linesAddedTo(
  context: Context,
  visit: Visit,
  orderId: string,
  known: readonly RecordedLine[],
): Promise<string[] | undefined> {
  try {
    // Not ended with the browser's request: it is the gateway that has to know.
    const order = await readBack(context, { ...visit, signal: undefined }, orderId);
    if (order === undefined || !isStatus(order.status, 'DRAFT')) return undefined;
    return order.orderLines
      .filter(({ status }) => !isStatus(status, 'CANCELLED'))
      .map(({ id }) => id)
      .filter((id) => !known.some(({ orderLineId }) => orderLineId === id));
  } catch (error) {
    if (error instanceof UpstreamError || error instanceof WireFormatError) return undefined;
    throw error;
  }
}
