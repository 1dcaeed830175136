import { expect, it } from 'vitest';
import { describeSaleStore } from '../testing/describeSaleStore.ts';
import { createMemorySaleStore } from './memorySaleStore.ts';

describeSaleStore('createMemorySaleStore', () => {
  let now = 0;
  const store = createMemorySaleStore(() => now);
  return {
    stores: [store, store],
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
});

it('keeps living values while it sweeps out thousands of dead ones', async () => {
  let now = 0;
  const store = createMemorySaleStore(() => now);
  await store.claim('living', 'x', 1_000_000);
  for (let index = 0; index < 5_000; index += 1) {
    await store.claim(`dead ${index}`, 'x', 1);
    now += 1;
  }
  expect(await store.get('living')).toBe('x');
  expect(await store.get('dead 10')).toBeUndefined();
});
