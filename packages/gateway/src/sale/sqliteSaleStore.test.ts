import Database from 'libsql';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeSaleStore } from '../testing/describeSaleStore.ts';
import { startSqliteProcess } from '../testing/sqliteProcess.ts';
import { createSqliteSaleStore, type SqliteConnection } from './sqliteSaleStore.ts';

let folder: string;
let opened: Database.Database[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fribillett-sqlite-'));
});
afterEach(async () => {
  for (const database of opened) database.close();
  opened = [];
  await rm(folder, { recursive: true });
});

const fileOf = (name: string) => join(folder, `${name}.db`);

function open(file: string): Database.Database {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.pragma('busy_timeout = 5000');
  opened.push(database);
  return database;
}

describeSaleStore('createSqliteSaleStore, two connections over one file', () => {
  let time = 1_800_000_000_000;
  const now = () => time;
  const file = fileOf(crypto.randomUUID());
  return {
    stores: [createSqliteSaleStore(open(file), { now }), createSqliteSaleStore(open(file), { now })],
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
});

describe('processes over one file', () => {
  it('never both win a key, and lose none', async () => {
    const file = fileOf('shared');
    const processes = await Promise.all(Array.from({ length: 3 }, () => startSqliteProcess(file)));
    try {
      const keys = Array.from({ length: 200 }, (_, index) => `order:${index}`);
      const won = await Promise.all(processes.map(({ claimAll }) => claimAll(keys)));
      expect(won.flat().toSorted()).toEqual(keys.toSorted());
      const store = createSqliteSaleStore(open(file));
      const pids = processes.map(({ pid }) => String(pid));
      for (const key of keys) expect(pids).toContain(await store.get(key));
    } finally {
      await Promise.all(processes.map(({ kill }) => kill()));
    }
  });

  it('keep what was claimed when the one that claimed it is killed', async () => {
    const file = fileOf('killed');
    const first = await startSqliteProcess(file);
    expect(await first.claimAll(['order:1'])).toEqual(['order:1']);
    await first.kill();
    const store = createSqliteSaleStore(open(file));
    expect(await store.get('order:1')).toBe(String(first.pid));
    expect(await store.claim('order:1', 'other', 60_000)).toBe(false);
  });
});

describe('the table', () => {
  it('is shared with a shop’s other tables, under the name that it was given', async () => {
    const database = open(fileOf('shop'));
    database.exec('CREATE TABLE orders (id TEXT)');
    await createSqliteSaleStore(database, { table: 'sales' }).claim('a', 'x', 60_000);
    expect(database.prepare('SELECT key, value FROM sales').all()).toEqual([{ key: 'a', value: 'x' }]);
  });

  it.each(['', 'a b', 'sales; DROP TABLE orders', '1st', 'a"b', 'ø'])('is not called "%s"', (table) => {
    expect(() => createSqliteSaleStore(open(fileOf('named')), { table })).toThrow('Set table to a name');
  });

  it('does not grow with what is over', async () => {
    let time = 0;
    const database = open(fileOf('swept'));
    const store = createSqliteSaleStore(database, { now: () => time });
    await store.claim('living', 'x', 1_000_000);
    for (; time < 1_000; time += 1) await store.claim(`dead ${time}`, 'x', 1);
    expect(database.prepare('SELECT count(*) AS rows FROM fribillett_sales').get()).toMatchObject({
      rows: 2,
    });
    expect(await store.get('living')).toBe('x');
  });
});

it('forgets a value at the very millisecond at which its time is over', async () => {
  let time = 0;
  const store = createSqliteSaleStore(open(fileOf('exact')), { now: () => time });
  await store.claim('a', 'x', 1_000);
  time = 999;
  expect(await store.get('a')).toBe('x');
  expect(await store.claim('a', 'y', 1_000)).toBe(false);
  time = 1_000;
  expect(await store.get('a')).toBeUndefined();
  expect(await store.claim('a', 'y', 1_000)).toBe(true);
});

it('rejects, and does not throw, with the connection’s own error', async () => {
  const database = open(fileOf('closed'));
  const store = createSqliteSaleStore(database);
  database.exec('DROP TABLE fribillett_sales');
  await expect(store.claim('a', 'x', 1_000)).rejects.toThrow(/no such table/);
  await expect(store.get('a')).rejects.toThrow(/no such table/);
});

it('takes counts as numbers of any size, as node:sqlite gives them on request', async () => {
  const database = open(fileOf('bigint'));
  const connection: SqliteConnection = {
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        run: (...values) => ({ changes: BigInt(statement.run(...values).changes) }),
        get: (...values) => statement.get(...values) ?? null,
      };
    },
  };
  const store = createSqliteSaleStore(connection);
  expect(await store.get('a')).toBeUndefined();
  expect(await store.claim('a', 'x', 60_000)).toBe(true);
  expect(await store.claim('a', 'y', 60_000)).toBe(false);
});
