import { profileStatuses, profileTypes, type CustomerResponse } from '@fribillett/entur-wire';
import { ProfileError, type ProfileErrorCode } from './profileError.ts';

/** What a shop knows one of its users by; both are unique within its organisation (sale.md 1). At least one is needed. */
export interface ProfileKeys {
  /**
   * The shop's own id of the user, 1-40 characters. Looked for first. Not a bare number: profiles without an id of a shop's carry
   * their customer number here (sale.md 1), so write `u-17`, not `17`.
   */
  customerRef?: string | undefined;
  /** An e-mail address that the shop has verified: whoever may name it gets the profile behind it. At most 80 characters. */
  email?: string | undefined;
}

/**
 * Why a right may not be claimed onto a profile; `undefined` when it may: only an active private profile of the shop's own
 * organisation. What is not known to be one (rule 10: open values) is none.
 */
export function claimObstacle(
  { organisationId, status, profileType }: CustomerResponse,
  shopOrganisationId: string,
): ProfileErrorCode | undefined {
  if (organisationId !== shopOrganisationId) return 'other-organisation';
  if (profileType === profileTypes.temporary) return 'temporary';
  if (profileType !== profileTypes.standard) return 'personnel';
  return status === profileStatuses.active ? undefined : 'inactive';
}

/**
 * The one usable profile that carries the shop's own id. What the search found besides is not looked at: whether it knows
 * this parameter is inferred only. A profile without an id of its own carries its customer number: where that is the id of
 * some user by chance, it is theirs only when it carries their e-mail too.
 */
export function ofCustomerRef(
  found: readonly CustomerResponse[],
  { customerRef, email }: ProfileKeys & { customerRef: string },
  correlationId: string,
): CustomerResponse | undefined {
  const isOwn = (profile: CustomerResponse) =>
    profile.customerRef === customerRef &&
    (hasOwnRef(profile) || addressesOf(profile).some((address) => isSame(address, email)));
  return onlyOne(found.filter(isOwn), correlationId);
}

/** Whether the profile carries this id of the shop's, given to it: it is found by it whatever its e-mail becomes. */
export function isLinked(profile: CustomerResponse, { customerRef }: ProfileKeys): boolean {
  return customerRef !== undefined && profile.customerRef === customerRef && hasOwnRef(profile);
}

/** A profile's customerRef defaults to its customer number (sale.md 1). */
function hasOwnRef({ customerRef, customerNumber }: CustomerResponse): boolean {
  return customerRef !== undefined && customerRef !== customerNumber;
}

/**
 * The one usable profile with this e-mail. One that another user of the shop holds is an error: a right claimed onto it would
 * be that user's.
 */
export function ofEmail(
  found: readonly CustomerResponse[],
  { email, customerRef }: ProfileKeys & { email: string },
  correlationId: string,
): CustomerResponse | undefined {
  const profile = onlyOne(
    found.filter((one) => hasEmail(one, email)),
    correlationId,
  );
  if (profile === undefined || customerRef === undefined) return profile;
  if (hasOwnRef(profile) && profile.customerRef !== customerRef)
    throw new ProfileError('of-another-user', { correlationId });
  return profile;
}

/** An answer without any address is taken at the search's word: all given parameters must match (sale.md 1). */
function hasEmail(profile: CustomerResponse, wanted: string): boolean {
  const known = addressesOf(profile);
  return known.length === 0 || known.some((address) => isSame(address, wanted));
}

function addressesOf({ email, username }: CustomerResponse): string[] {
  return [email, username].filter((address) => address !== undefined);
}

function isSame(address: string, wanted: string | undefined): boolean {
  return address.toLowerCase() === wanted?.toLowerCase();
}

function onlyOne(profiles: readonly CustomerResponse[], correlationId: string): CustomerResponse | undefined {
  const [first, second] = new Map(profiles.map((profile) => [profile.customerNumber, profile])).values();
  if (second !== undefined) throw new ProfileError('several-profiles', { correlationId });
  return first;
}
