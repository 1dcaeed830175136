import { fromOre, toOre } from '@fribillett/core';
import type { Order } from '@fribillett/entur-wire';
import type { OrderAnswer, OrderState, Ticket } from '../../shared/shopApi.ts';
import { isExpired, standingLines } from './orderFacts.ts';
import type { OrderRecord } from './orderRecords.ts';
import type { CustomerRefund, Purchase } from './purchase.ts';
import { travelOf } from './tickets.ts';

/** What is known about an order at this moment. */
export interface OrderView {
  record: OrderRecord;
  /** Absent while Entur cannot be asked, which only an order that was paid may be. */
  order: Order | undefined;
  /** The customer has accepted on the payment page, and the money is not taken yet. */
  isAccepted: boolean;
  tickets: Ticket[];
  /** The present in milliseconds since 1970. */
  now: number;
}

/** Ask again after so many seconds. */
const pollAfter: Partial<Record<OrderState, number>> = {
  'awaiting-payment': 3,
  paying: 1,
  'paid-not-issued': 1,
  cancelling: 2,
};

/** Where an order stands, in the shop's words. */
export function toOrderAnswer(view: OrderView): OrderAnswer {
  const { record, order, tickets } = view;
  const { orderId, correlationId, purchase } = record;
  const state = orderStateOf(view);
  const money = moneyOf(purchase);
  const isPayable = state === 'reserved' || state === 'awaiting-payment';
  return {
    orderId,
    state,
    total: money.paidAmount ?? order?.totalAmount ?? '0.00',
    currency: order?.currency ?? 'NOK',
    lines: linesOf(view).map(({ id, description, price, status }) => ({
      id,
      description,
      price: price?.amount,
      isCancelled: status === 'CANCELLED',
    })),
    tickets,
    ...(isPayable && { expiresAt: order?.expireAt }),
    ...(state === 'awaiting-payment' && purchase.step === 'open' && { terminalUrl: purchase.terminalUrl }),
    isPaymentDeclined: purchase.step === 'reserved' && purchase.isDeclined,
    ...money,
    refunds: refundsOf(purchase).map(({ orderLineIds, refundAmount, fee, refundedAt }) => ({
      orderLineIds,
      refundAmount,
      fee,
      refundedAt: new Date(refundedAt).toISOString(),
    })),
    hasRefundFailed: purchase.step === 'issued' && purchase.hasRefundFailed === true && mayBeCancelled(view),
    correlationId,
    pollAfterSeconds: pollAfter[state],
  };
}

/** Whether anything is left that has not been travelled on. */
function mayBeCancelled({ order, now }: OrderView): boolean {
  if (order === undefined) return false;
  return standingLines(order).some(({ travelSpecification }) => {
    const { departure } = travelOf(travelSpecification);
    return departure === undefined || Date.parse(departure) > now;
  });
}

function orderStateOf({ record: { purchase }, order, isAccepted, now }: OrderView): OrderState {
  switch (purchase.step) {
    case 'reserved':
    case 'opening':
    case 'releasing':
      return order !== undefined && isExpired(order, now) ? 'expired' : 'reserved';
    case 'open':
      if (isAccepted) return 'paying';
      return order !== undefined && isExpired(order, now) ? 'expired' : 'awaiting-payment';
    case 'paid':
    case 'refunding':
      return 'paid-not-issued';
    case 'refunded':
      return 'failed-refunded';
    case 'cancelling':
      return 'cancelling';
    case 'issued':
      return order !== undefined && standingLines(order).length === 0 ? 'cancelled' : 'issued';
  }
}

/** What was given back stays in view once there is something to see of it. */
function linesOf({ record: { purchase }, order }: OrderView): Order['orderLines'] {
  if (order === undefined) return [];
  const isOver = ['issued', 'cancelling', 'refunded'].includes(purchase.step);
  return isOver || moneyOf(purchase).refundedAmount !== undefined ? order.orderLines : standingLines(order);
}

function refundsOf(purchase: Purchase): readonly CustomerRefund[] {
  return purchase.step === 'issued' || purchase.step === 'cancelling' ? purchase.refunds : [];
}

function moneyOf(purchase: Purchase): Pick<OrderAnswer, 'paidAmount' | 'refundedAmount'> {
  switch (purchase.step) {
    case 'reserved':
    case 'opening':
    case 'releasing':
    case 'open':
      return {};
    case 'paid':
      return { paidAmount: purchase.paidAmount };
    case 'issued':
    case 'cancelling':
      return { paidAmount: purchase.paidAmount, ...refundedSum(purchase.refunds) };
    case 'refunding':
    case 'refunded':
      return { paidAmount: purchase.paidAmount, refundedAmount: purchase.refundedAmount };
  }
}

function refundedSum(refunds: readonly CustomerRefund[]): Pick<OrderAnswer, 'refundedAmount'> {
  if (refunds.length === 0) return {};
  const ore = refunds.reduce((sum, { refundAmount, fee }) => sum + toOre(refundAmount) - toOre(fee), 0);
  return { refundedAmount: fromOre(ore) };
}
