import { expect, test } from 'vitest';
import { offersExpireAt } from './offersExpireAt.ts';

test('offers expire when the header of their answer says so', () => {
  expect(offersExpireAt(new Headers({ Expires: 'Fri, 20 Nov 2026 09:30:00 GMT' }))).toBe(
    '2026-11-20T09:30:00.000Z',
  );
});

test.each(['0', '-1', '', 'soon', '2026', 'Fri, 20 Foo 2026 09:30:00 GMT', 'Fri, 20 Nov 2026 29:30:00 GMT'])(
  'a header that is no date says nothing of offers: %j',
  (value) => {
    expect(offersExpireAt(new Headers({ Expires: value }))).toBeUndefined();
  },
);

test('an answer without the header says nothing of offers', () => {
  expect(offersExpireAt(new Headers())).toBeUndefined();
});
