import type { Party, PartyRight, PartyTraveller } from '../../travellers/party.ts';
import { rightsOn } from '../../travellers/party.ts';
import type { UserType } from '../../travellers/travellerType.ts';

/** What OMSA lets a traveller present (`travelParty.entitlements`): the parts that a right might be put into. */
export interface OmsaEntitlements {
  commercialProfiles?: { type: 'commercial_profile'; id?: string; code?: string; name?: string }[];
  entitlementsGiven?: { type: 'entitlement'; entitlementType: string; id?: string }[];
  cards?: { type: 'card'; cardNumber: string }[];
  cardTypes?: {
    type: 'card_type';
    id: string;
    cardCategory?: 'DISCOUNT' | 'TRAVEL' | 'BANK' | 'CREDIT' | 'ID' | 'PASSPORT' | 'OTHER';
  }[];
}

/** A traveller with an identity or an age. */
export interface OmsaIndividualTraveller {
  type: 'individual_traveller';
  id: string;
  /** Full years, 0 to 100. */
  age?: number;
  customerReference?: string;
  entitlements?: OmsaEntitlements;
}

/** A traveller of whom only the age group is told. */
export interface OmsaUserProfile {
  type: 'user_profile';
  id: string;
  ageGroup?: OmsaAgeGroup;
}

/** The age groups of OMSA. */
export type OmsaAgeGroup = 'ANYONE' | 'INFANT' | 'CHILD' | 'YOUTH' | 'ADULT' | 'SENIOR';

/** Who travels, as the `inputs` of an OMSA search; the shop adds its `specification` or `pattern`. */
export interface OmsaSearch {
  type: 'search_offer';
  /** One to ten. */
  travellers?: OmsaIndividualTraveller[];
  profiles?: OmsaUserProfile[];
}

/** What is not known of an OMSA search, and what is inferred; each part may be replaced. */
export interface OmsaOptions {
  /**
   * How a traveller presents their rights. Nothing public says how OMSA carries a personnel right (gaps 21), so without a
   * function none is put in, and the search answers ordinary prices. Agree on it with Entur first.
   */
  entitlementsOf: (rights: readonly PartyRight[], traveller: PartyTraveller) => OmsaEntitlements | undefined;
  /** How a right holder is named; that it is the customer number is inferred. */
  customerReferenceOf: (traveller: PartyTraveller) => string | undefined;
  /** The age group of a traveller whose age is not known; a type without one is searched as `ANYONE`. */
  ageGroups: Readonly<Record<UserType, OmsaAgeGroup>>;
}

/** What an OMSA search assumes unless it is told otherwise. */
export const omsaDefaults: OmsaOptions = {
  entitlementsOf: () => undefined,
  customerReferenceOf: ({ customerNumber }) => customerNumber,
  ageGroups: {
    ANYONE: 'ANYONE',
    INFANT: 'INFANT',
    CHILD: 'CHILD',
    YOUTH: 'YOUTH',
    ADULT: 'ADULT',
    SENIOR: 'SENIOR',
    STUDENT: 'ADULT',
    MILITARY: 'ADULT',
  },
};

const oldest = 100;
const mostTravellers = 10;
const longestReference = 200;

/**
 * Who to search OMSA offers with on one journey (personnel-tickets 7.6): a right holder with their identity, and whoever's
 * age is known, as an individual traveller; the others by age group. The age is left out where the user chose another type
 * than it stands for: OMSA has no field for the type of an individual, and the age would overrule the choice. What is not
 * known or inferred (`omsaDefaults`) can be replaced part by part.
 *
 * @throws RangeError for a party of nobody, more than ten individual travellers, or an id or reference of more than 200
 * characters: OMSA takes none of them.
 */
export function toOmsaSearch(
  party: Party,
  journeyId: string,
  {
    entitlementsOf = omsaDefaults.entitlementsOf,
    customerReferenceOf = omsaDefaults.customerReferenceOf,
    ageGroups = omsaDefaults.ageGroups,
  }: Partial<OmsaOptions> = {},
): OmsaSearch {
  const settings = { entitlementsOf, customerReferenceOf, ageGroups };
  const travellers: OmsaIndividualTraveller[] = [];
  const profiles: OmsaUserProfile[] = [];
  for (const traveller of party.travellers) {
    const individual = toIndividual(traveller, rightsOn(traveller, journeyId), settings);
    if (individual === undefined) profiles.push(toProfile(traveller, settings));
    else travellers.push(individual);
  }
  if (party.travellers.length === 0) throw new RangeError('An OMSA search is for somebody.');
  if (travellers.length > mostTravellers) {
    throw new RangeError('An OMSA search is for at most ten individual travellers.');
  }
  return {
    type: 'search_offer',
    ...(travellers.length > 0 && { travellers }),
    ...(profiles.length > 0 && { profiles }),
  };
}

function toIndividual(
  traveller: PartyTraveller,
  rights: readonly PartyRight[],
  { entitlementsOf, customerReferenceOf }: OmsaOptions,
): OmsaIndividualTraveller | undefined {
  const age = traveller.isAgeMismatch ? undefined : ageOf(traveller);
  if (rights.length === 0) {
    return age === undefined ? undefined : { type: 'individual_traveller', id: reference(traveller.id), age };
  }
  const customer = customerReferenceOf(traveller);
  const entitlements = entitlementsOf(rights, traveller);
  return {
    type: 'individual_traveller',
    id: reference(traveller.id),
    ...(age !== undefined && { age }),
    ...(customer !== undefined && { customerReference: reference(customer) }),
    ...(entitlements !== undefined && { entitlements }),
  };
}

/** Full years within what OMSA can say, which lets an age be approximate. */
function ageOf({ age }: PartyTraveller): number | undefined {
  return age === undefined ? undefined : Math.min(Math.max(Math.trunc(age), 0), oldest);
}

function toProfile({ id, userType = 'ANYONE' }: PartyTraveller, { ageGroups }: OmsaOptions): OmsaUserProfile {
  const ageGroup = Object.hasOwn(ageGroups, userType) ? ageGroups[userType] : undefined;
  return { type: 'user_profile', id: reference(id), ageGroup: ageGroup ?? 'ANYONE' };
}

function reference(value: string): string {
  if (value.length > longestReference) {
    throw new RangeError('An OMSA search takes ids of at most 200 characters.');
  }
  return value;
}
