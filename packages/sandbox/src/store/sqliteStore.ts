import Database from 'libsql';
import type { Store } from './store.ts';

interface Row {
  key: string;
  document: string;
}

/**
 * A store in one SQLite file (`libsql`), made when it does not exist. A write that returned survives a killed process:
 * write-ahead log, flushed to the disk at every commit.
 *
 * @param path file name, or `:memory:`
 */
export function createSqliteStore(path: string): Store {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  database.exec(
    'CREATE TABLE IF NOT EXISTS documents (collection TEXT NOT NULL, key TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (collection, key)) WITHOUT ROWID',
  );
  const select = database.prepare('SELECT document FROM documents WHERE collection = ? AND key = ?');
  const upsert = database.prepare(
    'INSERT OR REPLACE INTO documents (collection, key, document) VALUES (?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM documents WHERE collection = ? AND key = ?');
  const selectAll = database.prepare(
    'SELECT key, document FROM documents WHERE collection = ? AND key >= ? AND key < ? ORDER BY key',
  );
  let inTransaction = false;

  return {
    get(collection, key) {
      const row = select.get(collection, key) as Row | undefined;
      return row ? (JSON.parse(row.document) as unknown) : undefined;
    },
    put(collection, key, document) {
      upsert.run(collection, key, JSON.stringify(document));
    },
    delete(collection, key) {
      remove.run(collection, key);
    },
    list(collection, prefix = '') {
      const rows = selectAll.all(collection, prefix, `${prefix}\u{10FFFF}`) as Row[];
      return rows.map(({ key, document }) => ({ key, document: JSON.parse(document) as unknown }));
    },
    transaction(work) {
      if (inTransaction) return work();
      database.exec('BEGIN IMMEDIATE');
      inTransaction = true;
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      } finally {
        inTransaction = false;
      }
    },
    clear() {
      database.exec('DELETE FROM documents');
    },
    close() {
      database.close();
    },
  };
}
