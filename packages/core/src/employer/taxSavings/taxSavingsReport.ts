import type { TaxSavingRow } from './taxSaving.ts';

/** The tax savings report of a company and month, or that there is none yet. */
export type TaxSavingsReport =
  | { status: 'not-generated' }
  | {
      status: 'ready';
      /** The company's own separator. */
      delimiter: ',' | ';';
      /** Whether the ids stand as `170280*****`. */
      areNationalIdsMasked: boolean;
      rows: readonly TaxSavingRow[];
    };

/** How far the generation of a report has come. */
export interface TaxSavingsGeneration {
  /** Percent, 0 to 100. */
  progress: number;
  isFinished: boolean;
  /** Why it failed, in Entur's own words, at most 300 characters; empty where it says nothing. */
  error?: string;
}
