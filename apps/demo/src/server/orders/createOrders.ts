import type { Order } from '@fribillett/entur-wire';
import type { Gateway } from '@fribillett/gateway';
import type { OrderAnswer, PaymentAnswer, PaymentRequest } from '../../shared/shopApi.ts';
import type { OrderSummary, RefundOptionsAnswer, RefundQuote } from '../../shared/afterSaleApi.ts';
import type { Session } from '../sessions.ts';
import { isEnturFailure, notFound } from '../shopFailure.ts';
import { pointOfSale } from '../pointOfSale.ts';
import { quoteRefund, readLineRefunds, refundQuoted } from './cancelTickets.ts';
import { createEnturSale, type EnturSale } from './enturSale.ts';
import { createKeyedLock } from './keyedLock.ts';
import { nextStep } from './nextStep.ts';
import { toOrderAnswer } from './orderAnswer.ts';
import { transactionOutcome } from './orderFacts.ts';
import type { OrderRecord, OrderRecords } from './orderRecords.ts';
import { openPaymentPage } from './openPaymentPage.ts';
import type { Purchase } from './purchase.ts';
import type { RefundQuotes } from './refundQuotes.ts';
import { toOrderSummary, toStoredSummary } from './orderSummary.ts';
import { toTickets } from './tickets.ts';

/** What the shop's orders are made from. */
export interface OrdersOptions {
  records: OrderRecords;
  quotes: RefundQuotes;
  gateway: Gateway;
  /** The present in milliseconds since 1970, on the clock that Entur goes by. */
  now: () => number;
  /** How long tickets may take after the money was taken, in milliseconds. */
  issuanceLimitMs: number;
  /** The site's own origin: payment pages on it are told as a path. */
  publicOrigin: string;
}

/** Paying for orders, and what became of them. */
export interface Orders {
  /** Opens the payment of an order, once for each attempt. Throws a `ShopFailure` when it may not be paid. */
  pay(session: Session, request: Request, input: PaymentRequest): Promise<PaymentAnswer>;
  /** Takes an order as far as it has come, and tells where it stands. */
  look(session: Session, orderId: string): Promise<OrderAnswer>;
  /** The customer's last orders, newest first, as they were when they were last looked at. */
  list(session: Session): OrderSummary[];
  /** What each ticket of an order would give back. Throws a `ShopFailure` when it has none. */
  readLineRefunds(session: Session, orderId: string): Promise<RefundOptionsAnswer>;
  /** What these lines give back together. Throws a `ShopFailure` when that is nothing. */
  quoteRefund(session: Session, orderId: string, orderLineIds: string[]): Promise<RefundQuote>;
  /** Cancels what was quoted, once. Throws a `ShopFailure` when the quote holds no more. */
  refund(session: Session, orderId: string, quoteId: string): Promise<OrderAnswer>;
  /** Takes every order that waits as far as it has come: a customer who paid may never come back to ask. */
  advanceAll(): Promise<void>;
}

/** One order and everything that is done with it. */
interface Desk {
  record: OrderRecord;
  sale: EnturSale;
}

/** No timers and no work of its own: each question moves an order on, so that a restart in the middle loses nothing. */
export function createOrders(options: OrdersOptions): Orders {
  const { records, gateway, now, issuanceLimitMs } = options;
  const lock = createKeyedLock();
  const claims = new Set<string>();

  function deskOf(session: Session, orderId: string): Desk {
    const record = records.find(orderId, session.customerNumber);
    if (record === undefined) throw notFound();
    return { record, sale: createEnturSale(gateway.client, pointOfSale, record) };
  }

  async function advance({ record, sale }: Desk): Promise<Desk> {
    const { orderId } = record;
    const release = async (attemptId: string) => {
      await gateway.releasePayment({ orderId, attemptId });
    };
    const purchase = await nextStep(record.purchase, { sale, release, now: now(), issuanceLimitMs, claims });
    if (purchase === undefined) return { record, sale };
    const next = records.saveIfUnchanged(record, purchase) ?? records.find(orderId, record.customerNumber);
    return next === undefined ? { record, sale } : advance({ record: next, sale });
  }

  /** As far as it goes: what Entur cannot tell now is asked for again at the next look. */
  async function advanceIfPossible(desk: Desk): Promise<Desk> {
    try {
      return await advance(desk);
    } catch (error) {
      if (!isEnturFailure(error)) throw error;
      const { orderId, customerNumber } = desk.record;
      return { ...desk, record: records.find(orderId, customerNumber) ?? desk.record };
    }
  }

  async function answerFor(session: Session, desk: Desk): Promise<OrderAnswer> {
    const { record, sale } = await advanceIfPossible(desk);
    const { purchase } = record;
    const order = await readUnlessPaid(purchase, sale);
    const hasTickets = (purchase.step === 'issued' || purchase.step === 'cancelling') && order !== undefined;
    const tickets = hasTickets ? toTickets(order, await sale.findGroups(), session) : [];
    const isAccepted =
      purchase.step === 'open' && transactionOutcome(await sale.readTransaction(purchase)) === 'accepted';
    const answer = toOrderAnswer({ record, order, isAccepted, tickets, now: now() });
    if (order !== undefined) records.keepSummary(toStoredSummary(answer, order));
    return answer;
  }

  /** The desk of an order that is as far as it has come, with what cancelling needs. */
  async function cancellationDesk(session: Session, orderId: string) {
    return { ...options, ...(await advance(deskOf(session, orderId))) };
  }

  return {
    pay: (session, request, input) =>
      lock(input.orderId, async () => {
        const { record, sale } = await advance(deskOf(session, input.orderId));
        return openPaymentPage({ ...options, record, sale, request, input });
      }),
    look: (session, orderId) => lock(orderId, () => answerFor(session, deskOf(session, orderId))),
    list: ({ customerNumber }) => records.list(customerNumber).map((one) => toOrderSummary(one, now())),
    readLineRefunds: (session, orderId) =>
      lock(orderId, async () => readLineRefunds(await cancellationDesk(session, orderId))),
    quoteRefund: (session, orderId, orderLineIds) =>
      lock(orderId, async () => quoteRefund(await cancellationDesk(session, orderId), orderLineIds)),
    refund: (session, orderId, quoteId) =>
      lock(orderId, async () => {
        const desk = await cancellationDesk(session, orderId);
        return answerFor(session, { ...desk, record: await refundQuoted(desk, quoteId) });
      }),
    async advanceAll() {
      for (const { orderId, customerNumber } of records.findUnfinished()) {
        await lock(orderId, async () => {
          const record = records.find(orderId, customerNumber);
          if (record !== undefined) {
            await advanceIfPossible({ record, sale: createEnturSale(gateway.client, pointOfSale, record) });
          }
        });
      }
    },
  };
}

/** Once money was taken, the customer is told so even while Entur cannot be asked. */
async function readUnlessPaid({ step }: Purchase, sale: EnturSale): Promise<Order | undefined> {
  try {
    return await sale.readOrder();
  } catch (error) {
    const isUnderway = step === 'paid' || step === 'refunding' || step === 'cancelling';
    if (isUnderway && isEnturFailure(error)) return undefined;
    throw error;
  }
}
