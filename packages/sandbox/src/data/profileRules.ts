/**
 * ASSUMPTION, all of it: what Entur answers to a clash of two profiles, and when exactly a temporary one ends, is not public
 * (contract `sale.md` 1).
 */
export const profileRules = {
  /** Status of a create whose `email` or `customerRef` another profile of the organisation has. */
  clashStatus: 409,
  /** Status of a claim onto a temporary profile. */
  temporaryClaimStatus: 400,
  /** Numbers of new profiles begin here, above those of the personas. */
  firstNewNumber: 2_000_001,
  /** The organisation of a client that names none. */
  organisationId: '1',
};
