/** Somebody who travels: the owner of a chosen right, or a companion without one. */
export interface Traveller {
  /** Unique within the trip; an owner's is their customer number, which makes offers easy to match (7.2). */
  id: string;
  displayName: string;
  customerNumber?: string | undefined;
  /** ISO day. */
  birthDate?: string | undefined;
  /** Age in full years on the day of travel, where the birth date is not known. */
  age?: number | undefined;
  /** Of the right that they travel on; an open list. */
  passengerCategory?: string | undefined;
  isSeniorCitizen?: boolean | undefined;
}

/** Somebody whom the shop knows to travel without a right of their own. */
export type Companion = Pick<Traveller, 'id' | 'displayName' | 'customerNumber' | 'birthDate' | 'age'>;
