import * as z from 'zod/mini';
import { readItems } from './employerQueries.ts';
import { resolveEmployerWireNames, type EmployerWireNameOverrides } from './employerWireNames.ts';
import { readAs } from './errors.ts';
import { writeWithIntegers } from './json.ts';
import { calendarDateSchema, codeSchema, int64Schema, maybe } from './primitives.ts';

/** What may be told of an employee besides what must. Days are `yyyy-MM-dd`, percentages 0-100. */
export interface ImportedEmployeeOptions {
  /** Optional here, mandatory in the CSV. */
  payType?: string;
  hireEndDate?: string;
  hireEndCause?: string;
  leaveFromDate?: string;
  paidPercentage?: number;
  /** Absent means 0. */
  disabilityGrade?: number;
  disabilityFromDate?: string;
  employmentPercentageDate?: string;
  /** Absent means false. */
  abstainFromTicket?: boolean;
}

/** `ImportedEmployeeRequest` without what is deprecated (required: C; contract `personnel-tickets.md` 4.10). */
export interface ImportedEmployeeRequest extends ImportedEmployeeOptions {
  /** Import id of the record that is replaced, digits only; absent: a new one. */
  id?: string;
  /** Digits only; a JSON integer on the wire. */
  companyId: string;
  employeeNo: string;
  employmentTypeId: string;
  dateOfBirth: string;
  /** The five digits after the birth date. Sensitive. */
  ssn: string;
  firstName: string;
  surname: string;
  addressLine: string;
  postalCode: string;
  hireStartDate: string;
  employmentPercentage: number;
  isDeleted: boolean;
}

type Clearable<Fields> = { [Name in keyof Fields]?: Fields[Name] | null };
type PatchRequired = 'companyId' | 'employeeNo' | 'employmentPercentage' | 'employmentTypeId' | 'isDeleted';

/** `ImportedEmployeeMergePatchRequest` (required: C). Absent keeps, `null` clears (I). `companyId` is a string on this wire. */
export type ImportedEmployeePatch = Pick<ImportedEmployeeRequest, PatchRequired> &
  Clearable<Omit<ImportedEmployeeRequest, PatchRequired | 'id'>> & {
    /** Digits only; a JSON integer on the wire. */
    preferredProductId?: string | null;
  };

const text = z.string().check(z.minLength(1));
const percentage = z.number().check(z.minimum(0), z.maximum(100));

const requiredFields = {
  employeeNo: text,
  employmentTypeId: text, // F, M, T, U
  employmentPercentage: percentage, // number, 0-100: I
  isDeleted: z.boolean(),
};
const personFields = {
  dateOfBirth: calendarDateSchema,
  ssn: z.string().check(z.minLength(5), z.maxLength(5)),
  firstName: text,
  surname: text,
  addressLine: text,
  postalCode: text, // minLength: I
  hireStartDate: calendarDateSchema, // date: I
};
/** `ImportedEmployeeRequest` as a server reads it; `null` reads as absent. */
export const importedEmployeeRequestSchema = z.looseObject({
  ...requiredFields,
  ...personFields,
  id: maybe(int64Schema),
  companyId: int64Schema,
  payType: maybe(codeSchema),
  hireEndDate: maybe(calendarDateSchema),
  hireEndCause: maybe(codeSchema),
  leaveFromDate: maybe(calendarDateSchema),
  paidPercentage: maybe(percentage),
  disabilityGrade: maybe(percentage),
  disabilityFromDate: maybe(calendarDateSchema),
  employmentPercentageDate: maybe(calendarDateSchema),
  abstainFromTicket: maybe(z.boolean()),
});

const clearable = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema));

