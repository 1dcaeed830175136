import { describe, expect, it } from 'vitest';
import { employerWireRoutes } from '../employer/transport/employerWire.ts';
import type { TransportErrorCode } from './errors.ts';
import { isRetrySafe } from './isRetrySafe.ts';
import { shopWireRoutes } from './shopWire.ts';

const keysOf = <Key extends string>(routes: Readonly<Record<Key, unknown>>) => Object.keys(routes) as Key[];

const onlyOnce = ['claimPersonnelTicket', 'reserve', 'importNewEmployee', 'importEmployeesCsv'] as const;
const operations = [...keysOf(shopWireRoutes), ...keysOf(employerWireRoutes)];
const repeatable = operations.filter((operation) => !onlyOnce.some((name) => name === operation));

describe.each(onlyOnce)('%s', (operation) => {
  it.each<[TransportErrorCode, number | undefined]>([
    ['network', undefined],
    ['timeout', undefined],
    ['aborted', undefined],
    ['bad-response', 200],
    ['bad-response', 502],
    ['unavailable', 408],
    ['unavailable', 500],
    ['unavailable', 503],
    ['rejected', 409],
    ['unauthorized', undefined],
    ['unauthorized', 302],
    ['rate-limited', 503],
  ])('may not be repeated after %s (%s): it may have been done', (code, status) => {
    expect(isRetrySafe(operation, { code, status, wasSent: true })).toBe(false);
  });

  it.each<[TransportErrorCode, number]>([
    ['unauthorized', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['endpoint-not-found', 405],
    ['rate-limited', 429],
  ])('may be repeated after %s (%d): it was turned away', (code, status) => {
    expect(isRetrySafe(operation, { code, status, wasSent: true })).toBe(true);
  });

  it('may be repeated when it never left', () => {
    expect(isRetrySafe(operation, { code: 'aborted', wasSent: false })).toBe(true);
  });
});

it.each(repeatable)('%s may always be repeated', (operation) => {
  for (const code of ['network', 'timeout', 'unavailable', 'bad-response', 'rejected'] as const) {
    expect(isRetrySafe(operation, { code, status: 500, wasSent: true })).toBe(true);
  }
});
