import type { Store } from './store.ts';

/** One typed collection of the store. */
export interface Table<Record> {
  get(key: string): Record | undefined;
  put(key: string, record: Record): void;
  delete(key: string): void;
  list(prefix?: string): Record[];
}

/** A collection of the store as a table. */
export function table<Record>(store: Store, collection: string): Table<Record> {
  return {
    get: (key) => store.get(collection, key) as Record | undefined,
    put: (key, record) => {
      store.put(collection, key, record);
    },
    delete: (key) => {
      store.delete(collection, key);
    },
    list: (prefix) => store.list(collection, prefix).map(({ document }) => document as Record),
  };
}
