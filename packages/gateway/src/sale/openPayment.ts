import type { Refusal } from '@fribillett/core';
import type { Context, Visit } from '../context.ts';
import { GatewayError } from '../errors.ts';
import { correlationIdOf } from '../request.ts';
import { sessionOf } from '../session.ts';
import { UpstreamError } from '../upstream/upstreamError.ts';
import { readClearance } from './clearance.ts';
import { changeOrderRecord, readOrderRecord, type PayableOrder, type StoredOrder } from './orderRecord.ts';
import { ownOrder } from './ownOrder.ts';
import { readPayable, type Payable, type UnpayableReason } from './readPayable.ts';
import { validateOrder } from './validateOrder.ts';
import { WireFormatError } from '@fribillett/entur-wire';

/** A validation older than this is made again before money moves. */
const TRUSTED_MS = 60_000;

/** What the shop's backend asks with, just before it opens a payment. */
export interface OpenPaymentInput {
  /** The browser's request, for the session. */
  request: Request;
  orderId: string;
  /** The clearance that the browser got from the validation. */
  clearance: string;
  /** The shop's own id of this attempt; a second call with the same one gets the same answer. Made when absent. */
  attemptId?: string | undefined;
}

/**
 * Why no payment may be opened.
 *
 * - `unauthorized`: no session; - `not-found`: no order of this customer's; - `not-cleared`: no validation stands behind
 *   this clearance; - `changed`: the order is not the one that was validated, or not what was reserved; - `expired`: the order or the clearance is.
 * - `refused`: a right does not hold any more; - `payment-in-progress`: another attempt has the order; - `already-paid`.
 * - `unavailable`: Entur could not be asked; nothing was opened, the same call may be made again.
 */
export type PaymentRefusalCode =
  | 'unauthorized'
  | 'not-found'
  | 'not-cleared'
  | 'changed'
  | 'expired'
  | 'refused'
  | 'payment-in-progress'
  | 'already-paid'
  | 'unavailable';

/** The gateway's word on a payment. */
export type OpenPaymentAnswer =
  | {
      status: 'open';
      /** Take exactly this sum, for exactly this version. 0.00 needs no payment provider. */
      order: PayableOrder;
      attemptId: string;
      /** True when this attempt was opened before: look for its payment before making another. */
      isRepeat: boolean;
      correlationId: string;
    }
  | {
      status: 'refused';
      code: PaymentRefusalCode;
      /** Set with the code `refused`: which rights, and why. */
      refusals?: readonly Refusal[] | undefined;
      correlationId: string;
    };

type Outcome =
  | { status: 'open'; order: PayableOrder; isRepeat: boolean }
  | { status: 'refused'; code: PaymentRefusalCode; refusals?: readonly Refusal[] };

/** Opens a payment for an order that was validated as it stands, for one attempt only (rule 6). */
export async function openPayment(context: Context, input: OpenPaymentInput): Promise<OpenPaymentAnswer> {
  const correlationId = correlationIdOf(input.request);
  const attemptId = input.attemptId ?? crypto.randomUUID();
  const outcome = await open(context, { ...input, attemptId }, correlationId);
  context.emit({
    type: 'payment',
    orderId: input.orderId,
    attemptId,
    outcome: outcome.status,
    code: outcome.status === 'refused' ? outcome.code : undefined,
    correlationId,
  });
  return outcome.status === 'open' ? { ...outcome, attemptId, correlationId } : { ...outcome, correlationId };
}

async function open(
  context: Context,
  { request, orderId, clearance, attemptId }: OpenPaymentInput & { attemptId: string },
  correlationId: string,
): Promise<Outcome> {
  try {
    const session = await sessionOf(request, context.resolveSale);
    const visit = { session, correlationId, signal: undefined };
    const bound = await boundTo(context, visit, orderId, attemptId);
    if (bound !== undefined) return bound;
    const cleared = await readClearance(context.clearances, clearance);
    if (cleared.status === 'expired') return refused('expired');
    if (cleared.status === 'invalid' || cleared.orderId !== orderId) return refused('not-cleared');
    const payable = await readPayable(context, visit, orderId);
    if (payable.status === 'unpayable') return refused(refusalOf[payable.reason]);
    if (payable.hash !== cleared.hash) return refused('changed');
    if (context.now() - cleared.validatedAt > TRUSTED_MS) {
      const validation = await validateOrder(context, visit, payable);
      if (validation.status === 'refused') return { ...refused('refused'), refusals: validation.refusals };
    }
    return await bind(context, visit, payable, attemptId);
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'unauthorized') return refused('unauthorized');
    // What failed before the binding opened nothing.
    if (error instanceof UpstreamError || error instanceof WireFormatError) return refused('unavailable');
    throw error;
  }
}

const refusalOf: Record<UnpayableReason, PaymentRefusalCode> = {
  'not-found': 'not-found',
  expired: 'expired',
  paid: 'already-paid',
  failed: 'changed',
  'not-draft': 'changed',
  'unknown-lines': 'changed',
  'right-without-line': 'changed',
  'travel-times': 'changed',
  reserving: 'changed',
};

function refused(code: PaymentRefusalCode): { status: 'refused'; code: PaymentRefusalCode } {
  return { status: 'refused', code };
}

/** The answer for an order that an attempt already has; `undefined` when none does. */
async function boundTo(
  context: Context,
  visit: Visit,
  orderId: string,
  attemptId: string,
): Promise<Outcome | undefined> {
  const stored = await ownOrder(context, visit, orderId);
  if (stored === undefined) return refused('not-found');
  const { state } = stored.record;
  if (state.kind !== 'paying') return undefined;
  if (state.attemptId === attemptId) return { status: 'open', order: state.order, isRepeat: true };
  const payable = await readPayable(context, visit, orderId);
  const isPaid = payable.status === 'unpayable' && payable.reason === 'paid';
  return refused(isPaid ? 'already-paid' : 'payment-in-progress');
}

/** Only one attempt finds the record as it was when the order was read back. */
async function bind(
  context: Context,
  visit: Visit,
  { stored, order }: Payable,
  attemptId: string,
): Promise<Outcome> {
  const state = { kind: 'paying', attemptId, order } as const;
  const isBound = (await changeOrderRecord(context.saleStore, stored, { state })) !== undefined;
  if (isBound) return { status: 'open', order, isRepeat: false };
  return (await boundTo(context, visit, order.orderId, attemptId)) ?? refused('changed');
}

/** Which attempt the shop gives up. */
export interface ReleasePaymentInput {
  orderId: string;
  attemptId: string;
}

/**
 * Frees an order from an attempt that definitely took no money, so that another may be made. True when this attempt had the
 * order.
 */
export async function releasePayment(
  context: Context,
  { orderId, attemptId }: ReleasePaymentInput,
): Promise<boolean> {
  const stored = await readOrderRecord(context.saleStore, orderId);
  if (stored === undefined || !isBoundTo(stored, attemptId)) return false;
  const idle = { kind: 'idle' } as const;
  const isReleased = (await changeOrderRecord(context.saleStore, stored, { state: idle })) !== undefined;
  if (isReleased) {
    const correlationId = crypto.randomUUID();
    context.emit({
      type: 'payment',
      orderId,
      attemptId,
      outcome: 'released',
      code: undefined,
      correlationId,
    });
  }
  return isReleased;
}

function isBoundTo({ record: { state } }: StoredOrder, attemptId: string): boolean {
  return state.kind === 'paying' && state.attemptId === attemptId;
}
