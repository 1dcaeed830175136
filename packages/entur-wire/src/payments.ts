import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { moneySchema } from './money.ts';
import { countSchema, idSchema, instantSchema, listOf, maybe } from './primitives.ts';

/** `TransactionRequest` (C). */
export interface TransactionRequest {
  /** Decimal string. */
  amount: string;
  currency?: string;
  paymentType?: string;
  paymentTypeGroup?: string;
}

/** Body that creates a payment (CC). It belongs to one version of an order. */
export interface CreatePaymentRequest {
  orderId: string;
  orderVersion: number;
  /** Decimal string. */
  totalAmount: string;
  transaction?: TransactionRequest;
}

/** `TerminalRequest` (C). */
export interface TerminalRequest {
  /** Where the customer comes back, `http(s)://…`. */
  redirectUrl: string;
  callbackUrl?: string;
  terminalLanguage?: string;
}

/** The reading side of {@link CreatePaymentRequest}. */
export const createPaymentRequestSchema = z.looseObject({
  orderId: idSchema,
  orderVersion: countSchema,
  totalAmount: moneySchema,
  transaction: maybe(
    z.looseObject({
      amount: moneySchema,
      currency: maybe(z.string()),
      paymentType: maybe(z.string()),
      paymentTypeGroup: maybe(z.string()),
    }),
  ),
});

/** The reading side of {@link TerminalRequest}. */
export const terminalRequestSchema = z.looseObject({
  redirectUrl: z.string().check(z.regex(/^https?:\/\/.{0,1024}$/)),
  callbackUrl: maybe(z.string()),
  terminalLanguage: maybe(z.string()),
});

/** `TransactionResponse` (required: C; `summary` CC). */
export const transactionSchema = z.looseObject({
  transactionId: idSchema,
  status: z.string(), // CC: CREATED, INITIATED, CAPTURED, CREDITED, CANCELLED, REJECTED
  amount: moneySchema,
  currency: z.string(),
  createdAt: instantSchema,
  paymentType: maybe(z.string()),
  paymentTypeGroup: maybe(z.string()),
  summary: maybe(z.looseObject({ remainingAmountToCapture: maybe(moneySchema) })),
});
export type Transaction = z.output<typeof transactionSchema>;

/** `PaymentResponse` (required: C; `transactionHistory` CC). */
export const paymentSchema = z.looseObject({
  paymentId: idSchema,
  orderId: idSchema,
  orderVersion: countSchema,
  organisationId: idSchema,
  totalAmount: moneySchema,
  currency: z.string(),
  createdAt: instantSchema,
  active: maybe(z.boolean()),
  customerNumber: maybe(idSchema),
  transactionHistory: listOf(transactionSchema),
});
export type Payment = z.output<typeof paymentSchema>;

/** Answer to the start of a terminal (CC). */
export const terminalSchema = z.looseObject({
  paymentId: maybe(idSchema),
  transactionId: maybe(idSchema),
  terminalUri: z.string(),
});
export type Terminal = z.output<typeof terminalSchema>;

/** Reads a payment. Throws a {@link WireFormatError}. */
export function readPayment(json: unknown): Payment {
  return readAs(paymentSchema, json, 'The payment');
}

/** Reads the answer to the start of a terminal. Throws a {@link WireFormatError}. */
export function readTerminal(json: unknown): Terminal {
  return readAs(terminalSchema, json, 'The terminal');
}

/** Reads a transaction. Throws a {@link WireFormatError}. */
export function readTransaction(json: unknown): Transaction {
  return readAs(transactionSchema, json, 'The transaction');
}
