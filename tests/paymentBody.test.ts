import { expect, it } from 'vitest';
import { readPaymentBody } from '../docs/snippets/mounting/paymentBody.ts';

const good = { clearance: 'a.b.c', attemptId: '0b7c3f0e-4f0f-4a7e-9f0e-3d1f5a5c9a11' };

it('takes the two texts of a payment, and nothing else', () => {
  expect(readPaymentBody({ ...good, orderId: 'ANOTHER1' })).toEqual(good);
});

it.each([
  undefined,
  null,
  'text',
  7,
  [],
  {},
  { clearance: good.clearance },
  { attemptId: good.attemptId },
  ...[
    undefined,
    null,
    7,
    true,
    '',
    'short',
    'with blanks in it',
    'x'.repeat(65),
    [good.attemptId],
    { $ne: '' },
  ].map((attemptId) => ({ ...good, attemptId })),
  ...[undefined, null, 7, '', 'x'.repeat(4_001), [good.clearance], {}].map((clearance) => ({
    ...good,
    clearance,
  })),
])('refuses a payment of %j', (body) => {
  expect(readPaymentBody(body)).toBeUndefined();
});
