import type { SaleStore } from './saleStore.ts';

const MAX_ATTEMPTS = 5;
const WINDOW_MS = 10 * 60 * 1000;

/** A try at a pickup code: taken (and given back when the code was not wrong), or refused for a while. */
export type ClaimAttempt =
  { status: 'taken'; giveBack: () => Promise<void> } | { status: 'slowed'; retryAfterSeconds: number };

/**
 * Takes one of five tries that a customer has in ten minutes. It is taken before Entur is asked, so that tries at the
 * same time cannot outrun the count.
 */
export async function takeAttempt(
  store: SaleStore,
  customerNumber: string,
  now: number,
): Promise<ClaimAttempt> {
  const value = `${now + WINDOW_MS}/${crypto.randomUUID()}`;
  const keys = Array.from({ length: MAX_ATTEMPTS }, (_, slot) => `claim/${customerNumber}/${slot}`);
  for (const key of keys) {
    if (!(await store.claim(key, value, WINDOW_MS))) continue;
    const giveBack = async () => {
      await store.release(key, value);
    };
    return { status: 'taken', giveBack };
  }
  const taken = await Promise.all(keys.map((key) => store.get(key)));
  const firstFree = Math.min(...taken.map((held) => Number(held?.split('/')[0] ?? now)));
  return { status: 'slowed', retryAfterSeconds: Math.max(1, Math.ceil((firstFree - now) / 1000)) };
}
