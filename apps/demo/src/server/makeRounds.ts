import { setTimeout as wait } from 'node:timers/promises';

/** Between two rounds: well within the 20 minutes that an order waits for its payment. */
const PAUSE_MS = 15_000;

/**
 * Does some work again and again, never twice at once, until it is ended. Entur calls back only whoever gives it an address
 * (`callbackUrl`, sale.md 4); without one the shop has to look.
 *
 * @returns ends the rounds; resolves when the last one is over.
 */
export function makeRounds(
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const ending = new AbortController();

  async function go(): Promise<void> {
    while (!ending.signal.aborted) {
      await work().catch(onError);
      await wait(PAUSE_MS, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  }

  const rounds = go();
  return () => {
    ending.abort();
    return rounds;
  };
}
