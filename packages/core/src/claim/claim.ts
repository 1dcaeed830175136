import type { Entitlement } from '../entitlements/entitlement.ts';

/** What came of a claim: one pickup code may stand for several contracts (personnel-tickets 2.1). */
export interface ClaimAnswer {
  /** The rights that are there now and were not before; empty when the code was connected already. */
  claimed: readonly Entitlement[];
  /** False when the claim was accepted but the rights could not all be read back yet. */
  isComplete: boolean;
}
