import { readAs, ticketRightsHoldersQuerySchema } from '@fribillett/entur-wire';
import { postalPlaces } from '../../data/postalPlaces.ts';
import type { TicketRightRecord } from '../../employerRecords.ts';
import { osloDay } from '../../osloTime.ts';
import { isPensioner } from '../../rules/employeeFacts.ts';
import { bestCategory, holdersOf, type HeldRights } from '../../rules/rightsHolders.ts';
import type { Call, Route } from '../call.ts';
import { pageOf } from './page.ts';
import { holderIdOf, ticketRightJson } from './ticketRightJson.ts';

/** ASSUMPTION: the filters of the holders are those of the other two lists as well. */
function askedOf({ query }: Call) {
  return readAs(ticketRightsHoldersQuerySchema, Object.fromEntries(query), 'The query');
}

/** ASSUMPTION: from a day on are the rights that are valid on it or later. */
const isFrom =
  (fromDate = '') =>
  ({ lastDay }: TicketRightRecord) =>
    lastDay >= fromDate;

/** `findTicketRightsHolders`. ASSUMPTION: who has no right is no holder. */
export const findTicketRightsHolders: Route = (world, call) => {
  const asked = askedOf(call);
  const found = holdersOf(world, call.client, asked, isFrom(asked.fromDate));
  const body = pageOf(world, found, asked, ({ holder, rights }) => ({
    id: holderIdOf(holder),
    ticketHolderCode: holder.ticketHolderCode,
    [world.employerNames.ticketRights]: rights.map((right) => ticketRightJson(world, holder, right)),
  }));
  return { body };
};

/** `findTicketRights` */
export const findTicketRights: Route = (world, call) => {
  const asked = askedOf(call);
  const found = holdersOf(world, call.client, asked, isFrom(asked.fromDate)).flatMap(({ holder, rights }) =>
    rights.map((right) => ({ holder, right })),
  );
  return { body: pageOf(world, found, asked, ({ holder, right }) => ticketRightJson(world, holder, right)) };
};

/**
 * `findActiveTicketRightsHolders`: who has a right today. ASSUMPTION: once for all rights, with the best of them, granted when
 * the first of them was calculated, at the employee's address.
 */
export const findActiveTicketRightsHolders: Route = (world, call) => {
  const asked = askedOf(call);
  const today = osloDay(world.clock.now());
  const isActive = (right: TicketRightRecord) =>
    isFrom(asked.fromDate)(right) && right.firstDay <= today && today <= right.lastDay;
  const found = holdersOf(world, call.client, asked, isActive);
  return { body: pageOf(world, found, asked, activeHolderJson) };
};

function activeHolderJson({ holder, employee, rights }: HeldRights): Record<string, unknown> {
  const { companyId, addressLine, postalCode, hireEndDate } = employee.facts;
  const { firstName, surname } = 'facts' in holder ? holder.facts : holder;
  const type = typeOf({ holder, employee });
  return {
    ...{ type, ticketRightType: bestCategory(rights)?.ticketRightType },
    employeeId: Number(employee.id),
    companyId: Number(companyId),
    ...{ firstName, surname, addressLine, postalCode, city: postalPlaces[postalCode] },
    grantedAt: rights[0]?.calculatedAt,
    isEmployee: type === 'Ansatt',
    ...(type === 'Pensjonist' ? { hireEndDate } : {}),
  };
}

function typeOf({ holder, employee }: Pick<HeldRights, 'holder' | 'employee'>): string {
  if ('employeeId' in holder) return 'Familie';
  return isPensioner(employee.facts) ? 'Pensjonist' : 'Ansatt';
}
