import type { EntitlementChoice, PersonChoices } from '../entitlements/choice.ts';
import type { Entitlement } from '../entitlements/entitlement.ts';
import type { Purpose } from '../entitlements/purpose.ts';
import type { EntitlementSelection } from '../entitlements/selection.ts';
import { reconcileSelection, selectedChoices } from '../entitlements/selection.ts';
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
  /** What the user chose, by traveller id; a companion's still counts when they turn out to be an owner. */
  userTypes?: Readonly<Record<string, UserType>> | undefined;
  ageBands?: readonly AgeBand[] | undefined;
}

/** Somebody on the way into the party, with every name under which they may be mentioned again. */
interface Member {
  traveller: Traveller;
  rights: readonly PartyRight[];
  aliases: readonly string[];
}

/**
 * Makes the party: first the owners of the chosen rights, then the companions, each traveller once. Of two choices of one
 * person the later counts, and one that cannot be used does not, whoever keeps the selection.
 *
 * @throws RangeError when the first departure is neither an instant nor a day.
 */
export function createParty({
  people,
  selection,
  journeys,
  companions = [],
  userTypes = {},
  ageBands = defaultAgeBands,
}: PartyInput): Party {
  const chosen = selectedChoices(people, reconcileSelection(people, selection).selection);
  const owners = people.flatMap((person) => {
    const choice = chosen.find(({ customerNumber }) => customerNumber === person.customerNumber);
    return choice === undefined ? [] : [ownerOf(person, choice)];
  });
  const [first] = journeys;
  const day = first === undefined ? undefined : osloDay(first.departure);
  const travellers = eachOnce([...owners, ...companions.map(companionOf)]).map(
    ({ traveller, rights, aliases }) => {
      const named = aliases.find((alias) => Object.hasOwn(userTypes, alias));
      const choice = named === undefined ? undefined : userTypes[named];
      return {
        ...traveller,
        ...suggestTravellerType(traveller, { day, bands: ageBands, chosen: choice }),
        rights,
      };
    },
  );
  return {
    journeys,
    travellers,
    isComplete: travellers.length > 0 && travellers.every(({ userType }) => userType !== undefined),
  };
}

function ownerOf(person: PersonChoices, choice: EntitlementChoice): Member {
  const { customerNumber, profileNumber, displayName, birthDate } = person;
  const rights = choice.products.flatMap(({ journeys }) =>
    journeys.flatMap(({ journeyId, contract }) =>
      contract === undefined ? [] : [{ journeyId, purpose: choice.purpose, contract }],
    ),
  );
  const contract = rights[0]?.contract ?? choice.products[0]?.contracts[0];
  return {
    traveller: {
      id: customerNumber,
      customerNumber,
      displayName,
      birthDate,
      passengerCategory: contract?.passengerCategory,
      isSeniorCitizen: contract?.isSeniorCitizen,
    },
    rights,
    aliases: profileNumber === undefined ? [customerNumber] : [customerNumber, profileNumber],
  };
}

function companionOf({ id, displayName, customerNumber, birthDate, age }: Companion): Member {
  return {
    traveller: { id, displayName, customerNumber, birthDate, age },
    rights: [],
    aliases: customerNumber === undefined ? [id] : [id, customerNumber],
  };
}

/** Puts together who is mentioned twice; the first mention stands, and the later ones tell the age that it lacks. */
function eachOnce(members: readonly Member[]): Member[] {
  const once: Member[] = [];
  for (const member of members) {
    const at = once.findIndex(({ aliases }) => aliases.some((alias) => member.aliases.includes(alias)));
    const known = once[at];
    if (known === undefined) once.push(member);
    else once[at] = joined(known, member);
  }
  return once;
}

function joined({ traveller, rights, aliases }: Member, later: Member): Member {
  const birthDate = traveller.birthDate ?? later.traveller.birthDate;
  const age = traveller.age ?? later.traveller.age;
  return {
    traveller: { ...traveller, birthDate, age },
    rights,
    aliases: [...new Set([...aliases, ...later.aliases])],
  };
}

/** The rights that a traveller presents on one journey. */
export function rightsOn(traveller: PartyTraveller, journeyId: string): readonly PartyRight[] {
  return traveller.rights.filter((right) => right.journeyId === journeyId);
}
