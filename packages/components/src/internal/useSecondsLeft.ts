import { useCallback, useState, useSyncExternalStore } from 'react';

/**
 * Whole seconds until a moment on the monotonic clock, never below zero. The component renders again only when the
 * number that it shows changes: `coarse` steps by a minute, for what need not be watched.
 */
export function useSecondsLeft(until: number | undefined, coarse = false): number {
  const step = coarse ? 60 : 1;
  return useSyncExternalStore(
    useCallback(
      (onChange) => {
        if (until === undefined) return () => undefined;
        const timer = setInterval(() => {
          onChange();
          if (performance.now() >= until) clearInterval(timer);
        }, 1000);
        return () => {
          clearInterval(timer);
        };
      },
      [until],
    ),
    () => {
      if (until === undefined) return 0;
      const seconds = Math.max(0, (until - performance.now()) / 1000);
      return coarse ? Math.floor(seconds / step) * step : Math.ceil(seconds);
    },
    () => 0,
  );
}

/** The moment, on the monotonic clock, at which a wait is over that was asked for by `cause`. */
export function useDeadline(cause: object | undefined, waitSeconds: number | undefined): number | undefined {
  const [held, setHeld] = useState(() => deadlineOf(cause, waitSeconds));
  if (held.cause !== cause) {
    const next = deadlineOf(cause, waitSeconds);
    setHeld(next);
    return next.until;
  }
  return held.until;
}

function deadlineOf(cause: object | undefined, waitSeconds: number | undefined) {
  const until = waitSeconds === undefined ? undefined : performance.now() + waitSeconds * 1000;
  return { cause, until };
}
