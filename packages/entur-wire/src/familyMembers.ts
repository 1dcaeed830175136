import * as z from 'zod/mini';
import { describedCodeSchema } from './codes.ts';
import { optionalId, pageQuery, readItems, type EmployerPage } from './employerQueries.ts';
import {
  resolveEmployerWireNames,
  withNames,
  type EmployerWireNameOverrides,
  type EmployerWireNames,
} from './employerWireNames.ts';
import { calendarDateSchema, countSchema, instantSchema, int64Schema, listOf, maybe } from './primitives.ts';
import { ticketRightSchema } from './ticketRights.ts';

/** `FamilyMemberLowIncomeResponse` (names C, required U). */
const lowIncomeSchema = z.looseObject({ year: maybe(countSchema), isRegistered: maybe(z.boolean()) });

/** `FamilyMemberResponse` (required: O; contract `personnel-tickets.md` 4.9). */
export const familyMemberSchema = (names: EmployerWireNames) =>
  withNames(
    names,
    ['relation', 'lowIncomes', 'ticketRights'],
    z.looseObject({
      id: maybe(int64Schema), // O
      employeeId: maybe(int64Schema), // O
      firstName: maybe(z.string()), // O
      surname: maybe(z.string()), // O
      isDeleted: maybe(z.boolean()), // O
      relation: maybe(describedCodeSchema), // O, name: I
      dateOfBirth: maybe(calendarDateSchema),
      ssn: maybe(z.string()), // sensitive
      customerNumber: maybe(int64Schema), // absent: not synchronised
      ticketHolderCode: maybe(z.string()),
      abstainFromTicket: maybe(z.boolean()),
      note: maybe(z.string()),
      createdAt: maybe(instantSchema),
      createdBy: maybe(z.string()),
      updatedAt: maybe(instantSchema),
      updatedBy: maybe(z.string()),
      lowIncomes: listOf(lowIncomeSchema),
      ticketRights: listOf(ticketRightSchema(names)),
    }),
  );
export type FamilyMember = z.output<ReturnType<typeof familyMemberSchema>>;

/** Filters of `getAllFamilyMembers` (C). */
export const familyMembersQuerySchema = z.object({ ...pageQuery, companyId: optionalId });
export type FamilyMembersQuery = z.input<typeof familyMembersQuerySchema>;

/** Reads `PageFamilyMemberResponse`. Throws a `WireFormatError`. */
export function readFamilyMembers(
  json: unknown,
  overrides: EmployerWireNameOverrides = {},
): EmployerPage<FamilyMember> {
  const names = resolveEmployerWireNames(overrides);
  const words = { list: 'The list of family members', item: 'Family member', pageItems: names.pageItems };
  return readItems(json, familyMemberSchema(names), words);
}
