import {
  travelSpecificationSchema,
  type Order,
  type TicketDistributionGroup,
  type TravelSpecification,
} from '@fribillett/entur-wire';
import * as z from 'zod/mini';
import type { Ticket } from '../../shared/shopApi.ts';
import type { Session } from '../sessions.ts';

/** An assumption of the sandbox's: what a group says about its tickets is not public. */
const distributionsSchema = z.array(z.object({ ticketId: z.union([z.string(), z.number()]) }));
const seatsSchema = z.array(z.string());

/**
 * The tickets of an order's groups. With one ticket for each traveller of the line, each is one traveller's; else every ticket
 * carries all of them.
 */
export function toTickets(
  order: Order,
  groups: readonly TicketDistributionGroup[],
  { family }: Session,
): Ticket[] {
  const nameOf = (id: string) => family.find(({ customerNumber }) => customerNumber === id)?.displayName;
  const toTraveller = (id: string) => ({ id, displayName: nameOf(id) });

  return groups.flatMap((group) => {
    const line = order.orderLines.find(({ id }) => id === group.orderLineId);
    const travel = travelOf(line?.travelSpecification);
    const travellers = travel.travellerIds.map(toTraveller);
    const numbers = ticketNumbersOf(group);
    return numbers.map((ticketNumber, index) => ({
      ticketNumber,
      orderLineId: group.orderLineId,
      description: line?.description,
      travellers: numbers.length === travellers.length ? travellers.slice(index, index + 1) : travellers,
      from: travel.from,
      to: travel.to,
      departure: travel.departure,
      arrival: travel.arrival,
      seats: seatsOf(travel, numbers.length, index),
      isVoid: line?.status === 'CANCELLED',
    }));
  });
}

/** What a line says about its journey; nothing where it cannot be read. */
export function travelOf(specification: unknown): TravelSpecification {
  const result = z.safeParse(travelSpecificationSchema, specification ?? {});
  return result.success ? result.data : { travellerIds: [] };
}

/** A group that tells no ticket number is its own. */
function ticketNumbersOf(group: TicketDistributionGroup): string[] {
  const result = z.safeParse(distributionsSchema, group['ticketDistributions']);
  const numbers = result.success ? result.data.map(({ ticketId }) => String(ticketId)) : [];
  return numbers.length > 0 ? numbers : [group.id];
}

function seatsOf(travel: TravelSpecification, tickets: number, index: number): string[] {
  const result = z.safeParse(seatsSchema, travel['seats']);
  const seats = result.success ? result.data : [];
  return seats.length === tickets ? seats.slice(index, index + 1) : seats;
}
