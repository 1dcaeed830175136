import type { Order } from '@fribillett/entur-wire';
import type { Gateway } from '@fribillett/gateway';
import type { OrderAnswer, PaymentAnswer, PaymentRequest } from '../../shared/shopApi.ts';
import type { Session } from '../sessions.ts';
import { isEnturFailure, notFound } from '../shopFailure.ts';
import { pointOfSale } from '../pointOfSale.ts';
import { createEnturSale, type EnturSale } from './enturSale.ts';
import { createKeyedLock } from './keyedLock.ts';
import { nextStep } from './nextStep.ts';
import { toOrderAnswer } from './orderAnswer.ts';
import { transactionOutcome } from './orderFacts.ts';
import type { OrderRecord, OrderRecords } from './orderRecords.ts';
import { openPaymentPage } from './openPaymentPage.ts';
import type { Purchase } from './purchase.ts';
import { toTickets } from './tickets.ts';

/** What the shop's orders are made from. */
export interface OrdersOptions {
  records: OrderRecords;
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
    const purchase = await nextStep(record.purchase, { sale, release, now: now(), issuanceLimitMs });
    return purchase === undefined
      ? { record, sale }
      : advance({ record: records.save(record, purchase), sale });
  }

  /** As far as it goes: what Entur cannot tell now is asked for again at the next look. */
  async function advanceIfPossible(desk: Desk, session: Session): Promise<Desk> {
    try {
      return await advance(desk);
    } catch (error) {
      if (!isEnturFailure(error)) throw error;
      return deskOf(session, desk.record.orderId);
    }
  }

  return {
    pay: (session, request, input) =>
      lock(input.orderId, async () => {
        const { record, sale } = await advance(deskOf(session, input.orderId));
        return openPaymentPage({ ...options, record, sale, request, input });
      }),
    look: (session, orderId) =>
      lock(orderId, async () => {
        const { record, sale } = await advanceIfPossible(deskOf(session, orderId), session);
        const { purchase } = record;
        const order = await readUnlessPaid(purchase, sale);
        const isIssued = purchase.step === 'issued' && order !== undefined;
        const tickets = isIssued ? toTickets(order, await sale.findGroups(), session) : [];
        const isAccepted =
          purchase.step === 'open' && transactionOutcome(await sale.readTransaction(purchase)) === 'accepted';
        return toOrderAnswer({ record, order, isAccepted, tickets, now: now() });
      }),
  };
}

/** Once money was taken, the customer is told so even while Entur cannot be asked. */
async function readUnlessPaid({ step }: Purchase, sale: EnturSale): Promise<Order | undefined> {
  try {
    return await sale.readOrder();
  } catch (error) {
    const isUnderway = step === 'paid' || step === 'refunding';
    if (isUnderway && isEnturFailure(error)) return undefined;
    throw error;
  }
}
