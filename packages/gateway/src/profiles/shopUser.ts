import * as z from 'zod/mini';
import type { ProfileKeys } from './matchProfile.ts';
import { ProfileError } from './profileError.ts';

/** A user of the shop, as a private profile is made from them. Properties that are not named here are never sent. */
export interface ShopUser extends ProfileKeys {
  firstName: string;
  surname: string;
  /** `yyyy-MM-dd` */
  dateOfBirth?: string | undefined;
  /** Calling code that begins with `+`; goes with `telephoneNumberNoCountryCode`. */
  countryCode?: string | undefined;
  /** Phone number without its calling code. */
  telephoneNumberNoCountryCode?: string | undefined;
  /** As Entur writes it, for instance `NO`. */
  languagePreference?: string | undefined;
}

const word = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));

const keys = {
  customerRef: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
  email: z.optional(z.string().check(z.trim(), z.maxLength(80), z.regex(/^\S+@\S+$/))),
};

const keysSchema = z.object(keys);

const userSchema = z.object({
  ...keys,
  firstName: word(200),
  surname: word(200),
  dateOfBirth: z.optional(z.iso.date()),
  countryCode: z.optional(z.string().check(z.regex(/^\+\d{1,3}$/))),
  telephoneNumberNoCountryCode: z.optional(z.string().check(z.regex(/^[\d ]{1,20}$/))),
  languagePreference: z.optional(word(20)),
});

function checked<Schema extends z.ZodMiniType<ProfileKeys>>(
  schema: Schema,
  given: unknown,
  correlationId: string,
): z.output<Schema> {
  const result = z.safeParse(schema, given);
  if (!result.success) {
    const fields = result.error.issues.map(({ path }) => path.map(String).join('.'));
    throw new ProfileError('invalid-input', { correlationId, fields });
  }
  if (result.data.customerRef === undefined && result.data.email === undefined) {
    throw new ProfileError('invalid-input', { correlationId, fields: ['customerRef', 'email'] });
  }
  return result.data;
}

/** The keys, checked and trimmed. Throws a {@link ProfileError} that names the fields, without their values. */
export function checkKeys(given: ProfileKeys, correlationId: string): ProfileKeys {
  return checked(keysSchema, given, correlationId);
}

/** The user, checked and cut to what a profile is made from. Throws as {@link checkKeys}. */
export function checkUser(given: ShopUser, correlationId: string): ShopUser {
  return checked(userSchema, given, correlationId);
}

/** Throws a {@link ProfileError} unless it is digits. */
export function checkCustomerNumber(customerNumber: string, correlationId: string): void {
  if (/^\d{1,19}$/.test(customerNumber)) return;
  throw new ProfileError('invalid-input', { correlationId, fields: ['customerNumber'] });
}
