import { expect } from 'vitest';
import { refundOptionsAnswerSchema, refundQuoteSchema, type RefundQuote } from '../../shared/afterSaleApi.ts';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import { buyTrip, look, toBergen } from './buyTrip.ts';
import type { TestShop } from './testShop.ts';
import type { Page, Visitor } from './visitor.ts';

/** Whether a request to Entur gives something back. */
export function isRefund({ method, url }: Request): boolean {
  return method === 'POST' && url.includes('/sales/v1/refunds/');
}

/** How often Entur was asked to give something back. */
export function refundsMade({ sent }: TestShop): number {
  return sent.filter((call) => call.startsWith('POST /sales/v1/refunds/')).length;
}

/** Buys a trip and holds its tickets. */
export async function holdTickets(test: TestShop, visitor: Visitor, trip = toBergen): Promise<OrderAnswer> {
  const orderId = await buyTrip(visitor, trip);
  await look(visitor, orderId);
  test.clock.advance(2_000);
  const order = await look(visitor, orderId);
  expect(order.state).toBe('issued');
  return order;
}

/** What each ticket would give back. */
export async function optionsOf(visitor: Visitor, orderId: string) {
  const { json } = await visitor.get(`/shop/orders/${orderId}/refund-options`);
  return refundOptionsAnswerSchema.parse(json).lines;
}

/** Asks what lines give back together. */
export function askQuote(visitor: Visitor, orderId: string, orderLineIds: readonly string[]): Promise<Page> {
  return visitor.post(`/shop/orders/${orderId}/refund-quotes`, { orderLineIds });
}

/** What all lines of an order give back together. */
export async function quoteOf(visitor: Visitor, { orderId, lines }: OrderAnswer): Promise<RefundQuote> {
  const page = await askQuote(
    visitor,
    orderId,
    lines.map(({ id }) => id),
  );
  return refundQuoteSchema.parse(page.json);
}

/** Cancels what was quoted. */
export function cancelQuoted(
  visitor: Visitor,
  { orderId }: OrderAnswer,
  { quoteId }: { quoteId: string },
): Promise<Page> {
  return visitor.post(`/shop/orders/${orderId}/refunds`, { quoteId });
}
