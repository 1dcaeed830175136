import * as z from 'zod/mini';
import { ticketTypeSchema } from './codes.ts';
import {
  optionalDay,
  optionalId,
  optionalText,
  pageQuery,
  readItems,
  type EmployerPage,
} from './employerQueries.ts';
import {
  resolveEmployerWireNames,
  withNames,
  type EmployerWireNameOverrides,
  type EmployerWireNames,
} from './employerWireNames.ts';
import {
  calendarDateSchema,
  endInstantSchema,
  idSchema,
  instantSchema,
  int64Schema,
  listOf,
  maybe,
} from './primitives.ts';

/** A day, or an instant where a service writes one (date or date-time: U). */
const dayOrInstantSchema = z.union([calendarDateSchema, instantSchema]);

/** `StationResponse` (names C). `id` is a NeTEx id. */
const stationSchema = z.looseObject({ id: maybe(idSchema), name: maybe(z.string()) });

const stationPairSchema = (names: EmployerWireNames) =>
  withNames(
    names,
    ['fromStation', 'toStation'],
    z.looseObject({
      id: maybe(idSchema),
      fromStation: maybe(stationSchema),
      toStation: maybe(stationSchema),
    }),
  );
/** `StationPairResponse`: two stations (their names on the wire: U). */
export type StationPair = z.output<ReturnType<typeof stationPairSchema>>;

const manualOrderSchema = (names: EmployerWireNames) =>
  withNames(
    names,
    ['ticketType', 'stationPairs'],
    z.looseObject({
      id: maybe(idSchema),
      fromDate: maybe(dayOrInstantSchema),
      toDate: maybe(dayOrInstantSchema),
      issueDate: maybe(dayOrInstantSchema),
      isDeleted: maybe(z.boolean()),
      ticketType: maybe(ticketTypeSchema),
      stationPairs: listOf(stationPairSchema(names)),
    }),
  );
/** `ManualOrderResponse` (names C, required U). */
export type ManualOrder = z.output<ReturnType<typeof manualOrderSchema>>;

/** `SyncStatus` (names C, required U). A right carries two of them, under names that are U. */
const syncStatusSchema = z.looseObject({
  isReadyToSync: z.boolean(),
  errorMessage: maybe(z.string()),
  syncTimestamp: maybe(instantSchema),
});
export type SyncStatus = z.output<typeof syncStatusSchema>;

const rightSchema = (names: EmployerWireNames) =>
  withNames(
    names,
    ['ticketType', 'manualOrder', 'rule'],
    z.looseObject({
      ticketrightId: maybe(int64Schema), // O; the small r is theirs
      ticketHolderId: maybe(int64Schema), // O
      employeeId: maybe(int64Schema), // O
      validFrom: maybe(instantSchema), // O
      validUntil: maybe(endInstantSchema), // O
      calculationTimestamp: maybe(instantSchema), // O
      ticketType: maybe(ticketTypeSchema), // O, name: I
      note: maybe(z.string()),
      manualOrder: maybe(manualOrderSchema(names)),
      rule: maybe(z.looseObject({ id: maybe(idSchema), name: maybe(z.string()) })),
    }),
  );

function syncStatusesOf(right: Record<string, unknown>): Record<string, SyncStatus> {
  const found = Object.entries(right).flatMap(([name, value]) => {
    const status = z.safeParse(syncStatusSchema, value);
    return status.success ? [[name, status.data] as const] : [];
  });
  return Object.fromEntries(found);
}

/**
 * `TicketRightResponse` (contract `personnel-tickets.md` 4.8). Validity is read as instants, the end exclusive. The two sync
 * statuses are found by their shape and listed in `syncStatuses` by the names that they have on the wire.
 */
export const ticketRightSchema = (names: EmployerWireNames) =>
  z.pipe(
    rightSchema(names),
    z.transform((right: z.output<ReturnType<typeof rightSchema>>) => ({
      ...right,
      syncStatuses: syncStatusesOf(right),
    })),
  );
export type TicketRight = z.output<ReturnType<typeof ticketRightSchema>>;

const holderSchema = (names: EmployerWireNames) =>
  withNames(
    names,
    ['ticketRights'],
    z.looseObject({
      id: maybe(int64Schema), // O
      ticketHolderCode: maybe(z.string()), // O; the pickup code
      ticketRights: listOf(ticketRightSchema(names)),
    }),
  );
/** `TicketRightsHolderResponse`: a pickup code and its rights. */
export type TicketRightsHolder = z.output<ReturnType<typeof holderSchema>>;

const activeHolderSchema = z.looseObject({
  type: maybe(z.string()), // O; Ansatt, Pensjonist, Familie (C)
  ticketRightType: maybe(z.string()), // O; bronse, sølv (C)
  employeeId: maybe(int64Schema), // O
  companyId: maybe(int64Schema), // O
  firstName: maybe(z.string()), // O
  surname: maybe(z.string()), // O
  grantedAt: maybe(dayOrInstantSchema), // O
  isEmployee: maybe(z.boolean()), // O
  addressLine: maybe(z.string()),
  postalCode: maybe(z.string()),
  city: maybe(z.string()),
  hireEndDate: maybe(calendarDateSchema), // of pensioners
});
/** `ActiveTicketRightsHolderResponse`. */
export type ActiveTicketRightsHolder = z.output<typeof activeHolderSchema>;

/** Filters of `findTicketRightsHolders` (C). Those of the other two lists are unknown. */
export const ticketRightsHoldersQuerySchema = z.object({
  ...pageQuery,
  employeeNo: optionalText,
  companyId: optionalId,
  fromDate: optionalDay,
});
export type TicketRightsHoldersQuery = z.input<typeof ticketRightsHoldersQuerySchema>;

/** Reads `PageTicketRightResponse`. Throws a `WireFormatError`. */
export function readTicketRights(
  json: unknown,
  overrides: EmployerWireNameOverrides = {},
): EmployerPage<TicketRight> {
  const names = resolveEmployerWireNames(overrides);
  const words = { list: 'The list of ticket rights', item: 'Ticket right', pageItems: names.pageItems };
  return readItems(json, ticketRightSchema(names), words);
}

/** Reads `PageTicketRightsHolderResponse`. Throws a `WireFormatError`. */
export function readTicketRightsHolders(
  json: unknown,
  overrides: EmployerWireNameOverrides = {},
): EmployerPage<TicketRightsHolder> {
  const names = resolveEmployerWireNames(overrides);
  const words = { list: 'The list of holders', item: 'Holder', pageItems: names.pageItems };
  return readItems(json, holderSchema(names), words);
}

/** Reads `PageActiveTicketRightsHolderResponse`. Throws a `WireFormatError`. */
export function readActiveTicketRightsHolders(
  json: unknown,
  overrides: EmployerWireNameOverrides = {},
): EmployerPage<ActiveTicketRightsHolder> {
  const { pageItems } = resolveEmployerWireNames(overrides);
  return readItems(json, activeHolderSchema, {
    list: 'The list of active holders',
    item: 'Active holder',
    pageItems,
  });
}
