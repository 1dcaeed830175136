import { describe, expect, it } from 'vitest';
import { plainText, readResponseError } from './responseError.ts';

describe('readResponseError', () => {
  it.each([
    [0, 'unauthorized'],
    [302, 'unauthorized'],
    [303, 'unauthorized'],
    [307, 'unauthorized'],
    [301, 'endpoint-not-found'],
    [308, 'endpoint-not-found'],
    [400, 'rejected'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'endpoint-not-found'],
    [405, 'endpoint-not-found'],
    [408, 'unavailable'],
    [409, 'rejected'],
    [413, 'rejected'],
    [422, 'rejected'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [504, 'unavailable'],
  ])('goes by the status %d where the body says nothing', (status, code) => {
    for (const body of [
      undefined,
      null,
      'no',
      [],
      {},
      { error: 'Not Found' },
      { error: { reason: 'x' }, code: 1 },
    ]) {
      expect(readResponseError(status, body).code).toBe(
        status === 404 && isErrorObject(body) ? 'not-found' : code,
      );
    }
  });

  it('goes by the body where it names a known code', () => {
    expect(readResponseError(400, { error: { code: 'not-found' } }).code).toBe('not-found');
    expect(readResponseError(405, { error: { code: 'rejected' } }).code).toBe('rejected');
  });

  it.each(['teapot', 'network', 'aborted', 'timeout', 'constructor', '__proto__', 7, null])(
    'goes by the status where the body names %j, which is no code of a server',
    (code) => {
      expect(readResponseError(403, { error: { code } }).code).toBe('forbidden');
      expect(readResponseError(404, { error: { code } }).code).toBe('not-found');
    },
  );

  it('keeps what it can read beside what it cannot', () => {
    const body = { error: { code: 'rejected', reason: 'x'.repeat(5000), fields: 'none', correlationId: 4 } };
    expect(readResponseError(422, body)).toEqual({ code: 'rejected', reason: 'x'.repeat(300) });
  });
});

function isErrorObject(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object';
}

describe('plainText', () => {
  it('is one line without control and direction characters', () => {
    expect(plainText(' Ikke\r\n\u0000godkjent\u202e \t nå ')).toBe('Ikke godkjent nå');
    expect(plainText('\u200b \n')).toBeUndefined();
  });

  it('cuts at 300 characters and splits none', () => {
    expect(Array.from(plainText('🚆'.repeat(400)) ?? '')).toHaveLength(300);
    expect(plainText('🚆'.repeat(400))?.endsWith('🚆')).toBe(true);
  });
});
