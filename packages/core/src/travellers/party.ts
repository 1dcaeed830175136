import type { EntitlementChoice, PersonChoices } from '../entitlements/choice.ts';
import type { Entitlement } from '../entitlements/entitlement.ts';
import type { Purpose } from '../entitlements/purpose.ts';
import type { EntitlementSelection } from '../entitlements/selection.ts';
import { selectedChoices } from '../entitlements/selection.ts';
import type { Journey } from '../journeys/journey.ts';
import { osloDay } from '../journeys/osloDay.ts';
import { suggestTravellerType } from './suggestTravellerType.ts';
import type { UserTypeSuggestion } from './suggestTravellerType.ts';
import type { Companion, Traveller } from './traveller.ts';
import type { AgeBand, UserType } from './travellerType.ts';
import { defaultAgeBands } from './travellerType.ts';

/** One right that a traveller presents on one journey. */
export interface PartyRight {
  journeyId: string;
  purpose: Purpose;
  /** The contract to use; on a day trip the day trip's own. */
  contract: Entitlement;
}

/** A traveller with their type and the rights that they present. */
export interface PartyTraveller extends Traveller, UserTypeSuggestion {
  rights: readonly PartyRight[];
}

/** Who travels, as what, on which rights: the one thing that every offer search and reservation is made from. */
export interface Party {
  journeys: readonly Journey[];
  travellers: readonly PartyTraveller[];
  /** False while a traveller has no type; the shop then waits with its search. */
  isComplete: boolean;
}

/** What a party is made from. */
export interface PartyInput {
  people: readonly PersonChoices[];
  selection: EntitlementSelection;
  journeys: readonly Journey[];
  /** People who travel; one who is also the owner of a chosen right is counted once. */
  companions?: readonly Companion[] | undefined;
  /** What the user chose, by traveller id. */
  userTypes?: Readonly<Record<string, UserType>> | undefined;
  ageBands?: readonly AgeBand[] | undefined;
}

/** Makes the party: first the owners of the chosen rights, then the companions. */
export function createParty({
  people,
  selection,
  journeys,
  companions = [],
  userTypes = {},
  ageBands = defaultAgeBands,
}: PartyInput): Party {
  const chosen = selectedChoices(people, selection);
  const owners = people.flatMap((person) => {
    const choices = chosen.filter(({ customerNumber }) => customerNumber === person.customerNumber);
    return choices.length === 0 ? [] : [ownerOf(person, choices)];
  });
  const known = new Set(owners.flatMap(({ id, customerNumber }) => [id, customerNumber]));
  const others = companions
    .filter(
      ({ id, customerNumber }) =>
        !known.has(id) && !(customerNumber !== undefined && known.has(customerNumber)),
    )
    .map((companion) => ({ ...companion, rights: [] }));
  const [first] = journeys;
  const travellers = [...owners, ...others].map((traveller) => ({
    ...traveller,
    ...suggestTravellerType(traveller, {
      day: first === undefined ? undefined : osloDay(first.departure),
      bands: ageBands,
      chosen: Object.hasOwn(userTypes, traveller.id) ? userTypes[traveller.id] : undefined,
    }),
  }));
  return {
    journeys,
    travellers,
    isComplete: travellers.length > 0 && travellers.every(({ userType }) => userType !== undefined),
  };
}

function ownerOf(
  person: PersonChoices,
  choices: readonly EntitlementChoice[],
): Traveller & { rights: PartyRight[] } {
  const rights = choices.flatMap((choice) =>
    choice.products.flatMap(({ journeys }) =>
      journeys.flatMap(({ journeyId, contract }) =>
        contract === undefined ? [] : [{ journeyId, purpose: choice.purpose, contract }],
      ),
    ),
  );
  const contract = rights[0]?.contract ?? choices[0]?.products[0]?.contracts[0];
  return {
    id: person.customerNumber,
    customerNumber: person.customerNumber,
    displayName: person.displayName,
    birthDate: person.birthDate,
    passengerCategory: contract?.passengerCategory,
    isSeniorCitizen: contract?.isSeniorCitizen,
    rights,
  };
}

/** The rights that a traveller presents on one journey. */
export function rightsOn(traveller: PartyTraveller, journeyId: string): readonly PartyRight[] {
  return traveller.rights.filter((right) => right.journeyId === journeyId);
}
