/** ASSUMPTION, all of it, but the ten minutes (contract `personnel-tickets.md` 2.5). */
export const employerTerms = {
  /** The job that makes employees of what was imported runs whenever so many milliseconds of the clock are full. */
  jobIntervalMs: 10 * 60_000,
  /** From this day of a year on next year's rights are made. */
  renewalFrom: '12-01',
  /** Ids begin here, each kind elsewhere and far from the next, so that none is taken for another. */
  firstImportId: 8_000_001,
  firstEmployeeId: 700_001,
  firstFamilyMemberId: 5_000_001,
  /** What the id of a holder is more than that of the employee or family member. */
  holderIdOffset: 1_000_000,
  /** What the number of a holder's profile of the Directorate's organisation is more than the holder's id. */
  profileOffset: 90_000_000,
};
