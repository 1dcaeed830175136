import type { TransportError } from '../transport/errors.ts';
import type { Refusal, Verdict } from './verdict.ts';

/**
 * What the purchase gate shows (rule 7). It shows; the server decides.
 *
 * `key` names the basket that the state is about. It never leaves the page. `until` is on a monotonic clock in
 * milliseconds (`performance.now()`), counted from the sending of the question.
 */
export type GateState =
  | { status: 'unchecked' }
  | { status: 'checking'; key: string; sentAt: number }
  | { status: 'not-needed'; key: string; clearance: string; until: number }
  | { status: 'cleared'; key: string; clearance: string; until: number }
  | { status: 'refused'; key: string; refusals: readonly Refusal[] }
  | { status: 'stale'; key: string }
  | { status: 'unreachable'; key: string; error: TransportError };

/** What can happen to a gate. Times are on the same monotonic clock. */
export type GateEvent =
  | { type: 'sent'; key: string; at: number }
  | { type: 'answered'; key: string; sentAt: number; at: number; verdict: Verdict }
  | { type: 'failed'; key: string; sentAt: number; error: TransportError }
  | { type: 'basket-changed'; key: string | undefined }
  | { type: 'clock'; at: number };

/**
 * The next state. An answer counts only while the gate is still checking that very question: one that was overtaken by
 * a change of the basket or by a newer question changes nothing.
 */
export function nextGateState(state: GateState, event: GateEvent): GateState {
  switch (event.type) {
    case 'sent':
      return { status: 'checking', key: event.key, sentAt: event.at };
    case 'answered':
      return awaits(state, event) ? fromVerdict(event) : state;
    case 'failed':
      return awaits(state, event) ? { status: 'unreachable', key: event.key, error: event.error } : state;
    case 'basket-changed':
      return state.status === 'unchecked' || state.key === event.key ? state : { status: 'unchecked' };
    case 'clock':
      return isOpen(state) && !(event.at < state.until) ? { status: 'stale', key: state.key } : state;
  }
}

/** A gate through which a payment may be asked for. */
export type OpenGate = Extract<GateState, { clearance: string }>;

/**
 * Whether a payment may be asked for. Send the gate the time of the click first (`clock`): the page may have slept since
 * the last one.
 */
export function isOpen(state: GateState): state is OpenGate {
  return state.status === 'cleared' || state.status === 'not-needed';
}

function awaits(state: GateState, event: { key: string; sentAt: number }): boolean {
  return state.status === 'checking' && state.key === event.key && state.sentAt === event.sentAt;
}

function fromVerdict({ key, sentAt, at, verdict }: Extract<GateEvent, { type: 'answered' }>): GateState {
  if (verdict.status === 'refused') return { status: 'refused', key, refusals: verdict.refusals };
  const until = sentAt + verdict.validForSeconds * 1000;
  return at < until
    ? { status: verdict.status, key, clearance: verdict.clearance, until }
    : { status: 'stale', key };
}
