import { fromOre, sumAmounts, toOre } from '@fribillett/core';
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

/** One set of what can be given back in one call. */
export interface RefundSet {
  transientIds: string[];
  /** Given back before the fees, and the fees: decimal strings. */
  refundAmount: string;
  fee: string;
  /** What the customer gets: the one less the other (sale.md 6). */
  amount: string;
  /** Whether it is all that was offered. */
  isAll: boolean;
  /** When the first of its options ends, in milliseconds since 1970; absent when none says so. */
  expiresAt: number | undefined;
}

/**
 * As much as can be given back in one call: the set of options with the largest sum after the fees, of several alike the one
 * with most options. Where Entur names no set, nothing says that two options go together: the largest one alone.
 */
export function largestRefund({
  options,
  optionIdsThatCanBePerformedTogether: sets,
}: RefundOptions): RefundSet {
  const together = sets
    .map((set) => options.filter(({ transientId }) => set.includes(transientId)))
    .filter((set) => set.length > 0);
  const candidates = together.length > 0 ? together : options.map((option) => [option]);
  const chosen = candidates.toSorted((a, b) => netOre(b) - netOre(a) || b.length - a.length)[0] ?? [];
  const ends = chosen.flatMap(({ expiresAt }) => (expiresAt === undefined ? [] : [Date.parse(expiresAt)]));
  return {
    transientIds: chosen.map(({ transientId }) => transientId),
    refundAmount: sumAmounts(chosen.map(({ refundAmount = '0.00' }) => refundAmount)),
    fee: sumAmounts(chosen.map(({ fee = '0.00' }) => fee)),
    amount: fromOre(netOre(chosen)),
    isAll: chosen.length === options.length,
    expiresAt: ends.length === 0 ? undefined : Math.min(...ends),
  };
}

function netOre(options: RefundOptions['options']): number {
  return options.reduce(
    (sum, { refundAmount = '0.00', fee = '0.00' }) => sum + toOre(refundAmount) - toOre(fee),
    0,
  );
}
