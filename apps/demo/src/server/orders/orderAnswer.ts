import type { Order } from '@fribillett/entur-wire';
import type { OrderAnswer, OrderState, Ticket } from '../../shared/shopApi.ts';
import { isExpired, standingLines } from './orderFacts.ts';
import type { OrderRecord } from './orderRecords.ts';
import type { Purchase } from './purchase.ts';

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
};

/** Where an order stands, in the shop's words. */
export function toOrderAnswer(view: OrderView): OrderAnswer {
  const { record, order, tickets } = view;
  const { orderId, correlationId, purchase } = record;
  const state = orderStateOf(view);
  const money = moneyOf(purchase);
  const isPayable = state === 'reserved' || state === 'awaiting-payment';
  const lines =
    order === undefined ? [] : money.refundedAmount === undefined ? standingLines(order) : order.orderLines;
  return {
    orderId,
    state,
    total: money.paidAmount ?? order?.totalAmount ?? '0.00',
    currency: order?.currency ?? 'NOK',
    lines: lines.map(({ id, description, price }) => ({ id, description, price: price?.amount })),
    tickets: state === 'issued' ? tickets : [],
    ...(isPayable && { expiresAt: order?.expireAt }),
    ...(state === 'awaiting-payment' && purchase.step === 'open' && { terminalUrl: purchase.terminalUrl }),
    isPaymentDeclined: purchase.step === 'reserved' && purchase.isDeclined,
    ...money,
    correlationId,
    pollAfterSeconds: pollAfter[state],
  };
}

function orderStateOf({ record: { purchase }, order, isAccepted, now }: OrderView): OrderState {
  switch (purchase.step) {
    case 'reserved':
    case 'opening':
      return order !== undefined && isExpired(order, now) ? 'expired' : 'reserved';
    case 'open':
      if (isAccepted) return 'paying';
      return order !== undefined && isExpired(order, now) ? 'expired' : 'awaiting-payment';
    case 'paid':
    case 'refunding':
      return 'paid-not-issued';
    case 'refunded':
      return 'failed-refunded';
    case 'issued':
      return order?.status === 'CANCELLED' ? 'cancelled' : 'issued';
  }
}

function moneyOf(purchase: Purchase): Pick<OrderAnswer, 'paidAmount' | 'refundedAmount'> {
  switch (purchase.step) {
    case 'reserved':
    case 'opening':
    case 'open':
      return {};
    case 'paid':
    case 'issued':
      return { paidAmount: purchase.paidAmount };
    case 'refunding':
    case 'refunded':
      return { paidAmount: purchase.paidAmount, refundedAmount: purchase.refundedAmount };
  }
}
