import {
  claimRequestSchema,
  parsePickupCode,
  type ClaimAnswer,
  type EntitlementsAnswer,
} from '@fribillett/core';
import { readClaimResponse, writeClaim, WireFormatError } from '@fribillett/entur-wire';
import type { Context, Visit } from '../context.ts';
import { GatewayError, rejected, toGatewayError } from '../errors.ts';
import { readBody } from '../request.ts';
import { takeAttempt } from '../sale/claimAttempts.ts';
import { readRights } from '../sale/rights.ts';
import { callOf } from '../upstream/callOf.ts';
import { assertMayClaim } from './assertMayClaim.ts';
import { peopleOf } from '../session.ts';
import { UpstreamError } from '../upstream/upstreamError.ts';

/**
 * `POST /claim`: connects the rights behind a pickup code to the session's customer and answers what is new. Never repeated
 * by itself (rule 9). Wrong codes are counted; too many are answered 429. A profile that no right may be claimed onto is
 * refused with 409 `rejected` and the field `customer`.
 */
export async function claimPersonnelTicket(
  context: Context,
  visit: Visit,
  request: Request,
): Promise<ClaimAnswer> {
  const { pickupCode } = await readBody(request, claimRequestSchema);
  const parsed = parsePickupCode(pickupCode);
  if (!parsed.ok) throw rejected('pickupCode', parsed.reason, 400);
  const attempt = await takeAttempt(context.saleStore, visit.session, context.now());
  if (attempt.status === 'slowed') {
    tell(context, visit, 'slowed');
    const { retryAfterSeconds } = attempt;
    throw new GatewayError({ status: 429, code: 'rate-limited', retryAfterSeconds });
  }
  const before = await claimOnce(context, visit, parsed.code, attempt.giveBack);
  tell(context, visit, 'claimed');
  return difference(context, visit, before);
}

/** Claims, and answers the rights that were there before. */
async function claimOnce(
  context: Context,
  visit: Visit,
  code: string,
  giveBack: () => Promise<void>,
): Promise<EntitlementsAnswer> {
  try {
    await assertMayClaim(context, visit);
    const before = await ownRights(context, visit);
    await claim(context, visit, code);
    await giveBack();
    return before;
  } catch (error) {
    const isWrong = isWrongCode(error);
    // Only what will be refused again counts: Entur's own trouble is not the customer's guess.
    const isRefused = isWrong || (error instanceof GatewayError && error.code === 'rejected');
    if (!isRefused) await giveBack();
    tell(context, visit, isRefused ? 'rejected' : 'failed');
    throw isWrong ? rejected('pickupCode', 'The pickup code was not accepted.', 409) : error;
  }
}

async function claim(context: Context, visit: Visit, externalReference: string): Promise<void> {
  const { customerNumber } = visit.session.customer;
  const body = writeClaim({ customerNumber, externalReference });
  // Not ended with the browser's request: half a claim would leave the customer guessing.
  const call = { ...callOf(visit), signal: undefined, body };
  const { json } = await context.client.call('claimPersonnelTicket', call);
  if (readClaimResponse(json).success !== true) throw new ClaimRefused();
}

/** Entur answered 200 and said no. */
class ClaimRefused extends Error {
  override readonly name = 'ClaimRefused';
}

/** 400, 404 and 409 all say that this code opens nothing, as does `success: false` (gaps 12). */
function isWrongCode(error: unknown): boolean {
  if (error instanceof ClaimRefused) return true;
  if (!(error instanceof UpstreamError) || error.operationId !== 'claimPersonnelTicket') return false;
  // A refused number is about the profile, and no guess at a code.
  const isAboutCustomer = error.body.fields.some(({ field }) => field === 'customerNumber');
  return !isAboutCustomer && ['rejected', 'not-found'].includes(toGatewayError(error).code);
}

async function ownRights(context: Context, visit: Visit) {
  const { customerNumber } = visit.session.customer;
  const own = peopleOf(visit.session).filter((person) => person.customerNumber === customerNumber);
  return readRights(context, visit, own);
}

/** The claim was accepted: what fails from here on makes the answer incomplete, not the claim. */
async function difference(context: Context, visit: Visit, before: EntitlementsAnswer): Promise<ClaimAnswer> {
  try {
    const after = await ownRights(context, visit);
    const known = new Set(before.entitlements.map(({ contractId }) => contractId));
    const claimed = after.entitlements.filter(({ contractId }) => !known.has(contractId));
    return { claimed, isComplete: !before.isPartial && !after.isPartial };
  } catch (error) {
    if (!(error instanceof UpstreamError) && !(error instanceof WireFormatError)) throw error;
    return { claimed: [], isComplete: false };
  }
}

function tell(
  { emit }: Context,
  { session, correlationId }: Visit,
  outcome: 'claimed' | 'rejected' | 'slowed' | 'failed',
): void {
  emit({ type: 'claim', customerNumber: session.customer.customerNumber, outcome, correlationId });
}
