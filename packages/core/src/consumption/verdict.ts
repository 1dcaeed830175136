/** Why one right may not be used for one journey, as the backend learnt it. */
export interface Refusal {
  /** `refused`: this right fails by itself. `refused-together`: each passes alone, the batch does not (rule 6). */
  kind: 'refused' | 'refused-together';
  contractId: string;
  /** The instant of the journey that was refused. */
  firstTravelDate: string;
  /** Entur's code; only 3101 (OK) is known, so it is shown, never decided on (gaps 3). */
  code?: string | undefined;
  /** The validation's own words, plain text of at most 300 characters. */
  reason?: string | undefined;
}

/** Advice before a reservation: it opens no payment. */
export type ConsumptionAdvice = { status: 'valid' } | { status: 'refused'; refusals: readonly Refusal[] };

/**
 * The server's word on an order. `clearance` is opaque; it opens a payment for `validForSeconds` counted from the
 * moment the question was sent. An order without an entitlement is `not-needed` and passes untouched.
 */
export type Verdict =
  | { status: 'not-needed'; clearance: string; validForSeconds: number }
  | { status: 'cleared'; clearance: string; validForSeconds: number }
  | { status: 'refused'; refusals: readonly Refusal[] };
