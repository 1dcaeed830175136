import type { GateState, TransportError, Translate } from '@fribillett/core';

/** The gate's state in one breath, without the remaining time: nobody wants to hear a clock. */
export function gateWords(state: GateState, t: Translate): string {
  if (state.status === 'not-needed') return '';
  return t(`gate.${isClosed(state) ? 'closed' : state.status}`);
}

/**
 * The server has no such order to validate any more: it is paid, cancelled or expired. Then nothing may be said of what
 * was paid, and asking again helps nobody (rule 8).
 */
export function isClosed(state: GateState): boolean {
  return state.status === 'unreachable' && isRefusal(state.error);
}

/** Whether the server has refused the order itself, which no second try mends. */
export function isRefusal(error: TransportError): boolean {
  return ['rejected', 'not-found'].includes(error.code);
}
