/** ASSUMPTION, all of it: how long a report takes, and what one that fails says, is not public (contract `personnel-tickets.md` 4.11). */
export const reportTerms = {
  /** From the start of a tax savings report to its end, in milliseconds of the clock; `reportGenerationMs` of the sandbox overrides it. */
  generationMs: 5000,
  /** What a generation that failed says. */
  failure: 'The report could not be generated',
};