/** `ImportedEmployeeMergePatchRequest` as a server reads it: absent and `null` are told apart. */
export const importedEmployeePatchSchema = z.looseObject({
  ...requiredFields,
  companyId: z.string().check(z.regex(/^\d{1,19}$/)), // a string here (C), an integer elsewhere
  dateOfBirth: clearable(personFields.dateOfBirth),
  ssn: clearable(personFields.ssn),
  firstName: clearable(text),
  surname: clearable(text),
  addressLine: clearable(text),
  postalCode: clearable(text),
  hireStartDate: clearable(calendarDateSchema),
  payType: clearable(codeSchema),
  hireEndDate: clearable(calendarDateSchema),
  hireEndCause: clearable(codeSchema),
  leaveFromDate: clearable(calendarDateSchema),
  paidPercentage: clearable(percentage),
  disabilityGrade: clearable(percentage),
  disabilityFromDate: clearable(calendarDateSchema),
  employmentPercentageDate: clearable(calendarDateSchema),
  abstainFromTicket: clearable(z.boolean()),
  preferredProductId: clearable(int64Schema),
});

/** `PostalPlaceResponse` (names C, required U). */
const postalPlaceSchema = z.looseObject({
  code: maybe(z.string()),
  place: maybe(z.string()),
  country: maybe(z.string()), // ISO 3166-1 alpha-3
  isDeleted: maybe(z.boolean()),
});

const importedEmployeeSchema = z.looseObject({
  id: int64Schema, // import id
  companyId: int64Schema,
  employeeNo: z.string(),
  firstName: z.string(),
  surname: z.string(),
  postalData: maybe(postalPlaceSchema),
});
/** `ImportedEmployeeResponse` (required: C). `id` is the import id, not that of the employee. */
export type ImportedEmployeeResponse = z.output<typeof importedEmployeeSchema>;

/** A record that a CSV import changed: that each has its import id is confirmed, the rest of it is not. */
const changedEmployeeSchema = z.looseObject({
  id: int64Schema,
  companyId: maybe(int64Schema),
  employeeNo: maybe(z.string()),
  firstName: maybe(z.string()),
  surname: maybe(z.string()),
});
export type ChangedEmployee = z.output<typeof changedEmployeeSchema>;

/** JSON text of an employee to import; ids as JSON integers. Throws a `RangeError` for an id that is no whole number. */
export function writeImportedEmployee({ id, companyId, ...rest }: ImportedEmployeeRequest): string {
  return writeWithIntegers({ id, companyId }, rest);
}

/** JSON text of a merge patch. Throws a `RangeError` for a product id that is no whole number. */
export function writeImportedEmployeePatch({ preferredProductId, ...rest }: ImportedEmployeePatch): string {
  return writeWithIntegers({ preferredProductId }, rest);
}

/** Reads an imported employee. Throws a `WireFormatError`. */
export function readImportedEmployee(json: unknown): ImportedEmployeeResponse {
  return readAs(importedEmployeeSchema, json, 'The imported employee');
}

/** Reads the records that a CSV import really changed; there may be none. Throws a `WireFormatError`. */
export function readChangedEmployees(
  json: unknown,
  names: EmployerWireNameOverrides = {},
): ChangedEmployee[] {
  const { pageItems } = resolveEmployerWireNames(names);
  const words = { list: 'The list of changed employees', item: 'Changed employee', pageItems };
  return readItems(json, changedEmployeeSchema, words).items;
}

/**
 * The body of a CSV import: a multipart form with one file (I). The file is passed through as it arrives, never held whole.
 * `contentType` carries the boundary and must be sent along.
 */
export function writeEmployeesCsv(
  csv: ReadableStream<Uint8Array>,
  names: EmployerWireNameOverrides = {},
): { contentType: string; body: ReadableStream<Uint8Array> } {
  const boundary = `fribillett-${crypto.randomUUID()}`;
  const field = resolveEmployerWireNames(names).importFile;
  const head = [
    `--${boundary}`,
    `Content-Disposition: form-data; name="${field}"; filename="employees.csv"`,
    'Content-Type: text/csv',
    '',
    '',
  ].join('\r\n');
  const envelope = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(head));
    },
    flush: (controller) => {
      controller.enqueue(new TextEncoder().encode(`\r\n--${boundary}--\r\n`));
    },
  });
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: csv.pipeThrough(envelope) };
}
