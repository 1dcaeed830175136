import * as z from 'zod/mini';
import type { ShopDatabase } from '../database.ts';
import { purchaseSchema, type Purchase } from './purchase.ts';

/** What the shop keeps about an order. */
export interface OrderRecord {
  orderId: string;
  /** Whose it is. */
  customerNumber: string;
  /** Sent with every call about this order, so that one id is found in every log. */
  correlationId: string;
  purchase: Purchase;
}

/** The shop's orders. */
export interface OrderRecords {
  /** The order, if it is this customer's. */
  find(orderId: string, customerNumber: string): OrderRecord | undefined;
  /** Writes a new order down; one that is known stays as it is. */
  add(order: Omit<OrderRecord, 'purchase'>): void;
  /** Writes down how far the shop has come. Returns the order as it now is. */
  save(order: OrderRecord, purchase: Purchase): OrderRecord;
}

const rowSchema = z.optional(z.object({ correlation_id: z.string(), purchase: z.string() }));

/** The shop's orders in its database. */
export function createOrderRecords(database: ShopDatabase): OrderRecords {
  return {
    find(orderId, customerNumber) {
      const sql = 'SELECT correlation_id, purchase FROM orders WHERE order_id = ? AND customer_number = ?';
      const row = rowSchema.parse(database.first(sql, orderId, customerNumber));
      if (row === undefined) return undefined;
      const purchase = purchaseSchema.parse(JSON.parse(row.purchase));
      return { orderId, customerNumber, correlationId: row.correlation_id, purchase };
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
    save(order, purchase) {
      const text = JSON.stringify(purchase);
      database.run('UPDATE orders SET purchase = ? WHERE order_id = ?', text, order.orderId);
      return { ...order, purchase };
    },
  };
}
