import type { Party, PartyRight, PartyTraveller } from '../../travellers/party.ts';
import { rightsOn } from '../../travellers/party.ts';
import type { UserType } from '../../travellers/travellerType.ts';

/** A traveller of an Offers V3 search (personnel-tickets 7.4; `id`, `age` and `userType` as in V2, which is inferred). */
export interface OffersV3Traveller {
  id: string;
  userType?: string;
  age?: number;
  travellerContext?: {
    customerIdentity: { customerRef: string; source: string }[];
    ownedRights: { id: string }[];
  };
}

/** What is inferred of an Offers V3 search; each part may be replaced. */
export interface OffersV3Options {
  /** Types that have another name in Offers V3; the others keep theirs. */
  userTypes: Readonly<Record<UserType, string>>;
  /** What a customer reference is a number of. */
  identitySource: string;
  /** The id under which a right is owned: that it is the entitlement product's is inferred (gaps 20). */
  ownedRightId: (right: PartyRight, traveller: PartyTraveller) => string;
}

/** What an Offers V3 search assumes unless it is told otherwise. */
export const offersV3Defaults: OffersV3Options = {
  userTypes: { YOUTH: 'YOUNG_PERSON' },
  identitySource: 'CUSTOMERS',
  ownedRightId: ({ contract }) => contract.productId,
};

/**
 * The travellers to search Offers V3 with on one journey: the same people as `toOffersV2Travellers` tells, each right
 * holder with the owner's customer number and the products, the others anonymous. No list in it is ever empty, since the
 * search refuses that. What is inferred (`offersV3Defaults`) can be replaced part by part.
 */
export function toOffersV3Travellers(
  party: Party,
  journeyId: string,
  {
    userTypes = offersV3Defaults.userTypes,
    identitySource = offersV3Defaults.identitySource,
    ownedRightId = offersV3Defaults.ownedRightId,
  }: Partial<OffersV3Options> = {},
): OffersV3Traveller[] {
  return party.travellers.map((traveller) => {
    const { id, userType, age, customerNumber } = traveller;
    const owned = new Set(rightsOn(traveller, journeyId).map((right) => ownedRightId(right, traveller)));
    return {
      id,
      ...(userType !== undefined
        ? { userType: Object.hasOwn(userTypes, userType) ? (userTypes[userType] ?? userType) : userType }
        : age !== undefined && { age }),
      ...(owned.size > 0 &&
        customerNumber !== undefined && {
          travellerContext: {
            customerIdentity: [{ customerRef: customerNumber, source: identitySource }],
            ownedRights: [...owned].map((right) => ({ id: right })),
          },
        }),
    };
  });
}
