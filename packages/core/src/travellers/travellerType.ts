/** A traveller type of the offer search. Open: the list differs between Offers V2, V3 and products (7.5). */
export type UserType = string;

/** One type and the ages it stands for, both ends included; without `to` it has no upper limit. */
export interface AgeBand {
  userType: UserType;
  from: number;
  to?: number | undefined;
}

/** Bands that a host may replace by its own; the operators' limits differ. */
export const defaultAgeBands: readonly AgeBand[] = [
  { userType: 'ADULT', from: 18, to: 66 },
  { userType: 'SENIOR', from: 67 },
  { userType: 'CHILD', from: 6, to: 17 },
  { userType: 'INFANT', from: 0, to: 5 },
];

/** The types a traveller can be given: those with a band first, then STUDENT and MILITARY, which no age tells. */
export function selectableUserTypes(bands: readonly AgeBand[]): UserType[] {
  return [...new Set([...bands.map(({ userType }) => userType), 'STUDENT', 'MILITARY'])];
}

/** The type whose band holds an age. */
export function userTypeOfAge(age: number, bands: readonly AgeBand[]): UserType | undefined {
  return bands.find((band) => holdsAge(band, age))?.userType;
}

/** Whether an age in full years is within a band. */
export function holdsAge({ from, to = Infinity }: AgeBand, age: number): boolean {
  return age >= from && age <= to;
}
