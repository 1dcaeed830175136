import type { UpstreamError } from './upstreamError.ts';

/** How often a GET is sent at most. */
const MAX_TRIES = 3;
/** A longer `Retry-After` is passed on instead of waited for. */
const LONGEST_WAIT_MS = 5_000;

/**
 * How long to wait before a GET is sent again, in milliseconds; `undefined` when it must not be. Exponential with full
 * jitter, and never shorter than `Retry-After` (gaps 18). A time-out is not repeated: the caller has waited long enough.
 *
 * @param attempt the try that failed, 1 for the first.
 */
export function retryDelayMs(
  error: UpstreamError,
  method: string,
  attempt: number,
  baseDelayMs: number,
): number | undefined {
  if (method !== 'GET' || attempt >= MAX_TRIES || !isPassing(error)) return undefined;
  const asked = (error.retryAfterSeconds ?? 0) * 1000;
  if (asked > LONGEST_WAIT_MS) return undefined;
  return asked + Math.random() * baseDelayMs * 2 ** (attempt - 1);
}

function isPassing(error: UpstreamError): boolean {
  if (error.failure === 'network' || error.failure === 'malformed') return true;
  return error.status !== undefined && [408, 429, 500, 502, 503, 504].includes(error.status);
}

/** Waits, or ends at once when the caller gave up. */
export function pause(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, delayMs);
    signal?.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
  });
}
