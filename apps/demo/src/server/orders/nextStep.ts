import { sumAmounts, toOre } from '@fribillett/core';
import { WORK_LIMIT_MS, type Order } from '@fribillett/entur-wire';
import { UpstreamError } from '@fribillett/gateway';
import { afterCancellation } from './afterCancellation.ts';
import { isEnturFailure } from '../shopFailure.ts';
import { EFFECT_LIMIT_MS, OPENING_LIMIT_MS } from './enturLimits.ts';
import type { EnturSale } from './enturSale.ts';
import { isExpired, isIssued, standingLines, transactionOutcome, largestRefund } from './orderFacts.ts';
import type { Purchase, PurchaseAt, RefundUnderway } from './purchase.ts';

/** What a step is taken with. */
export interface StepTools {
  sale: EnturSale;
  /** Frees the order from a payment attempt that took no money. */
  release: (attemptId: string) => Promise<void>;
  /** The present in milliseconds since 1970. */
  now: number;
  /** How long tickets may take after the money was taken, in milliseconds, before it is given back. */
  issuanceLimitMs: number;
  /** Refunds that this process has written down and not sent yet. */
  claims: Set<string>;
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
      return afterOpening(purchase, tools.now);
    case 'releasing':
      await tools.release(purchase.attemptId);
      return { step: 'reserved', isDeclined: false };
    case 'open':
      return afterPaymentPage(purchase, tools);
    case 'paid':
      return afterPayment(purchase, tools);
    case 'refunding':
      return giveBack(purchase, tools);
    case 'cancelling':
      return afterCancellation(purchase, await tools.sale.readOrder(), tools.now);
  }
}

/**
 * Whoever opens the page may be at work, on this machine or another. Once its calls must have ended the shop died there:
 * nobody has seen a page, so nothing can have been paid.
 */
function afterOpening({ attemptId, startedAt }: PurchaseAt<'opening'>, now: number): Purchase | undefined {
  return now - startedAt > OPENING_LIMIT_MS ? { step: 'releasing', attemptId } : undefined;
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
  if (isIssued(order, await sale.findGroups())) return { step: 'issued', ...settled, refunds: [] };
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

/** Gives back one set of what can be given back together, until nothing stands or Entur gives no more. */
async function giveBack(purchase: PurchaseAt<'refunding'>, tools: StepTools): Promise<Purchase | undefined> {
  const { sale, now, claims } = tools;
  const { underway } = purchase;
  const order = await sale.readOrder();
  if (isPaidBack(purchase)) return refunded(purchase);
  if (underway !== undefined && (await isGivenBack(purchase, underway, order, sale))) {
    return withRefund(purchase, underway.amount);
  }
  if (purchase.refundedAmount === undefined && hasLapsed(purchase, order, now))
    return giveUp(purchase, tools);
  const standing = standingLines(order).length;
  if (standing === 0) return afterLastLine(purchase, sale);
  const isClaimed = underway !== undefined && claims.delete(underway.claimId);
  // Another shop's, or one whose answer was lost: it is not sent again before it can no longer happen.
  if (underway !== undefined && !isClaimed && now <= latestEffect(underway)) return undefined;
  const { transientIds, amount } = largestRefund(await sale.getRefundOptions());
  if (transientIds.length === 0) return afterLastOption(purchase, order, sale);
  // Written down first: should the answer be lost, the next look finds the order changed and knows how much went back.
  const next = { amount, orderVersion: order.version, standing };
  if (!isClaimed || !isSameRefund(underway, next)) return claimed(purchase, next, tools);
  try {
    await sale.refund({ refundOperations: transientIds.map((transientId) => ({ transientId })) });
  } catch (error) {
    if (!isEnturFailure(error)) throw error;
    return { ...purchase, underway: { ...underway, endedAt: now } };
  }
  return withRefund(purchase, amount);
}

function claimed(
  purchase: PurchaseAt<'refunding'>,
  refund: Pick<RefundUnderway, 'amount' | 'orderVersion' | 'standing'>,
  { claims, now }: StepTools,
): Purchase {
  const claimId = crypto.randomUUID();
  claims.add(claimId);
  return { ...purchase, underway: { ...refund, claimId, claimedAt: now } };
}

/** When the call has ended, Entur may still work on it; until then, or where a shop died within it, the call may still run. */
function latestEffect({ claimedAt, endedAt }: RefundUnderway): number {
  return endedAt === undefined ? claimedAt + EFFECT_LIMIT_MS : endedAt + WORK_LIMIT_MS;
}

function withRefund(purchase: PurchaseAt<'refunding'>, amount: string): Purchase {
  const refundedAmount = sumAmounts([purchase.refundedAmount ?? '0.00', amount]);
  return { step: 'refunding', ...settledOf(purchase), refundedAmount };
}

function refunded(purchase: PurchaseAt<'refunding'>): Purchase {
  const { paidAmount, refundedAmount = paidAmount } = purchase;
  return { step: 'refunded', ...settledOf(purchase), refundedAmount };
}

/** Whether all that was paid has gone back: never more, whatever Entur still offers. */
function isPaidBack({ paidAmount, refundedAmount }: PurchaseAt<'refunding'>): boolean {
  const paid = toOre(paidAmount);
  return refundedAmount !== undefined && paid > 0 && toOre(refundedAmount) >= paid;
}

/** Nothing stands: what this shop did not give back itself went back whole if the transaction says so. */
async function afterLastLine(
  purchase: PurchaseAt<'refunding'>,
  sale: EnturSale,
): Promise<Purchase | undefined> {
  const isSettled = purchase.refundedAmount !== undefined || purchase.transaction === undefined;
  return isSettled || (await isCredited(purchase, sale)) ? refunded(purchase) : undefined;
}

/** Entur gives nothing back now. Should the tickets have come after all, the customer has what they paid for. */
async function afterLastOption(
  purchase: PurchaseAt<'refunding'>,
  order: Order,
  sale: EnturSale,
): Promise<Purchase | undefined> {
  if (purchase.refundedAmount !== undefined) return refunded(purchase);
  return isIssued(order, await sale.findGroups())
    ? { step: 'issued', ...settledOf(purchase), refunds: [] }
    : undefined;
}

function settledOf({ attemptId, transaction, paidAmount }: PurchaseAt<'paid' | 'refunding'>) {
  return { attemptId, transaction, paidAmount };
}

/** Whether a refund happened whose answer never came. A credited transaction says so of the first one only. */
async function isGivenBack(
  purchase: PurchaseAt<'refunding'>,
  { orderVersion, standing }: RefundUnderway,
  order: Order,
  sale: EnturSale,
): Promise<boolean> {
  if (order.version > orderVersion || standingLines(order).length < standing) return true;
  return purchase.refundedAmount === undefined && isCredited(purchase, sale);
}

async function isCredited({ transaction }: PurchaseAt<'refunding'>, sale: EnturSale): Promise<boolean> {
  if (transaction === undefined) return false;
  return transactionOutcome(await sale.readTransaction(transaction)) === 'credited';
}

function isSameRefund(left: RefundUnderway, right: Omit<RefundUnderway, 'claimId' | 'claimedAt'>): boolean {
  return (
    left.amount === right.amount &&
    left.orderVersion === right.orderVersion &&
    left.standing === right.standing
  );
}
