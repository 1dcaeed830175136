import { setTimeout as wait } from 'node:timers/promises';

/** Between two rounds: well within the 20 minutes that an order waits for its payment. */
const PAUSE_MS = 15_000;

/** Some work that is done again and again, never twice at once. */
export interface Rounds {
  begin: (work: () => Promise<void>) => void;
  /** Resolves when the last round is over. */
  end: () => Promise<void>;
}

/**
 * Makes rounds that have not begun. Entur calls back only whoever gives it an address (`callbackUrl`, sale.md 4); without one
 * the shop has to look.
 */
export function makeRounds(onError: (error: unknown) => void): Rounds {
  const ending = new AbortController();
  let rounds: Promise<void> | undefined;

  async function go(work: () => Promise<void>): Promise<void> {
    while (!ending.signal.aborted) {
      await work().catch(onError);
      await wait(PAUSE_MS, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  }

  return {
    begin(work) {
      rounds ??= go(work);
    },
    async end() {
      ending.abort();
      await rounds;
    },
  };
}
