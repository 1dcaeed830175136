import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TransportError } from './errors.ts';
import type { TransportErrorDetails } from './errors.ts';
import { defaultRetryEnvironment, maxAttempts, parseRetryAfter, retryDelay } from './retry.ts';

function failure(details: Partial<TransportErrorDetails>): TransportError {
  return new TransportError({ code: 'unavailable', message: 'failed', isRetrySafe: true, ...details });
}

describe('retryDelay', () => {
  it.each([408, 429, 502, 503, 504])('repeats a read after %d', (status) => {
    expect(retryDelay(failure({ status }), 1, 0.5)).toBe(150);
    expect(retryDelay(failure({ status }), 2, 0.5)).toBe(300);
  });

  it.each([400, 401, 403, 404, 409, 422, 500, 501])('does not repeat a read after %d', (status) => {
    expect(retryDelay(failure({ status }), 1, 0.5)).toBeUndefined();
  });

  it('repeats what never came back, but neither a time-out, an end by the caller, nor an unreadable answer', () => {
    expect(retryDelay(failure({ code: 'network' }), 1, 0)).toBe(0);
    expect(retryDelay(failure({ code: 'timeout' }), 1, 0)).toBeUndefined();
    expect(retryDelay(failure({ code: 'aborted' }), 1, 0)).toBeUndefined();
    expect(retryDelay(failure({ code: 'bad-response', status: 200 }), 1, 0)).toBeUndefined();
  });

  it('waits at least as long as it is asked to, and gives up when that is over ten seconds', () => {
    expect(retryDelay(failure({ status: 429, retryAfterSeconds: 10 }), 1, 0)).toBe(10_000);
    expect(retryDelay(failure({ status: 429, retryAfterSeconds: 11 }), 1, 0)).toBeUndefined();
  });

  it('stays within the doubled limit whatever the dice say, and ends with the last attempt', () => {
    const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(dice, fc.integer({ min: 1, max: maxAttempts }), fc.nat(10), (random, attempt, asked) => {
        const delay = retryDelay(failure({ status: 503, retryAfterSeconds: asked }), attempt, random);
        if (attempt === maxAttempts) return delay === undefined;
        return (
          delay !== undefined && delay >= asked * 1000 && delay < asked * 1000 + 300 * 2 ** (attempt - 1)
        );
      }),
    );
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');

  it.each([
    ['0', 0],
    [' 120 ', 120],
    ['Fri, 20 Nov 2026 12:00:30 GMT', 30],
    ['Friday, 20-Nov-26 12:00:30 GMT', 30],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
  ])('reads %j', (value, seconds) => {
    expect(parseRetryAfter(value, now)).toBe(seconds);
  });

  it.each([null, '', '-1', '1.5', 'soon', '9'.repeat(40), '2026-11-20', 'Someday, later'])(
    'reads nothing in %j',
    (value) => {
      expect(parseRetryAfter(value, now)).toBeUndefined();
    },
  );

  it('never answers anything but a whole number that is not negative', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const seconds = parseRetryAfter(value, now);
        return seconds === undefined || (Number.isSafeInteger(seconds) && seconds >= 0);
      }),
    );
  });
});

describe('the real sleep', () => {
  it('ends at once when the signal aborts, before or during it', async () => {
    await defaultRetryEnvironment.sleep(3_600_000, AbortSignal.abort());
    const controller = new AbortController();
    const sleeping = defaultRetryEnvironment.sleep(3_600_000, controller.signal);
    controller.abort();
    await sleeping;
  });
});
