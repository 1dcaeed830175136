import type { SaleStore } from './saleStore.ts';

/** What the store binds: a statement's placeholders. */
type SqliteValue = string | number;

/** The part of a SQLite connection that the store uses: `libsql`, `better-sqlite3` and `node:sqlite` all have it. */
export interface SqliteConnection {
  /** Prepares one statement. */
  prepare(sql: string): SqliteStatement;
}

/** One prepared statement. */
export interface SqliteStatement {
  /** Runs it and tells how many rows it changed. */
  run(...values: SqliteValue[]): { changes: number | bigint };
  /** The first row as an object; `undefined` (or `null`) when there is none. */
  get(...values: SqliteValue[]): unknown;
}

/** What a {@link createSqliteSaleStore} may be told besides its connection. */
export interface SqliteSaleStoreOptions {
  /** Name of the table, made when it is not there: letters, digits and `_`; default `fribillett_sales`. */
  table?: string | undefined;
  /** The present in milliseconds since 1970; default `Date.now`. Processes that share a file must agree on it. */
  now?: (() => number) | undefined;
}

/**
 * A `SaleStore` in the shop's own SQLite database: for one machine, with as many processes as it likes. Each operation
 * is one statement, so two processes over one file cannot both win.
 *
 * The connection's settings are the shop's. Several processes need a busy timeout (`PRAGMA busy_timeout = 5000`), else a
 * write that meets another's fails. What an operation answered must survive a power cut: leave `synchronous` at `FULL`.
 *
 * @throws Error for a table name that is none; and what the connection throws, then and in each operation.
 */
export function createSqliteSaleStore(
  connection: SqliteConnection,
  { table = 'fribillett_sales', now = Date.now }: SqliteSaleStoreOptions = {},
): SaleStore {
  // A table's name cannot be bound like a value.
  if (!/^[A-Za-z_]\w{0,62}$/.test(table)) {
    throw new Error('Set table to a name of letters, digits and "_", for instance "fribillett_sales".');
  }
  connection.prepare(tableOf(table)).run();
  connection.prepare(`CREATE INDEX IF NOT EXISTS ${table}_expiry ON ${table} (expires_at)`).run();
  const statements = statementsOf(connection, table);

  /** SQLite answers at once; a promise says so to callers that know no better, and carries what it throws. */
  function answer<Answer>(work: (at: number) => Answer): Promise<Answer> {
    return new Promise((resolve) => {
      resolve(work(now()));
    });
  }

  return {
    get: (key) => answer((at) => valueIn(statements.get.get(key, at))),
    claim: (key, value, ttlMs) =>
      answer((at) => {
        // Before the claim: a claim that won must not fail for something else afterwards.
        statements.sweep.run(at);
        return isOne(statements.claim.run(key, value, expiryOf(at, ttlMs), at));
      }),
    replace: (key, expected, value, ttlMs) =>
      answer((at) => isOne(statements.replace.run(value, expiryOf(at, ttlMs), key, expected, at))),
    release: (key, expected) => answer((at) => isOne(statements.release.run(key, expected, at))),
  };
}

function tableOf(table: string): string {
  return `CREATE TABLE IF NOT EXISTS ${table} (
    key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT`;
}

function statementsOf(connection: SqliteConnection, table: string) {
  return {
    get: connection.prepare(`SELECT value FROM ${table} WHERE key = ? AND expires_at > ?`),
    sweep: connection.prepare(
      `DELETE FROM ${table} WHERE key IN (SELECT key FROM ${table} WHERE expires_at <= ? LIMIT 100)`,
    ),
    // The key may be there still, dead and not swept yet: the same statement takes it over.
    claim: connection.prepare(
      `INSERT INTO ${table} (key, value, expires_at) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at
       WHERE ${table}.expires_at <= ?`,
    ),
    replace: connection.prepare(
      `UPDATE ${table} SET value = ?, expires_at = ? WHERE key = ? AND value = ? AND expires_at > ?`,
    ),
    release: connection.prepare(`DELETE FROM ${table} WHERE key = ? AND value = ? AND expires_at > ?`),
  };
}

/** The column takes whole milliseconds only. */
function expiryOf(at: number, ttlMs: number): number {
  return Math.ceil(at + ttlMs);
}

function isOne({ changes }: { changes: number | bigint }): boolean {
  return Number(changes) === 1;
}

function valueIn(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null || !('value' in row)) return undefined;
  return typeof row.value === 'string' ? row.value : undefined;
}
