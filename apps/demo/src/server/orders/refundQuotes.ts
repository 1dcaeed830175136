import * as z from 'zod/mini';
import type { ShopDatabase } from '../database.ts';

const quoteSchema = z.object({
  quoteId: z.string(),
  orderId: z.string(),
  orderLineIds: z.array(z.string()),
  /** Valid only inside the answer that they came in (sale.md 6): they are sent as they are or not at all. */
  transientIds: z.array(z.string()),
  refundAmount: z.string(),
  fee: z.string(),
  orderVersion: z.number(),
  expiresAt: z.number(),
});

/** What a customer was shown before they cancel, and exactly which of Entur's options it was. Instants are milliseconds since 1970. */
export type StoredQuote = z.infer<typeof quoteSchema>;

/** Quotes that were shown. */
export interface RefundQuotes {
  add(quote: StoredQuote): void;
  /** `undefined` when there is none of this order's. One whose options have ended is kept for another hour: what was shown. */
  find(quoteId: string, orderId: string): StoredQuote | undefined;
}

/** How long a customer may read before they press. */
const KEPT_MS = 60 * 60_000;

const rowSchema = z.optional(z.object({ quote: z.string() }));

/** @param now the present in milliseconds since 1970, on the clock that Entur goes by. */
export function createRefundQuotes(database: ShopDatabase, now: () => number): RefundQuotes {
  return {
    add(quote) {
      database.run('DELETE FROM refund_quotes WHERE expires_at <= ?', now() - KEPT_MS);
      database.run(
        'INSERT INTO refund_quotes (quote_id, order_id, quote, expires_at) VALUES (?, ?, ?, ?)',
        quote.quoteId,
        quote.orderId,
        JSON.stringify(quote),
        quote.expiresAt,
      );
    },
    find(quoteId, orderId) {
      const sql = 'SELECT quote FROM refund_quotes WHERE quote_id = ? AND order_id = ?';
      const row = rowSchema.parse(database.first(sql, quoteId, orderId));
      return row === undefined ? undefined : quoteSchema.parse(JSON.parse(row.quote));
    },
  };
}
