import * as z from 'zod/mini';
import { orderSummarySchema } from '../../shared/afterSaleApi.ts';
import type { ShopDatabase } from '../database.ts';
import { notFound } from '../shopFailure.ts';
import { purchaseSchema, type Purchase } from './purchase.ts';

/** Which order, and whose. */
export interface OrderIdentity {
  orderId: string;
  /** Whose it is. */
  customerNumber: string;
  /** Sent with every call about this order, so that one id is found in every log. */
  correlationId: string;
}

/** What the shop keeps about an order. */
export interface OrderRecord extends OrderIdentity {
  purchase: Purchase;
  /** The purchase as it stands in the database. */
  written: string;
}

/** The shop's orders. */
export interface OrderRecords {
  /** The order, if it is this customer's. */
  find(orderId: string, customerNumber: string): OrderRecord | undefined;
  /** Writes a new order down; one that is known stays as it is. */
  add(order: OrderIdentity): void;
  /**
   * Writes down how far the shop has come, and returns the order as it now is; `undefined` when somebody else has written since
   * it was read. There is no other way to write: two machines may have the same order in hand.
   */
  saveIfUnchanged(order: OrderRecord, purchase: Purchase): OrderRecord | undefined;
  /** Keeps what an order looked like last, for the list. */
  keepSummary(summary: StoredSummary): void;
  /** The last orders of a customer, newest first, without those that were never looked at. */
  list(customerNumber: string): StoredSummary[];
  /** Orders that wait for something that nobody may come back to see: a payment, tickets, a refund. */
  findUnfinished(): Pick<OrderIdentity, 'orderId' | 'customerNumber'>[];
  /** Forgets every order. */
  clear(): void;
}

const summarySchema = z.extend(orderSummarySchema, { expiresAt: z.optional(z.string()) });

/** A summary, and until when its order can be paid. */
export type StoredSummary = z.infer<typeof summarySchema>;

const rowSchema = z.optional(z.object({ correlation_id: z.string(), purchase: z.string() }));

const summaryRowSchema = z.object({ summary: z.string() });
const identityRowSchema = z.object({ order_id: z.string(), customer_number: z.string() });

/** Orders in a list. */
const listed = 50;

/** The order as it stands now, whoever wrote last. Throws a 404 `ShopFailure` when it is forgotten. */
export function asItStands(records: OrderRecords, { orderId, customerNumber }: OrderIdentity): OrderRecord {
  const record = records.find(orderId, customerNumber);
  if (record === undefined) throw notFound();
  return record;
}

/** The shop's orders in its database. */
export function createOrderRecords(database: ShopDatabase): OrderRecords {
  return {
    find(orderId, customerNumber) {
      const sql = 'SELECT correlation_id, purchase FROM orders WHERE order_id = ? AND customer_number = ?';
      const row = rowSchema.parse(database.first(sql, orderId, customerNumber));
      if (row === undefined) return undefined;
      const purchase = purchaseSchema.parse(JSON.parse(row.purchase));
      const { correlation_id: correlationId, purchase: written } = row;
      return { orderId, customerNumber, correlationId, purchase, written };
    },
    add({ orderId, customerNumber, correlationId }) {
      const purchase: Purchase = { step: 'reserved', isDeclined: false };
      database.run(
        'INSERT INTO orders (order_id, customer_number, correlation_id, purchase) VALUES (?, ?, ?, ?) ON CONFLICT (order_id) DO NOTHING',
        orderId,
        customerNumber,
        correlationId,
        JSON.stringify(purchase),
      );
    },
    saveIfUnchanged(order, purchase) {
      const sql = 'UPDATE orders SET purchase = ? WHERE order_id = ? AND purchase = ?';
      const written = JSON.stringify(purchase);
      const changed = database.run(sql, written, order.orderId, order.written);
      return changed === 1 ? { ...order, purchase, written } : undefined;
    },
    keepSummary(summary) {
      database.run(
        'INSERT INTO order_summaries (order_id, summary) VALUES (?, ?) ON CONFLICT (order_id) DO UPDATE SET summary = excluded.summary',
        summary.orderId,
        JSON.stringify(summary),
      );
    },
    list(customerNumber) {
      const sql =
        'SELECT summary FROM order_summaries JOIN orders USING (order_id) WHERE customer_number = ? ORDER BY orders.rowid DESC LIMIT ?';
      const rows = z.array(summaryRowSchema).parse(database.all(sql, customerNumber, listed));
      return rows.map(({ summary }) => summarySchema.parse(JSON.parse(summary)));
    },
    findUnfinished() {
      const sql =
        "SELECT order_id, customer_number FROM orders WHERE json_extract(purchase, '$.step') IN ('releasing', 'open', 'paid', 'refunding', 'cancelling')";
      return z
        .array(identityRowSchema)
        .parse(database.all(sql))
        .map((row) => ({
          orderId: row.order_id,
          customerNumber: row.customer_number,
        }));
    },
    clear() {
      for (const table of ['orders', 'order_summaries', 'refund_quotes'])
        database.run(`DELETE FROM ${table}`);
    },
  };
}
