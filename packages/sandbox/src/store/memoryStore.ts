import type { Store } from './store.ts';

/** A store that lives as long as the page or process. */
export function createMemoryStore(): Store {
  const collections = new Map<string, Map<string, string>>();
  let undo: (() => void)[] | undefined;

  function collection(name: string): Map<string, string> {
    const existing = collections.get(name);
    if (existing) return existing;
    const created = new Map<string, string>();
    collections.set(name, created);
    return created;
  }

  function write(name: string, key: string, text: string | undefined): void {
    const documents = collection(name);
    const before = documents.get(key);
    undo?.push(() => {
      if (before === undefined) documents.delete(key);
      else documents.set(key, before);
    });
    if (text === undefined) documents.delete(key);
    else documents.set(key, text);
  }

  const store: Store = {
    get(name, key) {
      const text = collection(name).get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    put(name, key, document) {
      write(name, key, JSON.stringify(document));
    },
    delete(name, key) {
      write(name, key, undefined);
    },
    list(name, prefix = '') {
      const found: [string, string][] = [];
      for (const entry of collection(name)) if (entry[0].startsWith(prefix)) found.push(entry);
      return found
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([key, text]) => ({ key, document: JSON.parse(text) as unknown }));
    },
    transaction(work) {
      if (undo) return work();
      const changes: (() => void)[] = [];
      undo = changes;
      try {
        return work();
      } catch (error) {
        for (const change of changes.reverse()) change();
        throw error;
      } finally {
        undo = undefined;
      }
    },
    clear() {
      for (const [name, documents] of collections)
        for (const key of [...documents.keys()]) write(name, key, undefined);
    },
    close() {
      collections.clear();
    },
  };
  return store;
}
