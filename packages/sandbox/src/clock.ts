/** The only source of time in the sandbox. */
export interface SandboxClock {
  /** The present moment. */
  now(): Date;
  /** Moves the clock to an instant (RFC 3339 with offset); a running clock runs on from there. */
  set(instant: string | Date): void;
  /** Moves the clock forward (or back) by milliseconds. */
  advance(ms: number): void;
}

/**
 * Makes a clock. Without a start it runs with the system's; with one it stands still there until it is moved, so that a
 * test meets no surprise. Throws a `RangeError` when an instant is none.
 */
export function createClock(start?: string | Date): SandboxClock {
  const system = start === undefined ? () => Date.now() : () => 0;
  let offset = start === undefined ? 0 : epochOf(start);
  return {
    now: () => new Date(system() + offset),
    set(instant) {
      offset = epochOf(instant) - system();
    },
    advance(ms) {
      if (!Number.isFinite(ms)) throw new RangeError('A clock advances by a number of milliseconds');
      offset += ms;
    },
  };
}

function epochOf(instant: string | Date): number {
  const epoch = new Date(instant).getTime();
  if (Number.isNaN(epoch)) throw new RangeError('Not an instant');
  return epoch;
}
