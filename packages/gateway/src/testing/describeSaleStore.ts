import { beforeEach, describe, expect, it } from 'vitest';
import type { SaleStore } from '../sale/saleStore.ts';

/**
 * What every {@link SaleStore} must do, run against each implementation.
 *
 * @param createStore makes an empty store that tells time by `now`; for a store with a clock of its own, leave `advance` out
 *   and what depends on time is left to that store's own tests.
 */
export function describeSaleStore(
  name: string,
  createStore: () => { store: SaleStore; advance?: (milliseconds: number) => void },
): void {
  describe(name, () => {
    let store: SaleStore;
    let advance: ((milliseconds: number) => void) | undefined;

    beforeEach(() => {
      ({ store, advance } = createStore());
    });

    it('has nothing under a key that nobody set', async () => {
      expect(await store.get('a')).toBeUndefined();
      expect(await store.replace('a', 'x', 'y', 1000)).toBe(false);
      expect(await store.release('a', 'x')).toBe(false);
    });

    it('lets exactly one of many claims at the same time win', async () => {
      const values = Array.from({ length: 50 }, (_, index) => `value ${index}`);
      const won = await Promise.all(values.map((value) => store.claim('a', value, 1000)));
      const winners = values.filter((_, index) => won[index]);
      expect(winners).toHaveLength(1);
      expect(await store.get('a')).toBe(winners[0]);
    });

    it('lets exactly one of many replacements of the same value win', async () => {
      await store.claim('a', 'first', 1000);
      const values = Array.from({ length: 50 }, (_, index) => `value ${index}`);
      const won = await Promise.all(values.map((value) => store.replace('a', 'first', value, 1000)));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await store.get('a')).toBe(values[won.indexOf(true)]);
    });

    it('releases only the value that is still there, once', async () => {
      await store.claim('a', 'mine', 1000);
      expect(await store.release('a', 'other')).toBe(false);
      expect(await store.release('a', 'mine')).toBe(true);
      expect(await store.release('a', 'mine')).toBe(false);
      expect(await store.claim('a', 'next', 1000)).toBe(true);
    });

    it('keeps keys apart', async () => {
      await store.claim('a', '1', 1000);
      await store.claim('a/b', '2', 1000);
      expect(await store.get('a')).toBe('1');
      expect(await store.get('a/b')).toBe('2');
    });

    it('forgets a value when its time is over, counted anew from a replacement', async () => {
      await store.claim('a', 'first', 1000);
      advance?.(999);
      expect(await store.get('a')).toBe('first');
      await store.replace('a', 'first', 'second', 1000);
      advance?.(999);
      expect(await store.get('a')).toBe('second');
      if (advance === undefined) return;
      advance(1);
      expect(await store.get('a')).toBeUndefined();
      expect(await store.claim('a', 'third', 1000)).toBe(true);
    });
  });
}
