import { fipCouponsQuerySchema, fipReportQuerySchema, readAs, writeCsv } from '@fribillett/entur-wire';
import { fipTicketsOf, type FipTicketData } from '../../data/fipTickets.ts';
import { osloYear } from '../../osloTime.ts';
import { mayWorkFor, requireCompany } from '../../rules/companies.ts';
import type { World } from '../../world.ts';
import type { Call, Route } from '../call.ts';
import { companyJson } from './companyJson.ts';
import { csvAnswer } from './csvAnswer.ts';

/** Tickets of one company; without one, of all that the client may work for. */
function ticketsOf(year: number, { client }: Call, companyId: string | undefined): FipTicketData[] {
  if (companyId !== undefined) requireCompany(client, companyId);
  return fipTicketsOf(year).filter(
    (ticket) => mayWorkFor(client, ticket.companyId) && [undefined, ticket.companyId].includes(companyId),
  );
}

const presentYear = ({ clock }: World) => osloYear(clock.now());

function ticketJson(world: World, call: Call, ticket: FipTicketData): Record<string, unknown> {
  const { employeeNo, ticketNo, issueDate, validFrom, validUntil } = ticket;
  return {
    employeeNo,
    company: companyJson(requireCompany(call.client, ticket.companyId)),
    ...{ ticketNo, issueDate, validFrom, validUntil },
    [world.employerNames.travelType]: ticket.travelType,
    [world.employerNames.fipTicketType]: ticket.fipTicketType,
  };
}

/**
 * `getFipMonthlyReport`: tickets of the present year. ASSUMPTION: `fromDate` and `toDate` are inclusive, and a ticket belongs to
 * the day from which it is valid, with `useCreatedAt` to that of its issue; the columns of the CSV.
 */
export const getFipMonthlyReport: Route = (world, call) => {
  const query = readAs(fipReportQuerySchema, Object.fromEntries(call.query), 'The query');
  const { companyId, fromDate = '', toDate = '9999-12-31', useCreatedAt = false, format } = query;
  const tickets = ticketsOf(presentYear(world), call, companyId).filter(({ issueDate, validFrom }) => {
    const day = useCreatedAt ? issueDate : validFrom;
    return fromDate <= day && day <= toDate;
  });
  if (format !== 'csv') return { body: tickets.map((ticket) => ticketJson(world, call, ticket)) };
  const columns = ['companyId', 'employeeNo', 'ticketNo', 'issueDate', 'validFrom', 'validUntil'] as const;
  const rows = tickets.map((ticket) => [
    ...columns.map((column) => ticket[column]),
    ticket.travelType.code,
    ticket.fipTicketType.code,
  ]);
  return csvAnswer(writeCsv([[...columns, 'travelType', 'fipTicketType'], ...rows]));
};

/** `getFipCouponsPerYear`. ASSUMPTION: the columns; and that an absent year is the present one. */
export const getFipCouponsPerYear: Route = (world, call) => {
  const query = readAs(fipCouponsQuerySchema, Object.fromEntries(call.query), 'The query');
  const { companyId, year = presentYear(world) } = query;
  const rows = ticketsOf(year, call, companyId).map((ticket) => [
    ...[ticket.companyId, ticket.employeeNo, String(year), String(ticket.coupons)],
  ]);
  return csvAnswer(writeCsv([['companyId', 'employeeNo', 'year', 'coupons'], ...rows]));
};
