import * as z from 'zod/mini';

const money = z.string();
const attempt = { attemptId: z.string() };
const transaction = { paymentId: z.string(), transactionId: z.string() };
/** A zero-price order is settled without a transaction. */
const settled = { ...attempt, transaction: z.optional(z.object(transaction)), paidAmount: money };
/** One refund, as the order stood before it: its version and how many of its lines stood. */
const refundUnderwaySchema = z.object({
  amount: money,
  orderVersion: z.number(),
  standing: z.number(),
  /** Who may send it: whoever wrote it down, and nobody else's shop. */
  claimId: z._default(z.string(), ''),
  claimedAt: z._default(z.number(), 0),
  /** When the call ended without telling what happened; absent while it may still run. */
  endedAt: z.optional(z.number()),
});

/** A cancellation of the customer's that was carried out; money before the fee, and the fee. */
const customerRefundSchema = z.object({
  quoteId: z.string(),
  orderLineIds: z.array(z.string()),
  refundAmount: money,
  fee: money,
  refundedAt: z.number(),
});
const issuedOrder = { ...settled, refunds: z._default(z.array(customerRefundSchema), []) };
/** The lines that Entur is asked to give back, and all that stood before. */
const cancellationSchema = z.object({
  quoteId: z.string(),
  orderLineIds: z.array(z.string()),
  refundAmount: money,
  fee: money,
  standing: z.array(z.string()),
  sentAt: z.number(),
  /** When the call ended without telling what happened; absent while it may still run. */
  endedAt: z.optional(z.number()),
});

/**
 * How far the shop has come with an order. Each step is written down before the next thing is done, so that a shop that
 * was killed goes on where it was.
 *
 * - `reserved`: nothing is open. - `opening`: an attempt has the order since `startedAt`, nobody has seen a payment page.
 * - `releasing`: it was given up, and none of its pages will be shown; the gateway is to be told.
 * - `open`: the payment page may be used. - `paid`: the money is taken, or there was none to take.
 * - `refunding`: the ticket did not come; giving the money back, `refundedAmount` of it so far. - `refunded`: done.
 * - `issued`: the tickets are there, less what was cancelled in `refunds`. - `cancelling`: Entur is asked to give back lines
 * that the customer cancels, and the answer is not known.
 */
export const purchaseSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('reserved'), isDeclined: z.boolean() }),
  z.object({ step: z.literal('opening'), ...attempt, startedAt: z._default(z.number(), 0) }),
  z.object({ step: z.literal('releasing'), ...attempt }),
  z.object({ step: z.literal('open'), ...attempt, ...transaction, terminalUrl: z.string(), amount: money }),
  z.object({ step: z.literal('paid'), ...settled, paidAt: z.number() }),
  z.object({
    step: z.literal('refunding'),
    ...settled,
    refundedAmount: z.optional(money),
    underway: z.optional(refundUnderwaySchema),
  }),
  z.object({ step: z.literal('refunded'), ...settled, refundedAmount: money }),
  z.object({ step: z.literal('issued'), ...issuedOrder, hasRefundFailed: z.optional(z.boolean()) }),
  z.object({ step: z.literal('cancelling'), ...issuedOrder, underway: cancellationSchema }),
]);

/** See `purchaseSchema`. Money is a decimal string; `startedAt` and the like are milliseconds since 1970. */
export type Purchase = z.infer<typeof purchaseSchema>;

/** What is written down before Entur is asked for a refund, to find out later whether it happened. */
export type RefundUnderway = z.infer<typeof refundUnderwaySchema>;

/** See `customerRefundSchema`. */
export type CustomerRefund = z.infer<typeof customerRefundSchema>;

/** A card transaction of a payment at Entur. */
export interface TransactionRef {
  paymentId: string;
  transactionId: string;
}

/** A purchase at one of its steps. */
export type PurchaseAt<Step extends Purchase['step']> = Extract<Purchase, { step: Step }>;
