import * as z from 'zod/mini';
import { optionalFlag, optionalText, pageQuery, readItems, type EmployerPage } from './employerQueries.ts';
import { resolveEmployerWireNames, type EmployerWireNameOverrides } from './employerWireNames.ts';
import { int64Schema, maybe } from './primitives.ts';

/** `CompanyResponse` (names C, required U; contract `personnel-tickets.md` 4.9). */
export const companySchema = z.looseObject({
  companyId: maybe(int64Schema), // int64: I
  name: maybe(z.string()),
  isDeleted: maybe(z.boolean()),
  addressLine: maybe(z.string()),
  postalCode: maybe(z.string()),
  allowETickets: maybe(z.boolean()),
  reportSeparator: maybe(z.string()), // `,` or `;`
  employeeNoPrefix: maybe(z.string()),
  allowLocalEmployees: maybe(z.boolean()),
});
export type CompanyResponse = z.output<typeof companySchema>;

/** Filters of `findCompanies` (C). */
export const companiesQuerySchema = z.object({
  ...pageQuery,
  employeeNoPrefix: optionalText,
  name: optionalText,
  includeDeleted: optionalFlag,
});
export type CompaniesQuery = z.input<typeof companiesQuerySchema>;

/** Reads `PageCompanyResponse`. Throws a `WireFormatError`. */
export function readCompanies(
  json: unknown,
  names: EmployerWireNameOverrides = {},
): EmployerPage<CompanyResponse> {
  const { pageItems } = resolveEmployerWireNames(names);
  return readItems(json, companySchema, { list: 'The list of companies', item: 'Company', pageItems });
}
