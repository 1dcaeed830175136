import type { Order } from '@fribillett/entur-wire';
import type { Refundability, RefundOptionsAnswer, RefundQuote } from '../../shared/afterSaleApi.ts';
import { ShopFailure, isEnturFailure } from '../shopFailure.ts';
import { UpstreamError } from '@fribillett/gateway';
import { beforeCancellation, withCustomerRefund } from './afterCancellation.ts';
import type { EnturSale } from './enturSale.ts';
import { largestRefund, standingLines } from './orderFacts.ts';
import { asItStands, type OrderRecord, type OrderRecords } from './orderRecords.ts';
import type { CustomerRefund, Purchase, PurchaseAt } from './purchase.ts';
import type { RefundQuotes, StoredQuote } from './refundQuotes.ts';
import { travelOf } from './tickets.ts';

/** What tickets are cancelled with. */
export interface CancellationDesk {
  records: OrderRecords;
  quotes: RefundQuotes;
  record: OrderRecord;
  sale: EnturSale;
  /** The present in milliseconds since 1970, on the clock that Entur goes by. */
  now: () => number;
}

/** For an option that does not say when it ends: as short as a customer needs to read and press. */
const UNTOLD_LIFETIME_MS = 10 * 60_000;

/** What each line that stands would give back alone. Throws a `ShopFailure` for an order without tickets. */
export async function readLineRefunds(desk: CancellationDesk): Promise<RefundOptionsAnswer> {
  const { refunds } = requireIssued(desk.record.purchase);
  const order = await desk.sale.readOrder();
  const lines = cancellable(order, refunds).map(async (line) => {
    const { transientIds, refundAmount, fee } = largestRefund(await desk.sale.getRefundOptions([line.id]));
    const refundability = refundabilityOf(line, transientIds.length > 0, desk.now());
    return {
      orderLineId: line.id,
      refundability,
      ...(refundability === 'refundable' && { refundAmount, fee }),
    };
  });
  return { lines: await Promise.all(lines) };
}

/** Reads what these lines give back together, and keeps exactly that for {@link refundQuoted}. Throws a `ShopFailure`. */
export async function quoteRefund(
  { records, quotes, record, sale, now }: CancellationDesk,
  orderLineIds: string[],
): Promise<RefundQuote> {
  const { hasRefundFailed, ...issued } = requireIssued(record.purchase);
  const { refunds } = issued;
  const order = await sale.readOrder();
  const standing = cancellable(order, refunds).map(({ id }) => id);
  if (!orderLineIds.every((id) => standing.includes(id))) throw conflict('refund-changed');
  const { transientIds, refundAmount, fee, expiresAt, orderVersion } = await readTogether(sale, orderLineIds);
  const quoteId = crypto.randomUUID();
  quotes.add({
    quoteId,
    orderId: record.orderId,
    orderLineIds,
    transientIds,
    refundAmount,
    fee,
    orderVersion,
    expiresAt: expiresAt ?? now() + UNTOLD_LIFETIME_MS,
  });
  // Whoever asks anew has seen that the last cancellation failed.
  if (hasRefundFailed === true) records.saveIfUnchanged(record, issued);
  const { currency } = order;
  const validForSeconds = expiresAt === undefined ? undefined : Math.max(0, (expiresAt - now()) / 1000);
  return { quoteId, orderLineIds, refundAmount, fee, currency, validForSeconds };
}

/** What Entur gives back now for these lines together. Throws a `ShopFailure` when it does not. */
async function readTogether(sale: EnturSale, orderLineIds: readonly string[]) {
  const options = await sale.getRefundOptions(orderLineIds);
  const largest = largestRefund(options);
  if (largest.transientIds.length === 0) throw conflict('not-refundable');
  // An option says nothing of its line, but each line that can be given back has one at least.
  if (options.options.length < orderLineIds.length) throw conflict('refund-changed');
  if (!largest.isAll && orderLineIds.length > 1) throw conflict('refund-one-at-a-time');
  return { ...largest, orderVersion: options.orderRef.version };
}

/**
 * Gives back exactly what was quoted, once for each quote and each line; by other options where those of the quote hold no
 * more and others give the same. Where the answer is lost, the order stays `cancelling` and tells later what happened.
 * Throws a `ShopFailure`: `refund-changed` when a new quote is needed.
 */
