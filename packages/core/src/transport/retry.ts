import { TransportError } from './errors.ts';

/** How often a read is sent at most. */
export const maxAttempts = 3;

const maxRetryAfterSeconds = 10;
const firstBackoffMs = 300;
const retriedStatuses: readonly number[] = [408, 429, 502, 503, 504];

/** What the policy needs from outside, so that a test decides it. */
export interface RetryEnvironment {
  /** A number from 0 up to, not including, 1. */
  random: () => number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
}

/**
 * How long to wait before a read is sent again, in milliseconds; undefined when it is not.
 *
 * Retried: `network`, and the statuses 408, 429, 502, 503 and 504 (gaps 18). Not a time-out: somebody has waited long
 * enough by then. The wait doubles, with full jitter; a `Retry-After` is honoured on top of it, and one over ten seconds
 * is left to the person, who sees it as `retryAfterSeconds`.
 *
 * @param attempt number of the attempt that failed, from 1.
 * @param random a number from 0 up to, not including, 1.
 */
export function retryDelay(error: TransportError, attempt: number, random: number): number | undefined {
  if (attempt >= maxAttempts) return undefined;
  const isTransient =
    error.code === 'network' || (error.status !== undefined && retriedStatuses.includes(error.status));
  const asked = error.retryAfterSeconds ?? 0;
  if (!isTransient || asked > maxRetryAfterSeconds) return undefined;
  return asked * 1000 + Math.floor(random * firstBackoffMs * 2 ** (attempt - 1));
}

/** Runs a read until it succeeds, fails for good, or `retryDelay` gives up. */
export async function withRetry<T>(
  attemptOnce: () => Promise<T>,
  signal: AbortSignal | undefined,
  { random, sleep }: RetryEnvironment,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce();
    } catch (error) {
      const delay = error instanceof TransportError ? retryDelay(error, attempt, random()) : undefined;
      if (delay === undefined) throw error;
      await sleep(delay, signal);
    }
  }
}

/** The real clock and the real dice. */
export const defaultRetryEnvironment: RetryEnvironment = {
  random: Math.random,
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, milliseconds);
      signal?.addEventListener('abort', finish, { once: true });
      if (signal?.aborted === true) finish();
    }),
};

/**
 * Reads a `Retry-After` header: whole seconds, or an HTTP date.
 *
 * @param now milliseconds since the epoch.
 * @returns whole seconds, rounded up; undefined when there is none or it cannot be read.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const trimmed = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(trimmed)) return Number(trimmed);
  // Every form of an HTTP date begins with the weekday; Date.parse alone would take "1.5" for a date.
  const instant = /^[A-Z][a-z]{2,8},? /.test(trimmed) ? Date.parse(trimmed) : NaN;
  return Number.isNaN(instant) ? undefined : Math.max(0, Math.ceil((instant - now) / 1000));
}
