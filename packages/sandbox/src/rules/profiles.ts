import type { customerPostRequestSchema, temporaryCustomerPostRequestSchema } from '@fribillett/entur-wire';
import type * as z from 'zod/mini';
import { profileRules } from '../data/profileRules.ts';
import { osloDay, osloInstant } from '../osloTime.ts';
import { Refusal } from '../refusal.ts';
import { nextNumber } from '../world.ts';
import type { CustomerRecord, SandboxClient, World } from '../world.ts';

type NewProfile = z.output<typeof customerPostRequestSchema>;
type NewTemporaryProfile = z.output<typeof temporaryCustomerPostRequestSchema>;

/** The organisation that a client acts for. */
export function organisationOf(client: SandboxClient | undefined): string {
  return client?.organisationId ?? profileRules.organisationId;
}

/** Profiles are never shared between organisations (contract `sale.md` 1); an expired temporary one is gone. */
function findProfile(
  world: World,
  customerNumber: string,
  organisationId: string,
): CustomerRecord | undefined {
  const profile = world.tables.customers.get(customerNumber);
  if (profile?.organisationId !== organisationId) return undefined;
  if (!isOver(world, profile)) return profile;
  world.tables.customers.delete(customerNumber);
  return undefined;
}

function isOver(world: World, { expirationDate }: CustomerRecord): boolean {
  return expirationDate !== undefined && expirationDate < osloDay(world.clock.now());
}

/** As {@link findProfile}; refuses with 404 when there is none. */
export function requireProfile(world: World, customerNumber: string, organisationId: string): CustomerRecord {
  const profile = findProfile(world, customerNumber, organisationId);
  if (profile) return profile;
  throw new Refusal(404, 'The customer does not exist', { code: 'SANDBOX-UNKNOWN-CUSTOMER' });
}

/** Every living profile of an organisation. */
export function profilesIn(world: World, organisationId: string): CustomerRecord[] {
  return world.tables.customers
    .list()
    .filter((profile) => profile.organisationId === organisationId && !isOver(world, profile));
}

/** Makes a private profile. A clash of `email` or `customerRef` within the organisation is refused. */
export function createProfile(world: World, organisationId: string, request: NewProfile): CustomerRecord {
  if (request.organisationId !== organisationId) {
    throw new Refusal(403, 'The organisation is another one', { code: 'SANDBOX-OTHER-ORGANISATION' });
  }
  const profile = newRecord(world, { organisationId, profileType: 'S' }, request);
  requireUnique(world, profile);
  world.tables.customers.put(profile.customerNumber, profile);
  return profile;
}

/** Makes a temporary profile: it is gone after its last day, cannot be found by default and cannot claim. */
export function createTemporaryProfile(
  world: World,
  organisationId: string,
  request: NewTemporaryProfile,
): CustomerRecord {
  const { expirationDate } = request;
  requireFuture(world, expirationDate);
  const profile = newRecord(world, { organisationId, profileType: 'T', expirationDate }, request);
  world.tables.customers.put(profile.customerNumber, profile);
  return profile;
}

/** Overwrites every field of a temporary profile (contract `sale.md` 1). */
export function updateTemporaryProfile(
  world: World,
  existing: CustomerRecord,
  request: NewTemporaryProfile,
): CustomerRecord {
  if (existing.profileType !== 'T') {
    throw new Refusal(400, 'The profile is not temporary', { code: 'SANDBOX-NOT-TEMPORARY' });
  }
  const { expirationDate } = request;
  requireFuture(world, expirationDate);
  const { uuid, createdAt, createdBy, createdByChannel, customerNumber, organisationId } = existing;
  const updated: CustomerRecord = {
    ...recordOf(world, { organisationId, profileType: 'T', expirationDate }, request, customerNumber),
    ...{ uuid, createdAt, createdBy, createdByChannel },
  };
  world.tables.customers.put(customerNumber, updated);
  return updated;
}

type ProfileKind = Pick<CustomerRecord, 'organisationId' | 'profileType' | 'expirationDate'>;

function newRecord(
  world: World,
  kind: ProfileKind,
  request: NewProfile | NewTemporaryProfile,
): CustomerRecord {
  const customerNumber = String(profileRules.firstNewNumber - 1 + nextNumber(world, 'customer'));
  return recordOf(world, kind, request, customerNumber);
}

function recordOf(
  world: World,
  kind: ProfileKind,
  request: NewProfile | NewTemporaryProfile,
  customerNumber: string,
): CustomerRecord {
  const { firstName, surname, email, customerRef = customerNumber, dateOfBirth } = request;
  const { countryCode, telephoneNumberNoCountryCode, landlineNumber, languagePreference } = request;
  const { createdBy, createdByChannel } = request;
  const now = osloInstant(world.clock.now());
  return {
    ...kind,
    customerNumber,
    uuid: crypto.randomUUID().replaceAll('-', ''),
    status: 'A',
    ...{ firstName, surname, email, customerRef, dateOfBirth, languagePreference },
    ...{ countryCode, telephoneNumberNoCountryCode, landlineNumber },
    ...{ createdAt: now, createdBy, createdByChannel },
    ...{ changedAt: now, changedBy: createdBy, changedByChannel: createdByChannel },
  };
}

/** ASSUMPTION: temporary profiles take no part in this, for a guest may come back and become a customer. */
function requireUnique(world: World, { organisationId, email, customerRef }: CustomerRecord): void {
  const others = profilesIn(world, organisationId).filter(({ profileType }) => profileType === 'S');
  const isTaken = {
    email: others.some((other) => other.email !== undefined && sameText(other.email, email)),
    customerRef: others.some((other) => other.customerRef === customerRef),
  };
  const fields = (['email', 'customerRef'] as const)
    .filter((field) => isTaken[field])
    .map((field) => ({ field, defaultMessage: 'is already in use', rejectedValues: [] }));
  if (fields.length === 0) return;
  throw new Refusal(profileRules.clashStatus, 'Another profile has this value', {
    code: 'SANDBOX-PROFILE-EXISTS',
    fields,
  });
}

/** Compares without regard to letter case. */
export function sameText(left: string | undefined, right: string | undefined): boolean {
  return left?.toLowerCase() === right?.toLowerCase();
}

function requireFuture(world: World, expirationDate: string): void {
  if (expirationDate >= osloDay(world.clock.now())) return;
  const fields = [{ field: 'expirationDate', defaultMessage: 'is over', rejectedValues: [expirationDate] }];
  throw new Refusal(400, 'The profile would have expired', { code: 'SANDBOX-EXPIRATION', fields });
}
