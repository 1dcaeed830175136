import * as z from 'zod/mini';
import { describedCodeSchema, productSchema } from './codes.ts';
import { companySchema } from './companies.ts';
import {
  optionalDay,
  optionalFlag,
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
import { readAs } from './errors.ts';
import { familyMemberSchema } from './familyMembers.ts';
import { calendarDateSchema, countSchema, instantSchema, int64Schema, listOf, maybe } from './primitives.ts';
import { ticketRightSchema } from './ticketRights.ts';

/** A number, or its text. Percentages and grades have no published JSON type (I: number). */
const numberSchema = z.union([
  z.number(),
  z.pipe(
    z.string().check(z.regex(/^-?\d+(\.\d+)?$/)),
    z.transform((value: string) => Number(value)),
  ),
]);

/** `EmployeeYearlyFeeResponse` (names C, required U). */
const yearlyFeeSchema = z.looseObject({ year: maybe(countSchema), isPaid: maybe(z.boolean()) });
export type YearlyFee = z.output<typeof yearlyFeeSchema>;

/** `EmployeeDisabilityProofResponse` (names C, required U). */
const disabilityProofSchema = z.looseObject({
  year: maybe(countSchema),
  isRegistered: maybe(z.boolean()),
});
export type DisabilityProof = z.output<typeof disabilityProofSchema>;

/** `EmployeeCategoryResponse` (names C, required U): the product of a year. */
const categorySchema = z.looseObject({ year: maybe(countSchema), product: maybe(productSchema) });

const hireFields = {
  payType: maybe(describedCodeSchema), // code or object: U
  hireStartDate: maybe(calendarDateSchema),
  hireEndDate: maybe(calendarDateSchema),
  hireEndCause: maybe(describedCodeSchema), // code or object: U
  leaveFromDate: maybe(calendarDateSchema),
  paidPercentage: maybe(numberSchema),
  disabilityGrade: maybe(numberSchema), // absent means 0 (C)
  employmentPercentage: maybe(numberSchema),
  employmentPercentageDate: maybe(calendarDateSchema),
};

const traceFields = {
  note: maybe(z.string()),
  createdAt: maybe(instantSchema),
  createdBy: maybe(z.string()),
  lastUpdate: maybe(instantSchema),
  sourceLastUpdate: maybe(instantSchema),
};

const employeeSchema = (names: EmployerWireNames) =>
  withNames(
    names,
    ['categories', 'yearlyFees', 'disabilityProofs', 'ticketRights', 'familyMembers'],
    z.looseObject({
      id: int64Schema, // internal, not the import id
      employeeNo: z.string(), // not unique; 0 and below for pensioners
      firstName: z.string(),
      surname: z.string(),
      postalCode: z.string(),
      isDeleted: z.boolean(),
      ticketHolderCode: z.string(), // the pickup code
      company: maybe(companySchema),
      employmentType: maybe(describedCodeSchema),
      dateOfBirth: maybe(calendarDateSchema),
      ssn: maybe(z.string()), // sensitive
      addressLine: maybe(z.string()),
      preferredProduct: maybe(productSchema),
      abstainFromTicket: maybe(z.boolean()),
      customerNumber: maybe(int64Schema), // absent: not synchronised
      ...hireFields,
      ...traceFields,
      categories: listOf(categorySchema),
      yearlyFees: listOf(yearlyFeeSchema),
      disabilityProofs: listOf(disabilityProofSchema),
      ticketRights: listOf(ticketRightSchema(names)),
      familyMembers: listOf(familyMemberSchema(names)),
    }),
  );
/** `EmployeeResponse` (required: C; contract `personnel-tickets.md` 4.9). Days are `yyyy-MM-dd`. */
export type EmployeeResponse = z.output<ReturnType<typeof employeeSchema>>;

const inclusion = { includeFamilyMembers: optionalFlag, includeTicketRights: optionalFlag };

/** What `getEmployee` tells besides the employee (C). */
export const employeeQuerySchema = z.object(inclusion);
export type EmployeeQuery = z.input<typeof employeeQuerySchema>;

/** Filters of `findEmployees` (C). The national id stands in a query here: only a server may call this. */
export const employeesQuerySchema = z.object({
  ...pageQuery,
  ...inclusion,
  employeeNo: optionalText,
  companyId: optionalId,
  dateOfBirth: optionalDay,
  ssn: optionalText,
});
export type EmployeesQuery = z.input<typeof employeesQuerySchema>;

/** Reads one employee. Throws a `WireFormatError`. */
export function readEmployee(json: unknown, overrides: EmployerWireNameOverrides = {}): EmployeeResponse {
  return readAs(employeeSchema(resolveEmployerWireNames(overrides)), json, 'The employee');
}

/** Reads `PageEmployeeResponse`. Throws a `WireFormatError`. */
export function readEmployees(
  json: unknown,
  overrides: EmployerWireNameOverrides = {},
): EmployerPage<EmployeeResponse> {
  const names = resolveEmployerWireNames(overrides);
  const words = { list: 'The list of employees', item: 'Employee', pageItems: names.pageItems };
  return readItems(json, employeeSchema(names), words);
}

/** `EmployeeYearlyFeeRequest` (name C, boolean: I). */
export const yearlyFeeRequestSchema = z.looseObject({ isPaid: z.boolean() });

/** `EmployeeDisabilityProofRequest` (name C, boolean: I). */
export const disabilityProofRequestSchema = z.looseObject({ isRegistered: z.boolean() });

/** JSON text of a yearly fee. */
export function writeYearlyFee({ isPaid }: { isPaid: boolean }): string {
  return JSON.stringify({ isPaid });
}

/** JSON text of a disability proof. */
export function writeDisabilityProof({ isRegistered }: { isRegistered: boolean }): string {
  return JSON.stringify({ isRegistered });
}

/** Reads `EmployeeYearlyFeeResponse`. Throws a `WireFormatError`. */
export function readYearlyFee(json: unknown): YearlyFee {
  return readAs(yearlyFeeSchema, json, 'The yearly fee');
}

/** Reads `EmployeeDisabilityProofResponse`. Throws a `WireFormatError`. */
export function readDisabilityProof(json: unknown): DisabilityProof {
  return readAs(disabilityProofSchema, json, 'The disability proof');
}
