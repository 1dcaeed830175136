import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { moneySchema } from './money.ts';
import { countSchema, idSchema, instantSchema, listOf, maybe } from './primitives.ts';

/** An amount that may come bare or as `{amount, currency}` (which of the two is U), read to a decimal string. */
const refundAmountSchema = z.pipe(
  z.union([moneySchema, z.looseObject({ amount: moneySchema })]),
  z.transform((value: string | { amount: string }) => (typeof value === 'string' ? value : value.amount)),
);

/** `RefundOption` (names C, required U). What the customer gets is `refundAmount` less `fee`. */
export const refundOptionSchema = z.looseObject({
  transientId: idSchema,
  refundAmount: maybe(refundAmountSchema),
  fee: maybe(refundAmountSchema),
  expiresAt: maybe(instantSchema),
});
export type RefundOption = z.output<typeof refundOptionSchema>;

/** `RefundOptionResponse` (required: C). */
export const refundOptionsSchema = z.looseObject({
  orderRef: z.looseObject({ id: idSchema, version: countSchema }),
  options: z.array(refundOptionSchema),
  optionIdsThatCanBePerformedTogether: z.array(z.array(idSchema)),
});
export type RefundOptions = z.output<typeof refundOptionsSchema>;

/** `RefundRequest`: `refundOperations` C, the content of an operation I (the chosen option's `transientId`). */
export interface RefundRequest {
  refundOperations: { transientId: string }[];
  includesCancelledOrderLines?: boolean;
}

/** The reading side of {@link RefundRequest}. */
export const refundRequestSchema = z.looseObject({
  refundOperations: z.array(z.looseObject({ transientId: maybe(idSchema) })),
});

/** `RefundResponse` (required: C). */
export const refundResponseSchema = z.looseObject({
  orderId: idSchema,
  creditId: idSchema,
  affectedOrderLineIds: z.array(idSchema),
  affectedPaymentAndPaymentTransactionIds: z.looseObject({}),
  disabledTicketIds: listOf(idSchema),
});
export type RefundResponse = z.output<typeof refundResponseSchema>;

/** `DryRunRefundResponse` (required: C): what a refund would do. Each of `fees` is a `REFUNDING` or a `MANUAL` one. */
export const dryRunRefundSchema = z.looseObject({
  orderId: idSchema,
  totalRefundAmount: refundAmountSchema,
  fees: z.array(z.looseObject({ type: z.string(), amount: refundAmountSchema })),
  affectedPaymentTransactions: z.unknown(), // its form: U
});
export type DryRunRefund = z.output<typeof dryRunRefundSchema>;

/** Reads the answer to a dry run of a refund. Throws a {@link WireFormatError}. */
export function readDryRunRefund(json: unknown): DryRunRefund {
  return readAs(dryRunRefundSchema, json, 'The answer to the dry run');
}

/** Reads the refund options of an order. Throws a {@link WireFormatError}. */
export function readRefundOptions(json: unknown): RefundOptions {
  return readAs(refundOptionsSchema, json, 'The refund options');
}

/** Reads the answer to a refund. Throws a {@link WireFormatError}. */
export function readRefund(json: unknown): RefundResponse {
  return readAs(refundResponseSchema, json, 'The answer to the refund');
}
