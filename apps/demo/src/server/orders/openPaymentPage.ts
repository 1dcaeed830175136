import { toOre } from '@fribillett/core';
import type { Gateway, OpenPaymentAnswer, PayableOrder, PaymentRefusalCode } from '@fribillett/gateway';
import type { PaymentAnswer, PaymentRequest } from '../../shared/shopApi.ts';
import { ShopFailure } from '../shopFailure.ts';
import type { EnturSale } from './enturSale.ts';
import type { OrderRecord, OrderRecords } from './orderRecords.ts';

/** One press of the pay button. */
export interface PaymentAttempt {
  records: OrderRecords;
  gateway: Gateway;
  now: () => number;
  publicOrigin: string;
  record: OrderRecord;
  sale: EnturSale;
  /** The browser's request, for the session. */
  request: Request;
  input: PaymentRequest;
}

/** Opens the payment page of an order, or tells where the same attempt stands. Throws a `ShopFailure` when it may not. */
export async function openPaymentPage(attempt: PaymentAttempt): Promise<PaymentAnswer> {
  const { record, input } = attempt;
  const { purchase } = record;
  switch (purchase.step) {
    case 'open':
      if (purchase.attemptId !== input.attemptId) throw conflict('payment-in-progress');
      return { next: 'terminal', terminalUrl: purchase.terminalUrl };
    case 'paid':
    case 'refunding':
    case 'refunded':
    case 'issued':
    case 'cancelling':
      if (purchase.attemptId !== input.attemptId) throw conflict('already-paid');
      return { next: 'order', orderId: record.orderId };
    case 'opening':
    case 'reserved':
      return open(attempt);
  }
}

async function open(attempt: PaymentAttempt): Promise<PaymentAnswer> {
  const { records, gateway, request, input } = attempt;
  const { orderId, clearance, attemptId } = input;
  const record = records.save(attempt.record, { step: 'opening', attemptId });
  const answer = await gateway.openPayment({ request, orderId, clearance, attemptId });
  if (answer.status === 'refused') {
    records.save(record, attempt.record.purchase);
    throw refusal(answer);
  }
  return toOre(answer.order.totalAmount) === 0
    ? settleForNothing({ ...attempt, record }, answer.order)
    : startTerminal({ ...attempt, record }, answer.order);
}

async function startTerminal(
  { records, record, sale, request, input, publicOrigin }: PaymentAttempt,
  order: PayableOrder,
): Promise<PaymentAnswer> {
  // A payment whose page nobody has seen cannot be paid, so one that an earlier, broken try left behind is harmless.
  const transaction = await sale.createPayment(order);
  const redirectUrl = new URL(input.returnPath, request.url).href;
  const terminalUrl = asPath(await sale.startTerminal(transaction, redirectUrl), publicOrigin);
  const { attemptId } = input;
  records.save(record, { step: 'open', attemptId, ...transaction, terminalUrl, amount: order.totalAmount });
  return { next: 'terminal', terminalUrl };
}

/** There is no money to take: the next look at the order confirms it. */
function settleForNothing(
  { records, record, input, now }: PaymentAttempt,
  { totalAmount }: PayableOrder,
): PaymentAnswer {
  const { attemptId } = input;
  records.save(record, { step: 'paid', attemptId, paidAmount: totalAmount, paidAt: now() });
  return { next: 'order', orderId: record.orderId };
}

/** A page of this site stays on the name under which the visitor came, where their session is. */
function asPath(url: string, publicOrigin: string): string {
  const { origin, pathname, search } = new URL(url);
  return origin === publicOrigin ? `${pathname}${search}` : url;
}

const problems: Partial<Record<PaymentRefusalCode, string>> = {
  'not-cleared': 'clearance-expired',
  changed: 'order-changed',
  expired: 'clearance-expired',
};

function refusal({ code, correlationId }: Extract<OpenPaymentAnswer, { status: 'refused' }>): ShopFailure {
  switch (code) {
    case 'unauthorized':
      return new ShopFailure({ status: 401, code, problem: 'not-signed-in', correlationId });
    case 'not-found':
      return new ShopFailure({ status: 404, code, correlationId });
    case 'unavailable':
      return new ShopFailure({ status: 503, code, correlationId });
    default:
      return conflict(problems[code] ?? code, correlationId);
  }
}

function conflict(problem: string, correlationId?: string): ShopFailure {
  return new ShopFailure({ status: 409, code: 'rejected', problem, correlationId });
}
