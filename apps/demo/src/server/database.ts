import type { SqliteConnection } from '@fribillett/gateway/sqlite';
import Database from 'libsql';

/** The shop's own data. Every write is on disk before it is acknowledged. */
export interface ShopDatabase extends SqliteConnection {
  /** Runs one statement and tells how many rows it changed. */
  run(sql: string, ...values: SqlValue[]): number;
  /** The first row, in the order of its columns; `undefined` when there is none. */
  first(sql: string, ...values: SqlValue[]): unknown;
  /** Every row, in the order of the statement. */
  all(sql: string, ...values: SqlValue[]): unknown[];
  close: () => void;
}

/** What a column holds. */
export type SqlValue = string | number | null;

const tables = `
  CREATE TABLE IF NOT EXISTS sessions (
    id_hash TEXT PRIMARY KEY, session_key TEXT NOT NULL, customer TEXT NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS employer_sessions (
    id_hash TEXT PRIMARY KEY, session_key TEXT NOT NULL, person TEXT NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS employee_customers (
    persona_id TEXT PRIMARY KEY, customer TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS orders (
    order_id TEXT PRIMARY KEY, customer_number TEXT NOT NULL, correlation_id TEXT NOT NULL, purchase TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS order_summaries (
    order_id TEXT PRIMARY KEY, summary TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS refund_quotes (
    quote_id TEXT PRIMARY KEY, order_id TEXT NOT NULL, quote TEXT NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT;
`;

/**
 * Opens the shop's database and makes its tables.
 *
 * @param path a file, or `:memory:`.
 */
export function openShopDatabase(path: string): ShopDatabase {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(tables);
  return {
    prepare: (sql) => database.prepare(sql),
    run: (sql, ...values) => database.prepare(sql).run(...values).changes,
    first: (sql, ...values) => database.prepare(sql).get(...values),
    all: (sql, ...values) => database.prepare(sql).all(...values),
    close: () => {
      database.close();
    },
  };
}
