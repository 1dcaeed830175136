import {
  readCustomer,
  readCustomers,
  writeCustomer,
  type CustomerResponse,
  type EndpointQuery,
  type WireNameOverrides,
} from '@fribillett/entur-wire';
import { checkWireNames } from '../checkWireNames.ts';
import type { EnturClient } from '../upstream/enturClient.ts';
import { claimObstacle, isLinked, ofCustomerRef, ofEmail, type ProfileKeys } from './matchProfile.ts';
import { ProfileError } from './profileError.ts';
import type { ShopUser } from './shopUser.ts';

/** What customer profiles are looked for and made with. */
export interface CustomerProfilesOptions {
  /** `gateway.client`, or what `createEnturClient` made. */
  client: EnturClient;
  /** The shop's own organisation at Entur, digits only. Profiles of another are never the answer. */
  organisationId: string;
  /** Who makes a profile, for Entur's trace: `web`, `app` or an employee's user name. Default `web`. */
  createdBy?: string | undefined;
  /** Where a profile is made, for instance `web`, `app`, `crm`. Default `web`. */
  createdByChannel?: string | undefined;
  /** Property names on Entur's wire that differ from the defaults of `@fribillett/entur-wire`. */
  wireNames?: WireNameOverrides | undefined;
}

/** A private profile that rights can be claimed onto. Nothing personal is in it. */
export interface CustomerProfile {
  /** The customer number, digits only: what `resolveSale` answers. Keep it with the shop's user. */
  customerNumber: string;
  /** The shop's own id of the user, as the profile carries it. */
  customerRef: string | undefined;
  /**
   * True when the profile carries the `customerRef` that was asked for: it is found by it whatever its e-mail becomes. False
   * when only the e-mail led to it; nothing can be written onto it that would change that. Whoever has the address next would
   * be given the same profile, and this user another one: keep the customer number with your user, and look there first.
   */
  isLinked: boolean;
}

/** Entur's profiles of one organisation, one call or two at a time. */
export interface ProfileDirectory {
  /** The one usable profile with these keys, the shop's own id first: an address may have changed hands since. */
  look(keys: ProfileKeys, correlationId: string): Promise<CustomerProfile | undefined>;
  /** Creates a profile, whether or not there is one. */
  create(user: ShopUser, correlationId: string): Promise<CustomerProfile>;
  /** The profile of a customer number, whatever it is. */
  read(customerNumber: string, correlationId: string): Promise<CustomerResponse>;
}

/** Makes the directory. Throws one `Error` whose sentence says what to set. */
export function createProfileDirectory(options: CustomerProfilesOptions): ProfileDirectory {
  const { client, organisationId, createdBy = 'web', createdByChannel = 'web' } = options;
  checkOptions({ organisationId, createdBy, createdByChannel });
  const names = checkWireNames(options.wireNames);

  async function search(query: EndpointQuery, correlationId: string): Promise<CustomerResponse[]> {
    const asked = { query: { ...query, organisationId }, correlationId };
    const { json } = await client.call('findProfiles', asked);
    const found = readCustomers(json, names);
    return found.filter((profile) => claimObstacle(profile, organisationId) === undefined);
  }

  return {
    async look({ customerRef, email }, correlationId) {
      if (customerRef !== undefined) {
        const found = await search({ [names.profileCustomerRef]: customerRef }, correlationId);
        const own = ofCustomerRef(found, { customerRef, email }, correlationId);
        if (own !== undefined) return profileOf(own, { customerRef });
      }
      if (email === undefined) return undefined;
      const found = await search({ email }, correlationId);
      const own = ofEmail(found, { customerRef, email }, correlationId);
      return own && profileOf(own, { customerRef });
    },
    async create(user, correlationId) {
      const body = writeCustomer({ ...user, organisationId, createdBy, createdByChannel });
      // Without a signal: half a creation would leave everybody guessing.
      const { json } = await client.call('createProfile', { body, correlationId });
      const created = readCustomer(json);
      const obstacle = claimObstacle(created, organisationId);
      if (obstacle !== undefined) throw new ProfileError(obstacle, { correlationId });
      return profileOf(created, user);
    },
    async read(customerNumber, correlationId) {
      const params = { customerIdentifier: customerNumber };
      const { json } = await client.call('getProfile', { params, correlationId });
      const profile = readCustomer(json);
      if (profile.customerNumber !== customerNumber)
        throw new ProfileError('bad-response', { correlationId });
      return profile;
    },
  };
}

function profileOf(profile: CustomerResponse, keys: ProfileKeys): CustomerProfile {
  const { customerNumber, customerRef } = profile;
  return { customerNumber, customerRef, isLinked: isLinked(profile, keys) };
}

// The types promise what this looks at, but a shop in plain JavaScript, or an unset variable, does not.
function checkOptions(given: { organisationId: unknown; createdBy: string; createdByChannel: string }): void {
  if (typeof given.organisationId !== 'string' || !/^\d{1,19}$/.test(given.organisationId)) {
    throw new Error(
      'Set organisationId to the number of your organisation at Entur, digits only, as a string.',
    );
  }
  for (const name of ['createdBy', 'createdByChannel'] as const) {
    if (/^.{1,100}$/.test(given[name])) continue;
    throw new Error(`Set ${name} to 1-100 characters, for instance "web".`);
  }
}
