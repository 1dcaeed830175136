import type { Order } from '@fribillett/entur-wire';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import type { OrderSummary } from '../../shared/afterSaleApi.ts';
import type { StoredSummary } from './orderRecords.ts';
import { travelOf } from './tickets.ts';

/** What the list of orders keeps of one; the journey is the first of its lines. */
export function toStoredSummary(answer: OrderAnswer, { orderLines }: Order): StoredSummary {
  const { orderId, state, total, refundedAmount, currency, expiresAt } = answer;
  const journeys = orderLines.map(({ travelSpecification }) => travelOf(travelSpecification));
  const first = journeys.toSorted((a, b) => timeOf(a.departure) - timeOf(b.departure))[0];
  const { from, to, departure } = first ?? {};
  return { orderId, state, total, refundedAmount, currency, from, to, departure, expiresAt };
}

/** An order that nobody paid in time has expired, whether or not somebody has looked since. */
export function toOrderSummary({ expiresAt, ...summary }: StoredSummary, now: number): OrderSummary {
  const isPayable = summary.state === 'reserved' || summary.state === 'awaiting-payment';
  const isOver = isPayable && expiresAt !== undefined && Date.parse(expiresAt) <= now;
  return isOver ? { ...summary, state: 'expired' } : summary;
}

function timeOf(departure: string | undefined): number {
  return departure === undefined ? Number.POSITIVE_INFINITY : Date.parse(departure);
}
