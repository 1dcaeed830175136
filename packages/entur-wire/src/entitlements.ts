import * as z from 'zod/mini';
import { readAs, WireFormatError } from './errors.ts';
import { readPage } from './page.ts';
import {
  countSchema,
  endInstantSchema,
  idSchema,
  instantSchema,
  int64Schema,
  listOf,
  localDateSchema,
  localizedTextSchema,
  maybe,
} from './primitives.ts';
import { resolveWireNames, type WireNameOverrides } from './wireNames.ts';

/** `EntitlementResponse`: one ticket right as sales sees it (contract `personnel-tickets.md` 4.3). */
export const entitlementSchema = z.looseObject({
  productId: z.string(),
  productVersion: z.string(),
  displayName: listOf(localizedTextSchema),
  contractUUID: z.string(),
  contractExternalRef: maybe(z.string()),
  contractOwnerCustomerNumber: int64Schema,
  contractOwnerDisplayName: z.string(),
  contractValidFrom: instantSchema, // date-time: I
  contractValidTo: maybe(endInstantSchema), // date-time: I
  passengerCategory: z.string(), // values: U
  isSeniorCitizen: z.boolean(), // required: C, deprecated: O, type: I
  couponsLimit: maybe(countSchema), // type: I
  remainingCoupons: maybe(countSchema), // type: I
  contractParent: maybe(z.string()),
  ticketOrderId: maybe(idSchema), // type: I
});

/** One ticket right; `ownerBirthDate` (`yyyy-MM-dd`) is read from whichever property carries the owner's birthday. */
export type EntitlementResponse = z.output<typeof entitlementSchema> & { ownerBirthDate?: string };

/**
 * Reads the rights of a customer, from a bare array or a page (gap 6). Throws a {@link WireFormatError} when a confirmed
 * property is missing.
 */
export function readEntitlements(json: unknown, names: WireNameOverrides = {}): EntitlementResponse[] {
  if (!Array.isArray(json) && !isPage(json, names)) {
    throw new WireFormatError('The list of entitlements', [
      { path: '', message: 'neither a list nor a page' },
    ]);
  }
  const pattern = new RegExp(resolveWireNames(names).ownerBirthDatePattern);
  return readPage(json, 'The list of entitlements', names).items.map((item, index) =>
    withOwnerBirthDate(readAs(entitlementSchema, item, `Entitlement ${String(index)}`), pattern),
  );
}

function isPage(json: unknown, names: WireNameOverrides): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    Array.isArray((json as Record<string, unknown>)[resolveWireNames(names).pageItems])
  );
}

/** The birthday is never required (gap 8); one that is no real date is as good as none. */
function withOwnerBirthDate(
  entitlement: z.output<typeof entitlementSchema>,
  pattern: RegExp,
): EntitlementResponse {
  const key = Object.keys(entitlement).find((name) => pattern.test(name));
  const birthDate = key === undefined ? undefined : z.safeParse(localDateSchema, entitlement[key]);
  return birthDate?.success ? { ...entitlement, ownerBirthDate: birthDate.data } : entitlement;
}
