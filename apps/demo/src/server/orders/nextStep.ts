import type { Order } from '@fribillett/entur-wire';
import { UpstreamError } from '@fribillett/gateway';
import type { EnturSale } from './enturSale.ts';
import { isExpired, isIssued, standingLines, transactionOutcome, wholeRefund } from './orderFacts.ts';
import type { Purchase, PurchaseAt } from './purchase.ts';

/** What a step is taken with. */
export interface StepTools {
  sale: EnturSale;
  /** Frees the order from a payment attempt that took no money. */
  release: (attemptId: string) => Promise<void>;
  /** The present in milliseconds since 1970. */
  now: number;
  /** How long tickets may take after the money was taken, in milliseconds, before it is given back. */
  issuanceLimitMs: number;
}

/**
 * Takes the next step of a purchase, if the world has come that far; `undefined` when there is none now. Every step may be
 * taken again after a crash: what was done before is read back from Entur first.
 */
export async function nextStep(purchase: Purchase, tools: StepTools): Promise<Purchase | undefined> {
  switch (purchase.step) {
    case 'reserved':
    case 'refunded':
    case 'issued':
      return undefined;
    case 'opening':
      // The shop died here: nobody has seen a payment page, so nothing can have been paid.
      await tools.release(purchase.attemptId);
      return { step: 'reserved', isDeclined: false };
    case 'open':
      return afterPaymentPage(purchase, tools);
    case 'paid':
      return afterPayment(purchase, tools);
    case 'refunding':
      return refund(purchase, tools);
  }
}

async function afterPaymentPage(
  purchase: PurchaseAt<'open'>,
  tools: StepTools,
): Promise<Purchase | undefined> {
  const { sale, release, now } = tools;
  const { attemptId, paymentId, transactionId, amount } = purchase;
  const settled = { attemptId, transaction: { paymentId, transactionId }, paidAmount: amount };
  let outcome = transactionOutcome(await sale.readTransaction(purchase));
  if (outcome === 'accepted') {
    const isRefused = await tryCapture(sale, purchase);
    outcome = transactionOutcome(await sale.readTransaction(purchase));
    if (outcome === 'accepted' && isRefused && isExpired(await sale.readOrder(), now)) outcome = 'declined';
  }
  switch (outcome) {
    case 'waiting':
    case 'accepted':
      return undefined;
    case 'captured':
      return { step: 'paid', ...settled, paidAt: now };
    case 'declined':
      await release(attemptId);
      return { step: 'reserved', isDeclined: true };
    case 'credited':
      return { step: 'refunded', ...settled, refundedAmount: amount };
  }
}

/** True when Entur refused. Whatever happened, the transaction tells afterwards whether the money was taken. */
async function tryCapture(sale: EnturSale, purchase: PurchaseAt<'open'>): Promise<boolean> {
  try {
    await sale.capture(purchase);
    return false;
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return error.status !== undefined && error.status < 500;
  }
}

async function afterPayment(purchase: PurchaseAt<'paid'>, tools: StepTools): Promise<Purchase | undefined> {
  const { sale, now, issuanceLimitMs } = tools;
  const settled = settledOf(purchase);
  const order = await confirmed(purchase, tools);
  if (hasLapsed(purchase, order, now)) return giveUp(purchase, tools);
  if (order.failed) return { step: 'refunding', ...settled };
  if (isIssued(order, await sale.findGroups())) return { step: 'issued', ...settled };
  return now - purchase.paidAt > issuanceLimitMs ? { step: 'refunding', ...settled } : undefined;
}

/** An assumption (sale.md, open points): an order with nothing to pay is confirmed by the shop, without a payment. */
async function confirmed(purchase: PurchaseAt<'paid'>, { sale, now }: StepTools): Promise<Order> {
  const order = await sale.readOrder();
  const isToConfirm =
    purchase.transaction === undefined && order.status === 'DRAFT' && !isExpired(order, now);
  if (!isToConfirm) return order;
  await sale.confirm();
  return sale.readOrder();
}

/** Whether an order with nothing to pay was never confirmed, and cannot be any more. */
function hasLapsed({ transaction }: PurchaseAt<'paid' | 'refunding'>, order: Order, now: number): boolean {
  return transaction === undefined && isExpired(order, now);
}

async function giveUp(
  { attemptId }: PurchaseAt<'paid' | 'refunding'>,
  { release }: StepTools,
): Promise<Purchase> {
  await release(attemptId);
  return { step: 'reserved', isDeclined: false };
}

async function refund(purchase: PurchaseAt<'refunding'>, tools: StepTools): Promise<Purchase | undefined> {
  const { sale, now } = tools;
  const { refundAmount } = purchase;
  const settled = settledOf(purchase);
  if (hasLapsed(purchase, await sale.readOrder(), now)) return giveUp(purchase, tools);
  if (refundAmount !== undefined && (await isGivenBack(purchase, sale))) {
    return { step: 'refunded', ...settled, refundedAmount: refundAmount };
  }
  const { transientIds, amount } = wholeRefund(await sale.getRefundOptions());
  if (transientIds.length === 0) {
    // Entur gives nothing back now. Should the ticket have come after all, the customer has what they paid for.
    return isIssued(await sale.readOrder(), await sale.findGroups())
      ? { step: 'issued', ...settled }
      : undefined;
  }
  // Written down first: should the answer be lost, the next look finds the money gone back and knows how much.
  if (refundAmount !== amount) return { ...purchase, refundAmount: amount };
  await sale.refund({ refundOperations: transientIds.map((transientId) => ({ transientId })) });
  return { step: 'refunded', ...settled, refundedAmount: amount };
}

function settledOf({ attemptId, transaction, paidAmount }: PurchaseAt<'paid' | 'refunding'>) {
  return { attemptId, transaction, paidAmount };
}

async function isGivenBack({ transaction }: PurchaseAt<'refunding'>, sale: EnturSale): Promise<boolean> {
  if (transaction !== undefined) {
    return transactionOutcome(await sale.readTransaction(transaction)) === 'credited';
  }
  return standingLines(await sale.readOrder()).length === 0;
}
