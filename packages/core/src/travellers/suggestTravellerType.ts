import { ageOn } from '../journeys/osloDay.ts';
import type { Traveller } from './traveller.ts';
import type { AgeBand, UserType } from './travellerType.ts';
import { holdsAge, userTypeOfAge } from './travellerType.ts';

/** Where a traveller's type comes from, in the order in which the sources are asked. */
export type UserTypeSource = 'user' | 'birth-date' | 'passenger-category' | 'senior-mark' | 'none';

/** A traveller's type, and why. With the source `none` there is no type and the user must choose. */
export interface UserTypeSuggestion {
  userType?: UserType | undefined;
  source: UserTypeSource;
  /** Full years on the day of travel, where known. */
  age?: number | undefined;
  /** The chosen type stands for other ages than the known one. A warning, not a refusal. */
  isAgeMismatch: boolean;
}

// Exact words only (gaps 5).
const categories: readonly UserType[] = ['ADULT', 'CHILD', 'INFANT', 'SENIOR', 'YOUTH', 'MILITARY'];

/**
 * The type that somebody travels as: what the user chose, else by the birth date on the day of travel, else by the
 * right's passenger category, else by its senior mark.
 *
 * @param day ISO day of the first departure, in Oslo; without one no age can be told from a birth date.
 */
export function suggestTravellerType(
  traveller: Traveller,
  {
    day,
    bands,
    chosen,
  }: { day?: string | undefined; bands: readonly AgeBand[]; chosen?: UserType | undefined },
): UserTypeSuggestion {
  const age = knownAge(traveller, day);
  if (chosen !== undefined) {
    const own = bands.filter(({ userType }) => userType === chosen);
    const isAgeMismatch = age !== undefined && own.length > 0 && !own.some((band) => holdsAge(band, age));
    return { userType: chosen, source: 'user', age, isAgeMismatch };
  }
  const suggested = suggestion(traveller, age, bands);
  return { ...suggested, age, isAgeMismatch: false };
}

/** Of a birth date that is no day, or lies after the journey, nothing can be told. */
function knownAge({ birthDate, age }: Traveller, day: string | undefined): number | undefined {
  if (birthDate === undefined || day === undefined || birthDate > day) return age;
  const told = ageOn(birthDate, day);
  return Number.isNaN(told) ? age : told;
}

function suggestion(
  traveller: Traveller,
  age: number | undefined,
  bands: readonly AgeBand[],
): Pick<UserTypeSuggestion, 'userType' | 'source'> {
  // STUDENT is never suggested, not even where a host gives it a band: a pass must be shown for it (gaps 5).
  const suggested = bands.filter(({ userType }) => userType !== 'STUDENT');
  const byAge = age === undefined ? undefined : userTypeOfAge(age, suggested);
  if (byAge !== undefined) return { userType: byAge, source: 'birth-date' };
  // Offers V3 has another word for youth (7.5).
  const category = traveller.passengerCategory?.toUpperCase().replace('YOUNG_PERSON', 'YOUTH');
  const byCategory = categories.find((known) => known === category);
  if (byCategory !== undefined) return { userType: byCategory, source: 'passenger-category' };
  if (traveller.isSeniorCitizen === true) return { userType: 'SENIOR', source: 'senior-mark' };
  return { source: 'none' };
}
