import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SaleStore } from '../sale/saleStore.ts';

/** An empty state, and two stores over it: two machines, two processes, or one and the same. */
export interface StoresUnderTest {
  stores: readonly [SaleStore, SaleStore];
  /** Lets time pass for everything that is kept, in milliseconds. */
  advance: (milliseconds: number) => void | Promise<void>;
}

const MINUTE = 60_000;

/**
 * What every {@link SaleStore} must do, run against each implementation. Times are whole minutes, so that a store with a
 * clock of its own passes too.
 *
 * @param createStores makes an empty state anew for each test.
 */
export function describeSaleStore(
  name: string,
  createStores: () => StoresUnderTest | Promise<StoresUnderTest>,
): void {
  describe(name, () => {
    let state: StoresUnderTest;
    let store: SaleStore;

    beforeEach(async () => {
      state = await createStores();
      [store] = state.stores;
    });

    /** Both in turn, so that each of many calls meets one of the other's. */
    function storeOf(index: number): SaleStore {
      return state.stores[index % 2 === 0 ? 0 : 1];
    }

    it('has nothing under a key that nobody set', async () => {
      expect(await store.get('a')).toBeUndefined();
      expect(await store.replace('a', 'x', 'y', MINUTE)).toBe(false);
      expect(await store.release('a', 'x')).toBe(false);
    });

    it('lets exactly one of many claims at the same time win', async () => {
      const values = Array.from({ length: 50 }, (_, index) => `value ${index}`);
      const won = await Promise.all(values.map((value, index) => storeOf(index).claim('a', value, MINUTE)));
      const winners = values.filter((_, index) => won[index]);
      expect(winners).toHaveLength(1);
      expect(await store.get('a')).toBe(winners[0]);
      expect(await storeOf(1).get('a')).toBe(winners[0]);
    });

    it('lets exactly one of many replacements of the same value win', async () => {
      await store.claim('a', 'first', MINUTE);
      const values = Array.from({ length: 50 }, (_, index) => `value ${index}`);
      const won = await Promise.all(
        values.map((value, index) => storeOf(index).replace('a', 'first', value, MINUTE)),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await store.get('a')).toBe(values[won.indexOf(true)]);
    });

    it('lets exactly one of many releases of the same value win', async () => {
      await store.claim('a', 'mine', MINUTE);
      const won = await Promise.all(
        Array.from({ length: 50 }, (_, index) => storeOf(index).release('a', 'mine')),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
    });

    it('releases only the value that is still there, once', async () => {
      await store.claim('a', 'mine', MINUTE);
      expect(await store.release('a', 'other')).toBe(false);
      expect(await store.release('a', 'mine')).toBe(true);
      expect(await store.release('a', 'mine')).toBe(false);
      expect(await store.claim('a', 'next', MINUTE)).toBe(true);
    });

    it('keeps keys apart', async () => {
      await store.claim('a', '1', MINUTE);
      await store.claim('a/b', '2', MINUTE);
      await store.claim('A', '3', MINUTE);
      expect(await store.get('a')).toBe('1');
      expect(await store.get('a/b')).toBe('2');
      expect(await store.get('A')).toBe('3');
    });

    it('forgets a value when its time is over, counted anew from a replacement', async () => {
      await store.claim('a', 'first', 3 * MINUTE);
      await state.advance(2 * MINUTE);
      expect(await store.get('a')).toBe('first');
      await store.replace('a', 'first', 'second', 3 * MINUTE);
      await state.advance(2 * MINUTE);
      expect(await store.get('a')).toBe('second');
      await state.advance(MINUTE);
      expect(await store.get('a')).toBeUndefined();
      expect(await store.replace('a', 'second', 'third', MINUTE)).toBe(false);
      expect(await store.release('a', 'second')).toBe(false);
      expect(await store.claim('a', 'third', MINUTE)).toBe(true);
    });

    it('takes a lifetime that is not a whole number, and one that is over already', async () => {
      expect(await store.claim('a', 'first', MINUTE + 0.4)).toBe(true);
      expect(await store.replace('a', 'first', 'second', MINUTE + 0.4)).toBe(true);
      expect(await store.get('a')).toBe('second');
      expect(await store.claim('b', 'dead', -MINUTE)).toBe(true);
      await state.advance(1);
      expect(await store.claim('b', 'living', MINUTE)).toBe(true);
    });

    it('gives every JSON text back as it was', async () => {
      let key = 0;
      await fc.assert(
        fc.asyncProperty(fc.json(), async (value) => {
          key += 1;
          await store.claim(String(key), value, MINUTE);
          expect(await storeOf(1).get(String(key))).toBe(value);
          expect(await storeOf(1).release(String(key), value)).toBe(true);
        }),
      );
    });

    it('agrees with a plain map, whichever of the two stores is asked', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
          state = await createStores();
          const model = createModel();
          for (const { machine, ...asked } of steps) {
            if (asked.does === 'wait') {
              await state.advance(asked.minutes * MINUTE);
              model.advance(asked.minutes * MINUTE);
            } else {
              expect(await ask(storeOf(machine), asked)).toEqual(await ask(model.store, asked));
            }
          }
        }),
        { numRuns: 50 },
      );
    });
  });
}

const machine = fc.nat({ max: 1 });
const key = fc.constantFrom('order:1', 'order:2');
const value = fc.constantFrom('x', 'y', 'z');
const ttlMs = fc.constantFrom(MINUTE, 3 * MINUTE);

const step = fc.oneof(
  fc.record({ does: fc.constant('get' as const), machine, key }),
  fc.record({ does: fc.constant('claim' as const), machine, key, value, ttlMs }),
  fc.record({ does: fc.constant('replace' as const), machine, key, expected: value, value, ttlMs }),
  fc.record({ does: fc.constant('release' as const), machine, key, expected: value }),
  fc.record({ does: fc.constant('wait' as const), machine, minutes: fc.constantFrom(1, 2) }),
);

type Asked =
  | { does: 'get'; key: string }
  | { does: 'claim'; key: string; value: string; ttlMs: number }
  | { does: 'replace'; key: string; expected: string; value: string; ttlMs: number }
  | { does: 'release'; key: string; expected: string };

function ask(store: SaleStore, asked: Asked): Promise<string | boolean | undefined> {
  switch (asked.does) {
    case 'get':
      return store.get(asked.key);
    case 'claim':
      return store.claim(asked.key, asked.value, asked.ttlMs);
    case 'replace':
      return store.replace(asked.key, asked.expected, asked.value, asked.ttlMs);
    case 'release':
      return store.release(asked.key, asked.expected);
  }
}

/** The four operations as one reads them in the interface. */
function createModel() {
  const left = new Map<string, { value: string; ms: number }>();
  const set = (name: string, text: string, ms: number, isAllowed: boolean) => {
    if (isAllowed) left.set(name, { value: text, ms });
    return Promise.resolve(isAllowed);
  };
  const store: SaleStore = {
    get: (name) => Promise.resolve(left.get(name)?.value),
    claim: (name, text, ms) => set(name, text, ms, !left.has(name)),
    replace: (name, expected, text, ms) => set(name, text, ms, left.get(name)?.value === expected),
    release: (name, expected) => Promise.resolve(left.get(name)?.value === expected && left.delete(name)),
  };
  const advance = (ms: number) => {
    for (const [name, entry] of left) {
      entry.ms -= ms;
      if (entry.ms <= 0) left.delete(name);
    }
  };
  return { store, advance };
}
