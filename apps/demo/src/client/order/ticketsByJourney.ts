import { toMilliseconds } from '@fribillett/core';
import type { Ticket } from '../../shared/shopApi.ts';

/** Tickets in the order of travel, those of one train together, by their numbers. */
export function ticketsByJourney(tickets: readonly Ticket[]): Ticket[][] {
  const journeys = new Map<string, Ticket[]>();
  for (const ticket of tickets) {
    const key = [ticket.departure, ticket.from, ticket.to].join(' ');
    journeys.set(key, [...(journeys.get(key) ?? []), ticket]);
  }
  return [...journeys.values()]
    .map((together) => together.toSorted(byNumber))
    .sort(([a], [b]) => departureOf(a) - departureOf(b));
}

const numbers = new Intl.Collator('nb', { numeric: true });

function byNumber(a: Ticket, b: Ticket): number {
  return numbers.compare(a.ticketNumber, b.ticketNumber);
}

function departureOf(ticket: Ticket | undefined): number {
  return ticket?.departure === undefined ? 0 : toMilliseconds(ticket.departure);
}
