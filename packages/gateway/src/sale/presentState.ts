import type { Context } from '../context.ts';
import type { OrderRecord } from './orderRecord.ts';

/** A reservation waits for a token and for its answer; each call ends with the time-out. */
const LONGEST_CALLS = 2;

/**
 * What an order's recorded state means now: a reservation that outlasted its calls to Entur was cut short, for instance by
 * a crash, and nobody knows what the order holds.
 */
export function presentState(
  { now, timeoutMs }: Pick<Context, 'now' | 'timeoutMs'>,
  state: OrderRecord['state'],
): OrderRecord['state'] {
  const isCutShort = state.kind === 'reserving' && now() - state.startedAt >= LONGEST_CALLS * timeoutMs;
  return isCutShort ? { kind: 'unsure' } : state;
}
