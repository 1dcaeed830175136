import type { GateState, Translate } from '@fribillett/core';

/** The gate's state in one breath, without the remaining time: nobody wants to hear a clock. */
export function gateWords(state: GateState, t: Translate): string {
  switch (state.status) {
    case 'not-needed':
      return '';
    case 'unchecked':
    case 'checking':
    case 'stale':
      return t(`gate.${state.status}`);
    case 'cleared':
      return t('gate.clearedBriefly');
    case 'refused':
      return t('gate.refusedTitle');
    case 'unreachable':
      return t('gate.unreachable');
  }
}
