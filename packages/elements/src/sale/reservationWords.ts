import type { Translate } from '@fribillett/core';
import type { ReservationState } from '@fribillett/hooks';
import type { SaleTextKey } from '../words/catalogues.ts';

/** What went wrong with a reservation, and what to do; empty when nothing did. */
export function reservationWords(state: ReservationState, t: Translate<SaleTextKey>): string {
  switch (state.status) {
    case 'outdated':
      return t('sale.outdated');
    case 'unknown-outcome':
      return t('sale.unknownOutcome');
    case 'failed':
      return [t('sale.failed'), state.error.reason, t(`errors.${state.error.code}.do`)]
        .filter((words) => words !== undefined)
        .join(' ');
    default:
      return '';
  }
}
