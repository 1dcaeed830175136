import type { GateState, Translate } from '@fribillett/core';

/** The gate's state in one breath, without the remaining time: nobody wants to hear a clock. */
export function gateWords({ status }: GateState, t: Translate): string {
  return status === 'not-needed' ? '' : t(`gate.${status}`);
}
