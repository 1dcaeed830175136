import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readErrorBody } from './errors.ts';

test('reads the benefits family with its field details', () => {
  const body = {
    path: '/customers/v2/benefits/contracts/claim-personnel-ticket',
    error: 'Bad Request',
    status: 400,
    message: 'Validation failed',
    timestamp: '2026-11-20T10:00:00Z',
    correlationId: 'abc-1',
    errorCode: 4711,
    errors: [{ field: 'externalReference', defaultMessage: 'must match', rejectedValues: ['x'] }],
  };
  expect(readErrorBody(JSON.stringify(body))).toEqual({
    message: 'Validation failed',
    code: '4711',
    correlationId: 'abc-1',
    fields: [{ field: 'externalReference', message: 'must match', rejectedValues: ['x'] }],
  });
});

test('finds the field details under another name', () => {
  const body = { message: 'no', details: [{ field: 'a', defaultMessage: 'b', rejectedValue: 1 }] };
  expect(readErrorBody(JSON.stringify(body)).fields).toEqual([
    { field: 'a', message: 'b', rejectedValues: [1] },
  ]);
});

test.each([
  [{ status: 409, error: 'Conflict', exception: 'X', message: 'Order is locked' }, 'Order is locked'],
  [{ title: 'Bad Request', detail: 'travellers must not be empty' }, 'travellers must not be empty'],
  [{ errorcode: 'E1', title: 'Not found' }, 'Not found'],
  [{ error: 'access_denied', error_description: 'Unauthorized' }, 'Unauthorized'],
])('reads the words of %j', (body, message) => {
  expect(readErrorBody(JSON.stringify(body)).message).toBe(message);
});

test.each(['', '<html><body>502 Bad Gateway</body></html>', '{"message":"cut', '[]', 'null', '"text"'])(
  'finds nothing in %s and shows none of it',
  (text) => {
    expect(readErrorBody(text)).toEqual({ fields: [] });
  },
);

test('reads any JSON without throwing', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(Array.isArray(readErrorBody(text).fields)).toBe(true);
    }),
  );
});
