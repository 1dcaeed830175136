import * as z from 'zod/mini';
import { optionalFlag, pageQuery, readItems, type EmployerPage } from './employerQueries.ts';
import { resolveEmployerWireNames, type EmployerWireNameOverrides } from './employerWireNames.ts';
import { codeSchema, endInstantSchema, idSchema, instantSchema, maybe } from './primitives.ts';

const codeObjectSchema = z.looseObject({ code: codeSchema, description: maybe(z.string()) });

/**
 * `{code, description}`: `EmploymentType` and `FamilyRelation` (names C), `PayType` and `EmploymentEndCause` (names U). A bare
 * code is read too. Codes are open: an unknown one is kept as it is.
 */
export const describedCodeSchema = z.union([
  codeObjectSchema,
  z.pipe(
    codeSchema,
    z.transform((code: string): z.output<typeof codeObjectSchema> => ({ code })),
  ),
]);
export type DescribedCode = z.output<typeof describedCodeSchema>;

/** `Product` (names C, required U): the bronze or silver product. Periods are read as instants, the end exclusive (I). */
export const productSchema = z.looseObject({
  id: maybe(idSchema),
  name: maybe(z.string()),
  validFrom: maybe(instantSchema),
  validUntil: maybe(endInstantSchema),
});
export type ProductResponse = z.output<typeof productSchema>;

/** `TicketTypeResponse` (names C, required U). */
export const ticketTypeSchema = z.looseObject({
  id: maybe(idSchema),
  code: maybe(codeSchema),
  description: maybe(z.string()),
  countryCode: maybe(z.string()),
  isDeleted: maybe(z.boolean()),
  canHaveStationPairs: maybe(z.boolean()), // absent means false (C)
  generatesTicketRights: maybe(z.boolean()), // absent means false (C)
});
export type TicketTypeResponse = z.output<typeof ticketTypeSchema>;

/** Filters of `getTicketTypes` (C). */
export const ticketTypesQuerySchema = z.object({
  ...pageQuery,
  includeDeleted: optionalFlag,
  generatesTicketRights: optionalFlag,
});
export type TicketTypesQuery = z.input<typeof ticketTypesQuerySchema>;

function reader<Schema extends z.ZodMiniType>(list: string, item: string, schema: Schema) {
  return (json: unknown, names: EmployerWireNameOverrides = {}): EmployerPage<z.output<Schema>> =>
    readItems(json, schema, { list, item, pageItems: resolveEmployerWireNames(names).pageItems });
}

/** Reads `PageTicketTypeResponse`. Throws a `WireFormatError`. */
export const readTicketTypes = reader('The list of ticket types', 'Ticket type', ticketTypeSchema);

/** Reads the list of products. Throws a `WireFormatError`. */
export const readProducts = reader('The list of products', 'Product', productSchema);

/** Reads the list of pay types, employment types, end causes or family relations. Throws a `WireFormatError`. */
export const readDescribedCodes = reader('The list of codes', 'Code', describedCodeSchema);
