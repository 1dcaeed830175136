import type { Context, Visit } from '../context.ts';
import { createOrderRecord, readOrderRecord, type OrderRecord, type StoredOrder } from './orderRecord.ts';
import { checkShopOrder } from './shopOrder.ts';

/**
 * What is kept about an order of the session's own customer. An order that was reserved elsewhere is asked of the shop's
 * server each time, so that its lines are the present ones; here only its payment is kept. Another customer's order and an
 * unknown one are both `undefined`.
 */
export async function ownOrder(
  context: Context,
  { session }: Visit,
  orderId: string,
): Promise<StoredOrder | undefined> {
  const { customerNumber } = session.customer;
  const stored = await readOrderRecord(context.saleStore, orderId);
  const isElsewhere = stored === undefined || stored.record.isReservedElsewhere === true;
  const found = isElsewhere ? await reservedElsewhere(context, customerNumber, orderId, stored) : stored;
  return found?.record.customerNumber === customerNumber ? found : undefined;
}

async function reservedElsewhere(
  { readOrder, saleStore }: Context,
  customerNumber: string,
  orderId: string,
  stored: StoredOrder | undefined,
): Promise<StoredOrder | undefined> {
  const told = (await readOrder?.(orderId)) ?? undefined;
  if (told === undefined) return undefined;
  const order = checkShopOrder(told);
  if (order.customerNumber !== customerNumber) return undefined;
  const kept = stored ?? (await keep(saleStore, orderId, customerNumber));
  const lines = order.lines.map((line) => ({ ...line, offerId: '' }));
  return kept && { ...kept, record: { ...kept.record, lines } };
}

async function keep(saleStore: Context['saleStore'], orderId: string, customerNumber: string) {
  const record: OrderRecord = {
    customerNumber,
    lines: [],
    state: { kind: 'idle' },
    isReservedElsewhere: true,
  };
  // Two requests may see the order first at the same time: either record will do.
  await createOrderRecord(saleStore, orderId, record);
  return readOrderRecord(saleStore, orderId);
}
