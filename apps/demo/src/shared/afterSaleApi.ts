import * as z from 'zod/mini';
import { id, instant, money } from './primitives.ts';
import { orderStateSchema } from './shopApi.ts';

/** One order of the session's customer, as the shop last saw it. */
export const orderSummarySchema = z.object({
  orderId: id,
  state: orderStateSchema,
  total: money,
  /** Given back so far; the customer has cancelled part of it, where its state is still `issued`. */
  refundedAmount: z.optional(money),
  currency: z.string(),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  departure: z.optional(instant),
});
export type OrderSummary = z.infer<typeof orderSummarySchema>;

/** Answer of `GET /shop/orders`, newest first. Orders that were reserved and never looked at are left out. */
export const ordersAnswerSchema = z.object({ orders: z.array(orderSummarySchema) });
export type OrdersAnswer = z.infer<typeof ordersAnswerSchema>;

/**
 * Whether a line can be cancelled. - `refundable`. - `departed`: the train has left. - `not-refundable`: Entur gives nothing
 * back for it, by its fare or because it is too late.
 */
export const refundabilitySchema = z.enum(['refundable', 'departed', 'not-refundable']);
export type Refundability = z.infer<typeof refundabilitySchema>;

/** Answer of `GET /shop/orders/{orderId}/refund-options`: the lines that stand, and what each would give back alone. */
export const refundOptionsAnswerSchema = z.object({
  lines: z.array(
    z.object({
      orderLineId: id,
      refundability: refundabilitySchema,
      /** Only when it is `refundable`. */
      refundAmount: z.optional(money),
      fee: z.optional(money),
    }),
  ),
});
export type RefundOptionsAnswer = z.infer<typeof refundOptionsAnswerSchema>;

/** Body of `POST /shop/orders/{orderId}/refund-quotes`. */
export const refundQuoteRequestSchema = z.object({
  orderLineIds: z.array(id).check(z.minLength(1), z.maxLength(50)),
});

/** What cancelling these lines together gives back, for as long as the quote holds. */
export const refundQuoteSchema = z.object({
  quoteId: id,
  orderLineIds: z.array(id),
  refundAmount: money,
  /** Subtracted from `refundAmount`. */
  fee: money,
  currency: z.string(),
  /** Afterwards a new quote is needed; absent when Entur does not say. */
  validForSeconds: z.optional(z.number()),
});
export type RefundQuote = z.infer<typeof refundQuoteSchema>;

/** Body of `POST /shop/orders/{orderId}/refunds`. The same quote sent twice gives back once. */
export const refundRequestSchema = z.object({ quoteId: id });
