import type { Translate } from '@fribillett/core';
import { formatDuration } from '@fribillett/core';
import type { ClaimState } from '@fribillett/hooks';
import { describeError } from '../internal/ErrorNotice.tsx';

/**
 * Where a claim stands, in one breath; empty at the beginning.
 *
 * @param waitSeconds what is left of a limit on attempts, or the whole of it for a live region, which does not count
 *   down; undefined when nobody said how long.
 */
export function claimWords(
  state: ClaimState,
  waitSeconds: number | undefined,
  t: Translate,
  locale: string,
): string {
  switch (state.status) {
    case 'idle':
      return '';
    case 'invalid':
      return t(`claim.problem.${state.problem}`);
    case 'claimed': {
      const count = state.claimed.length;
      const came = count === 0 ? '' : t('claim.success', { count });
      return [came, state.isComplete ? '' : t('claim.onlySome')].join(' ').trim();
    }
    case 'rate-limited':
      if (waitSeconds === undefined) return describeError(state.error, t);
      if (waitSeconds === 0) return t('claim.tryNow');
      return t('claim.rateLimited', { time: formatDuration(waitSeconds, locale) });
    case 'failed':
      return describeError(state.error, t);
    default:
      return t(`claim.${state.status}`);
  }
}
