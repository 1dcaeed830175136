import {
  customerPostRequestSchema,
  int64Schema,
  readAs,
  temporaryCustomerPostRequestSchema,
} from '@fribillett/entur-wire';
import {
  createProfile,
  createTemporaryProfile,
  organisationOf,
  profilesIn,
  requireProfile,
  sameText,
  updateTemporaryProfile,
} from '../rules/profiles.ts';
import type { CustomerRecord, World } from '../world.ts';
import { param, type Call, type Route } from './call.ts';

/** The wire form of a profile. */
function profileJson({ customerNumber, organisationId, ...rest }: CustomerRecord): Record<string, unknown> {
  return {
    ...rest,
    customerNumber: Number(customerNumber),
    organisationId: Number(organisationId),
    ...(rest.email === undefined ? {} : { username: rest.email }),
  };
}

/** Fields that a search compares as they are; the e-mail is compared without regard to letter case. */
const filters = [
  ...(['firstName', 'surname', 'telephoneNumberNoCountryCode', 'countryCode'] as const),
  ...(['landlineNumber', 'dateOfBirth', 'email'] as const),
];

function matches(world: World, profile: CustomerRecord, query: URLSearchParams): boolean {
  const isWanted = (asked: string | null, value: string | undefined) =>
    asked === null || sameText(value, asked);
  return (
    filters.every((name) => isWanted(query.get(name), profile[name])) &&
    isWanted(query.get('organisationId'), profile.organisationId) &&
    [null, profile.customerRef].includes(query.get(world.names.profileCustomerRef)) &&
    (profile.profileType !== 'T' || query.get('includeTemporary') === 'true')
  );
}

/**
 * `findProfiles`: the profiles of the client's organisation that match every given parameter. Parameters that the sandbox
 * knows nothing about (postal addresses, `vippsId`) are not looked at.
 */
export const findProfilesRoute: Route = (world, { query, client }) => {
  const largest = query.get('maxResultSet');
  const found = profilesIn(world, organisationOf(client)).filter((profile) => matches(world, profile, query));
  return { body: found.slice(0, largest === null ? undefined : Number(largest)).map(profileJson) };
};

function profileIn(world: World, call: Call, name: string): CustomerRecord {
  const customerNumber = readAs(int64Schema, param(call, name), 'The customer number');
  return requireProfile(world, customerNumber, organisationOf(call.client));
}

/** `getProfile`, by customer number. */
export const getProfile: Route = (world, call) => ({
  body: profileJson(profileIn(world, call, 'customerIdentifier')),
});

/** `createProfile` */
export const createProfileRoute: Route = (world, { body, client }) => {
  const request = readAs(customerPostRequestSchema, body, 'The profile');
  return { body: profileJson(createProfile(world, organisationOf(client), request)) };
};

/** `createTemporaryProfile` */
export const createTemporaryProfileRoute: Route = (world, { body, client }) => {
  const request = readAs(temporaryCustomerPostRequestSchema, body, 'The temporary profile');
  return { body: profileJson(createTemporaryProfile(world, organisationOf(client), request)) };
};

/** `updateTemporaryProfile` */
export const updateTemporaryProfileRoute: Route = (world, call) => {
  const request = readAs(temporaryCustomerPostRequestSchema, call.body, 'The temporary profile');
  const existing = profileIn(world, call, 'customerNumber');
  return { body: profileJson(updateTemporaryProfile(world, existing, request)) };
};
