import { useCallback, useState, useSyncExternalStore } from 'react';

/**
 * The time until a moment on the monotonic clock, never below zero, as `round` makes a number of its seconds: whole
 * seconds by default. The component renders again only when that number changes.
 */
export function useTimeLeft(
  until: number | undefined,
  round: (seconds: number) => number = Math.ceil,
): number {
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
    () => (until === undefined ? 0 : round(Math.max(0, until - performance.now()) / 1000)),
    () => 0,
  );
}

/** The moment, on the monotonic clock, at which a wait is over that was asked for by `cause`. */
export function useDeadline(cause: object | undefined, waitSeconds: number | undefined): number | undefined {
  const [held, setHeld] = useState(() => deadlineOf(cause, waitSeconds));
  if (held.cause === cause) return held.until;
  const next = deadlineOf(cause, waitSeconds);
  setHeld(next);
  return next.until;
}

function deadlineOf(cause: object | undefined, waitSeconds: number | undefined) {
  const until = waitSeconds === undefined ? undefined : performance.now() + waitSeconds * 1000;
  return { cause, until };
}
