import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { writeWithInteger } from './json.ts';
import { int64Schema, maybe } from './primitives.ts';

/** `ClaimPersonnelTicketRequest` (contract `personnel-tickets.md` 4.1). */
export const claimRequestSchema = z.looseObject({
  customerNumber: int64Schema, // required: O, int64: I
  externalReference: z.string(),
});
export type ClaimRequest = z.output<typeof claimRequestSchema>;

/** `ClaimContractResponse` (4.2): both names C, required U. Only `success: true` is a successful claim (gap 12). */
export const claimResponseSchema = z.looseObject({
  success: maybe(z.boolean()),
  customerNumber: maybe(int64Schema),
});
export type ClaimResponse = z.output<typeof claimResponseSchema>;

/** JSON text of a claim, the customer number as a JSON integer (gap 11). */
export function writeClaim(claim: { customerNumber: string; externalReference: string }): string {
  return writeWithInteger('customerNumber', claim.customerNumber, {
    externalReference: claim.externalReference,
  });
}

/** Reads a claim request. Throws a {@link WireFormatError}. */
export function readClaimRequest(json: unknown): ClaimRequest {
  return readAs(claimRequestSchema, json, 'The claim');
}

/** Reads the answer to a claim. Throws a {@link WireFormatError}. */
export function readClaimResponse(json: unknown): ClaimResponse {
  return readAs(claimResponseSchema, json, 'The answer to the claim');
}
