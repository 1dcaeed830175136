import { fromOre, toOre } from '@fribillett/core';
import type { Order, RefundOptions, TicketDistributionGroup, Transaction } from '@fribillett/entur-wire';

/**
 * What became of a card payment. - `waiting`: the customer has not answered. - `accepted`: they have, take the money.
 * - `captured`: taken. - `declined`: it will never be taken. - `credited`: given back.
 */
export type TransactionOutcome = 'waiting' | 'accepted' | 'captured' | 'declined' | 'credited';

const outcomes: Record<string, TransactionOutcome> = {
  CAPTURED: 'captured',
  CREDITED: 'credited',
  CANCELLED: 'declined',
  REJECTED: 'declined',
};

/** Reads a transaction (sale.md 4). One with an amount left to capture has been accepted; an unknown status waits. */
export function transactionOutcome({ status, summary }: Transaction): TransactionOutcome {
  const known = outcomes[status];
  if (known !== undefined) return known;
  return toOre(summary?.remainingAmountToCapture ?? '0.00') > 0 ? 'accepted' : 'waiting';
}

/**
 * Whether nobody paid in time: what was not confirmed is thrown away then (sale.md 3), and an order that never was confirmed
 * is cancelled with it.
 */
export function isExpired({ status, expireAt, lastConfirmedAt }: Order, now: number): boolean {
  if (status === 'CANCELLED') return lastConfirmedAt === undefined;
  return status === 'DRAFT' && expireAt !== undefined && Date.parse(expireAt) <= now;
}

/** The lines that still stand. */
export function standingLines({ orderLines }: Order): Order['orderLines'] {
  return orderLines.filter(({ status }) => status !== 'CANCELLED');
}

/** Whether every line that stands has its ticket group: there is one for each (sale.md 5). */
export function isIssued(order: Order, groups: readonly TicketDistributionGroup[]): boolean {
  const lines = standingLines(order);
  return lines.length > 0 && lines.every(({ id }) => groups.some(({ orderLineId }) => orderLineId === id));
}

/** As much as can be given back in one call, and how much the customer gets: the amounts less the fees (sale.md 6). */
export function largestRefund({ options, optionIdsThatCanBePerformedTogether: sets }: RefundOptions): {
  transientIds: string[];
  amount: string;
} {
  const largest = [...sets].sort((left, right) => right.length - left.length)[0];
  const chosen = options.filter(({ transientId }) => largest?.includes(transientId) ?? true);
  const ore = chosen.reduce(
    (sum, { refundAmount = '0.00', fee = '0.00' }) => sum + toOre(refundAmount) - toOre(fee),
    0,
  );
  return { transientIds: chosen.map(({ transientId }) => transientId), amount: fromOre(ore) };
}
