import { expect, it } from 'vitest';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import { orderStageOf } from './orderStage.ts';

const paid: OrderAnswer = {
  orderId: 'ABCD1234',
  state: 'paid-not-issued',
  total: '50.00',
  currency: 'NOK',
  lines: [],
  tickets: [],
  isPaymentDeclined: false,
  paidAmount: '50.00',
  refunds: [],
  hasRefundFailed: false,
  correlationId: 'c-1',
};

it('is calm about a paid order that the page has just seen, and warns later', () => {
  expect(orderStageOf(paid, true)).toBe('just-paid');
  expect(orderStageOf(paid, false)).toBe('paid-not-issued');
});

it('warns at once when the money is on its way back', () => {
  expect(orderStageOf({ ...paid, refundedAmount: '0.00' }, true)).toBe('paid-not-issued');
});

it('leaves every other state as it is', () => {
  expect(orderStageOf({ ...paid, state: 'issued' }, true)).toBe('issued');
  expect(orderStageOf({ ...paid, state: 'reserved' }, true)).toBe('reserved');
});
