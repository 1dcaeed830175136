import { WORK_LIMIT_MS } from '@fribillett/entur-wire';
import type { Context } from '../context.ts';
import type { OrderRecord } from './orderRecord.ts';

/** A reservation waits for a token and for its answer, and once more for both after a 401. */
const LONGEST_CALLS = 4;

/**
 * What an order's recorded state means now. A reservation that outlasted its calls was cut short, for instance by a crash,
 * and what the order holds is unsure; but as long as Entur may still be at work, it is being reserved.
 */
export function presentState(
  { now, timeoutMs }: Pick<Context, 'now' | 'timeoutMs'>,
  state: OrderRecord['state'],
): OrderRecord['state']['kind'] {
  switch (state.kind) {
    case 'reserving':
      return now() < state.startedAt + LONGEST_CALLS * timeoutMs + WORK_LIMIT_MS ? 'reserving' : 'unsure';
    case 'unsure':
      return now() < state.settlesAt ? 'reserving' : 'unsure';
    case 'idle':
    case 'paying':
      return state.kind;
  }
}