export async function refundQuoted(desk: CancellationDesk, quoteId: string): Promise<OrderRecord> {
  const { record, quotes, sale, now } = desk;
  const { purchase } = record;
  if (purchase.step === 'cancelling') {
    if (purchase.underway.quoteId === quoteId) return record;
    throw conflict('refund-in-progress');
  }
  const issued = requireIssued(purchase);
  if (issued.refunds.some((refund) => refund.quoteId === quoteId)) return record;
  const quote = quotes.find(quoteId, record.orderId);
  if (quote === undefined) throw conflict('refund-changed');
  const order = await sale.readOrder();
  const standing = cancellable(order, issued.refunds).map(({ id }) => id);
  if (!quote.orderLineIds.every((id) => standing.includes(id))) throw conflict('refund-changed');
  const send = (from: OrderRecord, transientIds: string[]) =>
    refundNow({ ...desk, record: from }, cancelling(issued, quote, standing, now()), transientIds);
  let outcome: RefundOutcome = { record };
  if (order.version === quote.orderVersion && now() < quote.expiresAt) {
    outcome = await send(record, quote.transientIds);
    if (outcome.refusal === undefined) return outcome.record;
  }
  // Whoever reads the options ends those that were read before, another tab for example: the sum may well be the same.
  outcome = await send(outcome.record, await readOptionsAgain(sale, quote));
  if (outcome.refusal !== undefined) throw conflict('refund-changed', outcome.refusal.correlationId);
  return outcome.record;
}

/** The order as it now is, and why Entur did not know the options; nothing was given back then. */
interface RefundOutcome {
  record: OrderRecord;
  refusal?: UpstreamError;
}

/** The options of today that give back exactly what was quoted. Throws a `ShopFailure` when there are none. */
async function readOptionsAgain(
  sale: EnturSale,
  { orderLineIds, refundAmount, fee }: StoredQuote,
): Promise<string[]> {
  const again = await readTogether(sale, orderLineIds);
  if (again.refundAmount !== refundAmount || again.fee !== fee) throw conflict('refund-changed');
  return again.transientIds;
}

/** Written down before Entur is asked, and only by one: who comes second finds the order changed. */
async function refundNow(
  { records, record, sale, now }: CancellationDesk,
  underway: PurchaseAt<'cancelling'>,
  transientIds: string[],
): Promise<RefundOutcome> {
  const claimed = records.saveIfUnchanged(record, underway);
  if (claimed === undefined) throw conflict('refund-in-progress');
  try {
    const refundOperations = transientIds.map((transientId) => ({ transientId }));
    const { affectedOrderLineIds } = await sale.refund({ refundOperations });
    const lineIds = affectedOrderLineIds.length > 0 ? affectedOrderLineIds : underway.underway.orderLineIds;
    return { record: written(records, claimed, withCustomerRefund(underway, lineIds, now())) };
  } catch (error) {
    if (!isEnturFailure(error)) throw error;
    if (!(error instanceof UpstreamError) || !error.isRetrySafe)
      return { record: written(records, claimed, ended(underway, now())) };
    const released = records.saveIfUnchanged(claimed, beforeCancellation(underway));
    if (released === undefined) return { record: asItStands(records, claimed) };
    if (!isRefusedOption(error)) throw error;
    return { record: released, refusal: error };
  }
}

/** The order with this, or as somebody else has written it meanwhile: they have read Entur's order later than it was sent. */
function written(records: OrderRecords, record: OrderRecord, purchase: Purchase): OrderRecord {
  return records.saveIfUnchanged(record, purchase) ?? asItStands(records, record);
}

function ended(purchase: PurchaseAt<'cancelling'>, endedAt: number): PurchaseAt<'cancelling'> {
  return { ...purchase, underway: { ...purchase.underway, endedAt } };
}

/** The option is not there any more, or the order has changed: sending the same again would not mend it. */
function isRefusedOption({ status }: UpstreamError): boolean {
  return status !== undefined && [400, 404, 409, 410, 422].includes(status);
}

function cancelling(
  { attemptId, transaction, paidAmount, refunds }: PurchaseAt<'issued'>,
  { quoteId, orderLineIds, refundAmount, fee }: StoredQuote,
  standing: string[],
  sentAt: number,
): PurchaseAt<'cancelling'> {
  const underway = { quoteId, orderLineIds, refundAmount, fee, standing, sentAt };
  return { step: 'cancelling', attemptId, transaction, paidAmount, refunds, underway };
}

/** A line that was given back is never given back again, whatever the order still says. */
function cancellable(order: Order, refunds: readonly CustomerRefund[]): Order['orderLines'] {
  const done = new Set(refunds.flatMap(({ orderLineIds }) => orderLineIds));
  return standingLines(order).filter(({ id }) => !done.has(id));
}

function refundabilityOf(line: Order['orderLines'][number], isOffered: boolean, now: number): Refundability {
  if (isOffered) return 'refundable';
  const { departure } = travelOf(line.travelSpecification);
  return departure !== undefined && Date.parse(departure) <= now ? 'departed' : 'not-refundable';
}

function requireIssued(purchase: Purchase): PurchaseAt<'issued'> {
  if (purchase.step === 'issued') return purchase;
  throw conflict(purchase.step === 'cancelling' ? 'refund-in-progress' : 'not-refundable');
}

function conflict(problem: string, correlationId?: string): ShopFailure {
  return new ShopFailure({ status: 409, code: 'rejected', problem, correlationId });
}
