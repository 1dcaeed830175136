import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from './memoryStore.ts';
import { createSqliteStore } from './sqliteStore.ts';
import type { Store } from './store.ts';

const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0).reverse()) close();
});

function onDisk(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-store-'));
  const store = createSqliteStore(join(folder, 'sandbox.db'));
  opened.push(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  return store;
}

describe.each([
  ['in memory', createMemoryStore],
  ['on SQLite', onDisk],
])('a store %s', (_, open) => {
  test('gives back what was put, as a copy', () => {
    const store = open();
    const document = { name: 'Åse', list: [1, { deep: null }] };
    store.put('people', 'a', document);
    document.list.push(2);
    const read = store.get('people', 'a');
    expect(read).toEqual({ name: 'Åse', list: [1, { deep: null }] });
    Object.assign(read as object, { name: 'changed' });
    expect(store.get('people', 'a')).toMatchObject({ name: 'Åse' });
  });

  test('has nothing under a key that was never put, was deleted, or is in another collection', () => {
    const store = open();
    store.put('people', 'a', 1);
    store.delete('people', 'a');
    store.delete('people', 'never');
    store.put('others', 'b', 2);
    expect(store.get('people', 'a')).toBeUndefined();
    expect(store.get('people', 'b')).toBeUndefined();
    expect(store.list('people')).toEqual([]);
  });

  test('lists by prefix in the order of the keys, taking no character as a wildcard', () => {
    const store = open();
    for (const key of ['b-2', 'a_1', 'a%1', 'a-10', 'a-1', 'b-1']) store.put('c', key, key);
    expect(store.list('c', 'a-').map(({ key }) => key)).toEqual(['a-1', 'a-10']);
    expect(store.list('c', 'a%').map(({ document }) => document)).toEqual(['a%1']);
    expect(store.list('c')).toHaveLength(6);
  });

  test('undoes everything when a transaction throws, inner ones included', () => {
    const store = open();
    store.put('c', 'kept', 1);
    const fail = () => {
      store.transaction(() => {
        store.put('c', 'kept', 2);
        store.put('c', 'new', 1);
        store.transaction(() => {
          store.delete('c', 'kept');
        });
        throw new Error('stop');
      });
    };
    expect(fail).toThrow('stop');
    expect(store.list('c')).toEqual([{ key: 'kept', document: 1 }]);
    expect(store.transaction(() => store.get('c', 'kept'))).toBe(1);
  });

  test('forgets everything when it is cleared, unless that is undone', () => {
    const store = open();
    store.put('c', 'a', 1);
    const fail = () => {
      store.transaction(() => {
        store.clear();
        throw new Error('stop');
      });
    };
    expect(fail).toThrow('stop');
    expect(store.get('c', 'a')).toBe(1);
    store.clear();
    expect(store.list('c')).toEqual([]);
  });

  test('holds what a plain map would hold after any sequence of transactions', () => {
    const write = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      document: fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }),
    });
    const transactions = fc.array(
      fc.record({ writes: fc.array(write, { maxLength: 4 }), fails: fc.boolean() }),
    );
    fc.assert(
      fc.property(transactions, (sequence) => {
        const store = open();
        let model = new Map<string, unknown>();
        for (const { writes, fails } of sequence) {
          const next = new Map(model);
          const run = () => {
            store.transaction(() => {
              for (const { key, document } of writes) {
                if (document === undefined) store.delete('c', key);
                else store.put('c', key, document);
                if (document === undefined) next.delete(key);
                else next.set(key, JSON.parse(JSON.stringify(document)));
              }
              if (fails) throw new Error('stop');
            });
          };
          if (fails) expect(run).toThrow('stop');
          else run();
          if (!fails) model = next;
        }
        expect(new Map(store.list('c').map(({ key, document }) => [key, document]))).toEqual(
          new Map([...model].sort(([left], [right]) => (left < right ? -1 : 1))),
        );
        store.clear();
      }),
      { numRuns: 25 },
    );
  });
});
