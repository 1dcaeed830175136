import { afterAll } from 'vitest';

/** What must be closed when its tests have ended. */
interface Closable {
  close: () => Promise<void>;
}

/**
 * For a suite: hands back what it is given, and closes it after the suite, the last first, also when opening the next one
 * failed.
 */
export function closeAfterAll(): <Opened extends Closable>(opened: Opened) => Opened {
  const all: Closable[] = [];
  afterAll(async () => {
    for (const opened of all.toReversed()) await opened.close();
  });
  return (opened) => {
    all.push(opened);
    return opened;
  };
}
