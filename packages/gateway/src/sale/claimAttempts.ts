import type { SaleSession } from '../session.ts';
import type { SaleStore } from './saleStore.ts';
import { sha256 } from './sha256.ts';

const MAX_ATTEMPTS = 5;
const WINDOW_MS = 10 * 60 * 1000;

/** A try at a pickup code: taken (and given back when the code was not wrong), or refused for a while. */
export type ClaimAttempt =
  { status: 'taken'; giveBack: () => Promise<void> } | { status: 'slowed'; retryAfterSeconds: number };

/**
 * Takes one of five tries in ten minutes, which the customer has over all their sessions, and the session whoever it is used
 * for. It is taken before Entur is asked, so that tries at the same time cannot outrun the count.
 */
export async function takeAttempt(
  store: SaleStore,
  { customer, sessionId }: Pick<SaleSession, 'customer' | 'sessionId'>,
  now: number,
): Promise<ClaimAttempt> {
  const own = await takeOne(store, `customer/${customer.customerNumber}`, now);
  if (sessionId === undefined || own.status === 'slowed') return own;
  // A session's id is as good as a password: the store does not get it.
  const shared = await takeOne(store, `session/${await sha256(sessionId)}`, now);
  if (shared.status === 'slowed') {
    await own.giveBack();
    return shared;
  }
  const giveBack = async () => {
    await Promise.all([own.giveBack(), shared.giveBack()]);
  };
  return { status: 'taken', giveBack };
}

async function takeOne(store: SaleStore, whose: string, now: number): Promise<ClaimAttempt> {
  const value = `${now + WINDOW_MS}/${crypto.randomUUID()}`;
  const keys = Array.from({ length: MAX_ATTEMPTS }, (_, slot) => `claim/${whose}/${slot}`);
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
