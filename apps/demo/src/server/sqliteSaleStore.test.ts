import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SaleStore } from '@fribillett/gateway';
import { openShopDatabase, type ShopDatabase } from './database.ts';
import { createSqliteSaleStore } from './sqliteSaleStore.ts';

let now = 1_000;
let database: ShopDatabase;
let store: SaleStore;
beforeEach(() => {
  now = 1_000;
  database = openShopDatabase(':memory:');
  store = createSqliteSaleStore(database, () => now);
});
afterEach(() => {
  database.close();
});

it('lets the first claim of a key win', async () => {
  expect(await Promise.all([store.claim('k', 'a', 50), store.claim('k', 'b', 50)])).toEqual([true, false]);
  expect(await store.get('k')).toBe('a');
});

it('replaces and releases only the value that was expected', async () => {
  await store.claim('k', 'a', 50);
  expect(await store.replace('k', 'other', 'b', 50)).toBe(false);
  expect(await store.replace('k', 'a', 'b', 50)).toBe(true);
  expect(await store.release('k', 'a')).toBe(false);
  expect(await store.get('k')).toBe('b');
  expect(await store.release('k', 'b')).toBe(true);
  expect(await store.get('k')).toBeUndefined();
});

it('forgets a value when its time is over, and gives the key away again', async () => {
  await store.claim('k', 'a', 50);
  now += 49;
  expect(await store.get('k')).toBe('a');
  now += 1;
  expect(await store.get('k')).toBeUndefined();
  expect(await store.replace('k', 'a', 'b', 50)).toBe(false);
  expect(await store.release('k', 'a')).toBe(false);
  expect(await store.claim('k', 'c', 50)).toBe(true);
});

it('counts the time anew from a replacement', async () => {
  await store.claim('k', 'a', 50);
  now += 40;
  await store.replace('k', 'a', 'b', 50);
  now += 40;
  expect(await store.get('k')).toBe('b');
});
