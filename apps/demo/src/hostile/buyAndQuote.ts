import { refundOptionsAnswerSchema, refundQuoteSchema } from '../shared/afterSaleApi.ts';
import { buyTrip, look } from '../server/testing/buyTrip.ts';
import type { Visitor } from '../server/testing/visitor.ts';
import { trip, type Stage } from './stage.ts';

/** Buys a trip, waits for its tickets, and asks what they would give back. */
export async function buyAndQuote(stage: Stage, visitor: Visitor) {
  const orderId = await buyTrip(visitor, trip);
  await look(visitor, orderId);
  await stage.control('clock', { advanceMs: 3_000 });
  const { state } = await look(visitor, orderId);
  if (state !== 'issued') throw new Error(`The order is ${state}.`);
  const options = await visitor.get(`/shop/orders/${orderId}/refund-options`);
  const { lines } = refundOptionsAnswerSchema.parse(options.json);
  const orderLineIds = lines.map(({ orderLineId }) => orderLineId);
  const quote = await visitor.post(`/shop/orders/${orderId}/refund-quotes`, { orderLineIds });
  return { orderId, orderLineIds, quoteId: refundQuoteSchema.parse(quote.json).quoteId };
}
