import type { SaleStore } from '@fribillett/gateway';
import * as z from 'zod/mini';
import type { ShopDatabase } from './database.ts';

const row = z.optional(z.object({ value: z.string() }));

/** The gateway's state in the shop's database, so that a restart forgets neither order nor payment attempt. */
export function createSqliteSaleStore(database: ShopDatabase, now: () => number): SaleStore {
  function valueOf(key: string): string | undefined {
    const sql = 'SELECT value FROM sales WHERE key = ? AND expires_at > ?';
    return row.parse(database.first(sql, key, now()))?.value;
  }

  return {
    get: (key) => Promise.resolve(valueOf(key)),
    claim(key, value, ttlMs) {
      const at = now();
      database.run('DELETE FROM sales WHERE expires_at <= ?', at);
      const sql = 'INSERT INTO sales (key, value, expires_at) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING';
      return Promise.resolve(database.run(sql, key, value, at + ttlMs) === 1);
    },
    replace(key, expected, value, ttlMs) {
      const at = now();
      const sql = 'UPDATE sales SET value = ?, expires_at = ? WHERE key = ? AND value = ? AND expires_at > ?';
      return Promise.resolve(database.run(sql, value, at + ttlMs, key, expected, at) === 1);
    },
    release(key, expected) {
      const sql = 'DELETE FROM sales WHERE key = ? AND value = ? AND expires_at > ?';
      return Promise.resolve(database.run(sql, key, expected, now()) === 1);
    },
  };
}
