import * as z from 'zod/mini';
import { companySchema } from './companies.ts';
import { optionalDay, optionalFlag, optionalId, readItems } from './employerQueries.ts';
import {
  resolveEmployerWireNames,
  withNames,
  type EmployerWireNameOverrides,
  type EmployerWireNames,
} from './employerWireNames.ts';
import { calendarDateSchema, codeSchema, countSchema, idSchema, instantSchema, maybe } from './primitives.ts';

const describedIdSchema = z.looseObject({
  id: maybe(idSchema),
  code: maybe(codeSchema),
  description: maybe(z.string()),
});
const dayOrInstantSchema = z.union([calendarDateSchema, instantSchema]); // which of them: U

const fipTicketSchema = (names: EmployerWireNames) =>
  withNames(
    names,
    ['travelType', 'fipTicketType'],
    z.looseObject({
      employeeNo: maybe(z.string()), // required: O
      company: maybe(z.union([companySchema, z.string()])), // object or name: U
      ticketNo: maybe(idSchema),
      issueDate: maybe(dayOrInstantSchema),
      validFrom: maybe(dayOrInstantSchema),
      validUntil: maybe(dayOrInstantSchema),
      travelType: maybe(describedIdSchema), // name: U
      fipTicketType: maybe(describedIdSchema), // name: U
    }),
  );
/** `FipMonthlyTicketReport`: one ticket of the report (contract `personnel-tickets.md` 4.11). */
export type FipTicket = z.output<ReturnType<typeof fipTicketSchema>>;

/** What the FIP report is asked by (C). Without a company: all of them. */
export const fipReportQuerySchema = z.object({
  companyId: optionalId,
  fromDate: optionalDay,
  toDate: optionalDay,
  useCreatedAt: optionalFlag,
  /** `csv` for text; absent for JSON. */
  format: z.optional(z.string()),
});
export type FipReportQuery = z.input<typeof fipReportQuerySchema>;

/** What the FIP coupons of a year, a CSV text with columns that are U, are asked by (C): from 2021. */
export const fipCouponsQuerySchema = z.object({
  companyId: optionalId,
  year: z.optional(countSchema.check(z.refine((year) => year >= 2021, 'before 2021'))),
});
export type FipCouponsQuery = z.input<typeof fipCouponsQuerySchema>;

/** Reads the FIP report: a list of tickets, a page of them, or one (which of these: U). Throws a `WireFormatError`. */
export function readFipReport(json: unknown, overrides: EmployerWireNameOverrides = {}): FipTicket[] {
  const names = resolveEmployerWireNames(overrides);
  const single = z.safeParse(z.looseObject({ employeeNo: z.string() }), json);
  const list = single.success ? [json] : json;
  const words = { list: 'The FIP report', item: 'FIP ticket', pageItems: names.pageItems };
  return readItems(list, fipTicketSchema(names), words).items;
}
