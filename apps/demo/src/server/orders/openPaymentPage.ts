import { toOre } from '@fribillett/core';
import type { Gateway, OpenPaymentAnswer, PayableOrder, PaymentRefusalCode } from '@fribillett/gateway';
import type { PaymentAnswer, PaymentRequest } from '../../shared/shopApi.ts';
import { ShopFailure } from '../shopFailure.ts';
import type { EnturSale } from './enturSale.ts';
import { asItStands, type OrderRecord, type OrderRecords } from './orderRecords.ts';
import type { Purchase, PurchaseAt } from './purchase.ts';

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
    case 'releasing':
      throw conflict('payment-in-progress');
    case 'reserved':
      return open(attempt);
  }
}

async function open(attempt: PaymentAttempt): Promise<PaymentAnswer> {
  const { records, gateway, request, input } = attempt;
  const { orderId, clearance, attemptId } = input;
  const claimed = records.saveIfUnchanged(attempt.record, opening(attempt));
  if (claimed === undefined) return giveWay(attempt);
  const answer = await gateway.openPayment({ request, orderId, clearance, attemptId });
  const isRefused = answer.status === 'refused';
  // What follows are calls that can be counted, so the time is counted from here.
  const record = records.saveIfUnchanged(claimed, isRefused ? attempt.record.purchase : opening(attempt));
  if (record === undefined) return giveWay(attempt);
  if (isRefused) throw refusal(answer);
  return openCleared({ ...attempt, record }, answer);
}

function opening({ input: { attemptId }, now }: PaymentAttempt): PurchaseAt<'opening'> {
  return { step: 'opening', attemptId, startedAt: now() };
}

async function openCleared(
  attempt: PaymentAttempt,
  { order, isStillPayable }: Extract<OpenPaymentAnswer, { status: 'open' }>,
): Promise<PaymentAnswer> {
  const { records, record, input } = attempt;
  let purchase: Purchase;
  try {
    // A repeat, and the shop that opened it first died before it wrote down a payment: this would be the first.
    if (!isStillPayable) throw conflict('order-changed');
    purchase = await openedPurchase(attempt, order);
  } catch (error) {
    // Nobody has seen the page, and nobody will: nothing can be paid.
    const { attemptId } = input;
    if (records.saveIfUnchanged(record, { step: 'releasing', attemptId }) === undefined)
      return giveWay(attempt);
    throw error;
  }
  const opened = records.saveIfUnchanged(record, purchase);
  return opened === undefined ? giveWay(attempt) : openPaymentPage({ ...attempt, record: opened });
}

async function openedPurchase(
  { sale, request, input, publicOrigin, now }: PaymentAttempt,
  order: PayableOrder,
): Promise<Purchase> {
  const { attemptId, returnPath } = input;
  const { totalAmount } = order;
  // There is no money to take: the next look at the order confirms it.
  if (toOre(totalAmount) === 0) return { step: 'paid', attemptId, paidAmount: totalAmount, paidAt: now() };
  // A payment whose page nobody has seen cannot be paid, so one that an earlier, broken try left behind is harmless.
  const transaction = await sale.createPayment(order);
  const redirectUrl = new URL(returnPath, request.url).href;
  const terminalUrl = asPath(await sale.startTerminal(transaction, redirectUrl), publicOrigin);
  return { step: 'open', attemptId, ...transaction, terminalUrl, amount: totalAmount };
}

/**
 * Somebody else has written meanwhile: what was opened here is shown to nobody, and the answer is what the order is now. The
 * gateway may have said yes to this attempt after it was given up; left so, it would keep every other attempt out.
 */
async function giveWay(attempt: PaymentAttempt): Promise<PaymentAnswer> {
  const { records, gateway, input } = attempt;
  const { orderId, attemptId } = input;
  const record = asItStands(records, attempt.record);
  const { purchase } = record;
  const isHeld = 'attemptId' in purchase && purchase.attemptId === attemptId;
  if (!isHeld) await gateway.releasePayment({ orderId, attemptId });
  return openPaymentPage({ ...attempt, record });
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
