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
  /**
   * The shop's own id of this attempt, 1 to 200 characters, kept by the shop before it calls: a second call with the same one
   * gets the same answer, and with it an attempt is found again after a crash.
   */
  attemptId: string;
}

/**
 * Why no payment may be opened.
 *
 * - `unauthorized`: no session; - `not-found`: no order of this customer's; - `not-cleared`: no validation stands behind
 *   this clearance; - `changed`: the order is not the one that was validated, or not what was reserved; - `expired`: the order or the clearance is.
 * - `refused`: a right does not hold any more; - `payment-in-progress`: another attempt has the order; - `already-paid`.
 * - `unavailable`: Entur could not be asked; nothing was opened, the same call may be made again.
 * - `invalid-attempt`: `attemptId` is no text of 1 to 200 characters.
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
  | 'unavailable'
  | 'invalid-attempt';

/** The gateway's word on a payment. */
export type OpenPaymentAnswer =
  | {
      status: 'open';
      /** Take exactly this sum, for exactly this version. 0.00 needs no payment provider. */
      order: PayableOrder;
      attemptId: string;
      /**
       * True when this attempt was opened before, perhaps a moment ago on another machine: look for its payment, and make one
       * only when there is none and `isStillPayable` holds. Two calls at the same time both get `open`: give the payment
       * provider `attemptId` as its idempotency key, or let one call at a time through for each attempt.
       */
      isRepeat: boolean;
      /** False on a repeat when the order, read and validated again, is not what was opened any more, or cannot be read now. */
      isStillPayable: boolean;
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
  | { status: 'open'; order: PayableOrder; isRepeat: boolean; isStillPayable: boolean }
  | { status: 'refused'; code: PaymentRefusalCode; refusals?: readonly Refusal[] };

/** Opens a payment for an order that was validated as it stands, for one attempt only (rule 6). */
export async function openPayment(context: Context, input: OpenPaymentInput): Promise<OpenPaymentAnswer> {
  const correlationId = correlationIdOf(input.request);
  const { attemptId } = input;
  const outcome = await open(context, input, correlationId);
  context.emit({
    type: 'payment',
    orderId: isText(input.orderId, 200) ? input.orderId : '',
    attemptId: isText(attemptId, 200) ? attemptId : undefined,
    outcome: outcome.status,
    code: outcome.status === 'refused' ? outcome.code : undefined,
    correlationId,
  });
  return outcome.status === 'open' ? { ...outcome, attemptId, correlationId } : { ...outcome, correlationId };
}

async function open(
  context: Context,
  { request, orderId, clearance, attemptId }: OpenPaymentInput,
  correlationId: string,
): Promise<Outcome> {
  // What a browser sent may have come here as it was, whatever the types say.
  if (!isText(attemptId, 200)) return refused('invalid-attempt');
  if (!isText(orderId, 200)) return refused('not-found');
  try {
    const session = await sessionOf(request, context.resolveSale);
    const visit = { session, correlationId, signal: undefined };
    const bound = await boundTo(context, visit, orderId, attemptId);
    if (bound !== undefined) return bound;
    if (!isText(clearance)) return refused('not-cleared');
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
  'partly-paid': 'changed',
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
  if (state.attemptId === attemptId) {
    const isStillPayable = await standsStill(context, visit, state.order);
    return { status: 'open', order: state.order, isRepeat: true, isStillPayable };
  }
  const payable = await readPayable(context, visit, orderId);
  const isPaid = payable.status === 'unpayable' && payable.reason === 'paid';
  return refused(isPaid ? 'already-paid' : 'payment-in-progress');
}

/** Whether an order that was opened could be opened now. An attempt gets its answer also while nobody can tell. */
async function standsStill(context: Context, visit: Visit, opened: PayableOrder): Promise<boolean> {
  try {
    const payable = await readPayable(context, visit, opened.orderId);
    if (payable.status === 'unpayable') return false;
    const { version, totalAmount, currency } = payable.order;
    const isSame =
      version === opened.version && totalAmount === opened.totalAmount && currency === opened.currency;
    return isSame && (await validateOrder(context, visit, payable)).status !== 'refused';
  } catch (error) {
    if (error instanceof UpstreamError || error instanceof WireFormatError) return false;
    throw error;
  }
}

/** Only one attempt finds the record as it was when the order was read back. */
async function bind(
  context: Context,
  visit: Visit,
  { stored, order, endsAt }: Payable,
  attemptId: string,
): Promise<Outcome> {
  // Another attempt may have bound it between the first look and the one that this record was read with.
  if (stored.record.state.kind !== 'paying') {
    const state = { kind: 'paying', attemptId, order } as const;
    // As long as Entur keeps the draft, no second attempt may find it free.
    const bound = await changeOrderRecord(context.saleStore, stored, { state }, endsAt - context.now());
    if (bound !== undefined) return { status: 'open', order, isRepeat: false, isStillPayable: true };
  }
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

function isText(value: unknown, maxLength = Infinity): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= maxLength;
}
