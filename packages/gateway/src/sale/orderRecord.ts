import * as z from 'zod/mini';
import type { SaleStore } from './saleStore.ts';
import { consumptionSchema } from './shopOrder.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Longer than a draft is kept by anybody who does not pay for it. */
const LIFETIME_MS = 7 * DAY_MS;
/** An order may stay a draft for six months (sale.md 3). */
const LONGEST_ORDER_MS = 190 * DAY_MS;

const line = z.object({
  orderLineId: z.string(),
  offerId: z.string(),
  consumptions: z.array(consumptionSchema),
  /** When the offer ends, an instant with an offset. */
  offerExpiresAt: z.optional(z.string()),
  /** The line of the same configuration that its rights are used on; absent on that line itself. */
  consumesWith: z.optional(z.string()),
});

const payable = z.object({
  orderId: z.string(),
  version: z.number(),
  totalAmount: z.string(),
  currency: z.string(),
  customerNumber: z.string(),
}) satisfies z.ZodMiniType<PayableOrder>;

/*
 * `reserving`: a reservation is under way since `startedAt`, in milliseconds since 1970. `unsure`: its answer was lost; until
 * `settlesAt` Entur may still add its lines, and then the order must be read before anything is tried again.
 * `paying`: bound to one payment attempt.
 */
const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle') }),
  z.object({ kind: z.literal('reserving'), callId: z.string(), startedAt: z.number() }),
  z.object({ kind: z.literal('unsure'), settlesAt: z.number() }),
  z.object({ kind: z.literal('paying'), attemptId: z.string(), order: payable }),
]);

const record = z.object({
  customerNumber: z.string(),
  lines: z.array(line),
  state,
  /** True when the shop reserved it without the gateway: its lines are asked for each time. */
  isReservedElsewhere: z.optional(z.boolean()),
});

/** Which contracts an order line consumes: no order of Entur's shows it (gaps 32). */
export type RecordedLine = z.infer<typeof line>;
/** An order that may be paid: exactly this version, at this price. */
export interface PayableOrder {
  orderId: string;
  /** Entur's version of the order; a payment belongs to one (sale.md 4). */
  version: number;
  /** The sum to take, a decimal string: `"50.00"`. */
  totalAmount: string;
  /** ISO 4217 code. */
  currency: string;
  /** The session's customer, who buys. */
  customerNumber: string;
}
/** What the gateway keeps about an order that was reserved through it. */
export type OrderRecord = z.infer<typeof record>;

/** A record as it was read; changing it succeeds only while it is still so. */
export interface StoredOrder {
  orderId: string;
  record: OrderRecord;
  /** The text in the store, which the next change is compared with. */
  text: string;
}

const keyOf = (orderId: string) => `order/${orderId}`;

/** The record of an order; `undefined` when it was not reserved through this gateway. */
export async function readOrderRecord(store: SaleStore, orderId: string): Promise<StoredOrder | undefined> {
  const text = await store.get(keyOf(orderId));
  return text === undefined ? undefined : { orderId, record: z.parse(record, JSON.parse(text)), text };
}

/** Records a new order; false when the store knows it already. */
export function createOrderRecord(store: SaleStore, orderId: string, created: OrderRecord): Promise<boolean> {
  return store.claim(keyOf(orderId), JSON.stringify(created), LIFETIME_MS);
}

/**
 * Changes a record, unless somebody else did since it was read; `undefined` then.
 *
 * @param neededMs how much longer the order lives, in milliseconds, where it must not be forgotten before.
 */
export async function changeOrderRecord(
  store: SaleStore,
  { orderId, record: old, text }: StoredOrder,
  change: Partial<OrderRecord>,
  neededMs = 0,
): Promise<StoredOrder | undefined> {
  const changed = { ...old, ...change };
  const next = JSON.stringify(changed);
  const ttlMs = Math.min(LONGEST_ORDER_MS, Math.max(LIFETIME_MS, neededMs + DAY_MS));
  const isChanged = await store.replace(keyOf(orderId), text, next, ttlMs);
  return isChanged ? { orderId, record: changed, text: next } : undefined;
}
