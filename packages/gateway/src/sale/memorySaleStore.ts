import type { SaleStore } from './saleStore.ts';

/** Entries beyond which the expired ones are swept out. */
const SWEEP_AT = 1_000;

/**
 * A {@link SaleStore} in this process's memory: for development, tests, stories, and a shop that runs on one machine and
 * can live with reserving again after a restart.
 *
 * @param now the present in milliseconds since 1970.
 */
export function createMemorySaleStore(now: () => number = Date.now): SaleStore {
  const entries = new Map<string, { value: string; expiresAt: number }>();
  let sweepAt = SWEEP_AT;

  function valueOf(key: string): string | undefined {
    const entry = entries.get(key);
    if (entry === undefined || now() < entry.expiresAt) return entry?.value;
    entries.delete(key);
    return undefined;
  }

  function set(key: string, value: string, ttlMs: number): void {
    entries.set(key, { value, expiresAt: now() + ttlMs });
    if (entries.size < sweepAt) return;
    for (const [old, { expiresAt }] of entries) if (expiresAt <= now()) entries.delete(old);
    sweepAt = Math.max(SWEEP_AT, entries.size * 2);
  }

  return {
    get: (key) => Promise.resolve(valueOf(key)),
    claim(key, value, ttlMs) {
      if (valueOf(key) !== undefined) return Promise.resolve(false);
      set(key, value, ttlMs);
      return Promise.resolve(true);
    },
    replace(key, expected, value, ttlMs) {
      if (valueOf(key) !== expected) return Promise.resolve(false);
      set(key, value, ttlMs);
      return Promise.resolve(true);
    },
    release(key, expected) {
      return Promise.resolve(valueOf(key) === expected && entries.delete(key));
    },
  };
}
