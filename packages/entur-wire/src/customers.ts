import * as z from 'zod/mini';
import { readAs, WireFormatError } from './errors.ts';
import { writeWithInteger } from './json.ts';
import { readPage } from './page.ts';
import { calendarDateSchema, idSchema, instantSchema, int64Schema, maybe } from './primitives.ts';
import { resolveWireNames, type WireNameOverrides } from './wireNames.ts';

/** `profileType` (C): standard (default), personnel ticket customer, temporary. An open string when read. */
export const profileTypes = { standard: 'S', personnel: 'P', temporary: 'T' } as const;

/** `status` of a profile (C): active (default), passive, deleted. An open string when read. */
export const profileStatuses = { active: 'A', passive: 'P', deleted: 'D' } as const;

const responseSchema = z.looseObject({
  uuid: z.string(), // 32 alphanumerics, no RFC UUID
  customerNumber: int64Schema,
  organisationId: idSchema,
  profileType: z.string(),
  status: z.string(),
  firstName: maybe(z.string()), // required: C, but every name is optional on a temporary profile
  surname: maybe(z.string()),
  createdAt: instantSchema,
  createdBy: z.string(),
  createdByChannel: z.string(),
  changedAt: instantSchema,
  changedBy: z.string(),
  changedByChannel: z.string(),
  email: maybe(z.string()), // contact; may differ from `username`
  username: maybe(z.string()),
  customerRef: maybe(z.string()),
  expirationDate: maybe(calendarDateSchema), // temporary profiles: I
});

/**
 * `CustomerResponse`, and `TemporaryCustomerResponse` (I: the same) (required: C; contract `sale.md` 1). A profile that is not
 * temporary must carry its names.
 */
export const customerSchema = responseSchema.check(
  z.refine(
    ({ profileType, firstName, surname }) =>
      profileType === profileTypes.temporary || (firstName !== undefined && surname !== undefined),
    'a profile without its names',
  ),
);
export type CustomerResponse = z.output<typeof customerSchema>;

const text = (longest: number, shortest = 1) => z.string().check(z.minLength(shortest), z.maxLength(longest));
const optionalText = (longest: number) => maybe(text(longest));

const traceFields = {
  createdBy: text(100), // `web`, `app` or an employee's user name
  createdByChannel: text(100),
};

const contactFields = {
  customerRef: optionalText(40),
  email: optionalText(80), // length seen on the temporary form
  countryCode: maybe(z.string().check(z.regex(/^\+\d{1,3}$/))),
  telephoneNumberNoCountryCode: optionalText(20), // length: U
  landlineNumber: optionalText(20), // length: U
  dateOfBirth: maybe(calendarDateSchema),
  languagePreference: optionalText(10), // the guide shows `NO`
};

/** `CustomerPostRequest` (required: C). The reading side of {@link writeCustomer}. */
export const customerPostRequestSchema = z.looseObject({
  ...traceFields,
  ...contactFields,
  firstName: text(100), // length: U
  surname: text(100), // length: U
  organisationId: idSchema,
});

/** `TemporaryCustomerPostRequest` (required: C). An update overwrites every field (C). */
export const temporaryCustomerPostRequestSchema = z.looseObject({
  ...traceFields,
  ...contactFields,
  firstName: optionalText(100),
  surname: optionalText(100),
  /** The day on which the personal data is deleted. */
  expirationDate: calendarDateSchema,
});
export type TemporaryCustomerPostRequest = z.input<typeof temporaryCustomerPostRequestSchema>;

/** `CustomerPostRequest`: what a new private profile is made from. */
export interface CustomerPostRequest {
  firstName: string;
  surname: string;
  /** The shop's own organisation at Entur, digits only. */
  organisationId: string;
  /** `web`, `app` or an employee's user name. */
  createdBy: string;
  /** For instance `web`, `app`, `crm`. */
  createdByChannel: string;
  /** The shop's own id of this customer, 1-40 characters, unique in the organisation. Absent: the customer number. */
  customerRef?: string | undefined;
  /** Unique in the organisation. */
  email?: string | undefined;
  /** Begins with `+`. */
  countryCode?: string | undefined;
  telephoneNumberNoCountryCode?: string | undefined;
  landlineNumber?: string | undefined;
  /** `yyyy-MM-dd` */
  dateOfBirth?: string | undefined;
  languagePreference?: string | undefined;
}

/** JSON text of a new profile; the organisation as a JSON integer (I). */
export function writeCustomer({ organisationId, ...rest }: CustomerPostRequest): string {
  return writeWithInteger('organisationId', organisationId, rest);
}

/** Reads one profile. Throws a {@link WireFormatError}. */
export function readCustomer(json: unknown): CustomerResponse {
  return readAs(customerSchema, json, 'The profile');
}

/**
 * Reads the answer of a profile search: a list (C), or a page with the configured name. Anything else is no empty list, for
 * an empty list is followed by the creation of a profile. Throws a {@link WireFormatError}.
 */
export function readCustomers(json: unknown, names: WireNameOverrides = {}): CustomerResponse[] {
  const named = z.safeParse(
    z.looseObject({ [resolveWireNames(names).pageItems]: z.array(z.unknown()) }),
    json,
  );
  if (!Array.isArray(json) && !named.success) {
    throw new WireFormatError('The list of profiles', [{ path: '', message: 'neither a list nor a page' }]);
  }
  return readPage(json, 'The list of profiles', names).items.map((item, index) =>
    readAs(customerSchema, item, `Profile ${String(index)}`),
  );
}
