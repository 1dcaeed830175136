import type { Translate } from '@fribillett/core';
import { describeDuration } from '@fribillett/core';
import type { ClaimState } from '@fribillett/hooks';
import { describeError } from '../internal/ErrorNotice.tsx';

/**
 * Where a claim stands, in one breath; empty at the beginning.
 *
 * @param isWaitOver a limit on attempts has run out, which is said instead of the wait.
 */
export function claimWords(state: ClaimState, isWaitOver: boolean, t: Translate): string {
  switch (state.status) {
    case 'idle':
      return '';
    case 'invalid':
      return t(`claim.problem.${state.problem}`);
    case 'pending':
      return t('claim.pending');
    case 'looking-again':
      return t('claim.lookingAgain');
    case 'claimed':
      return claimedWords(state.claimed.length, state.isComplete, t);
    case 'already-connected':
      return t('claim.alreadyConnected');
    case 'claimed-late':
      return t('claim.foundAfterTimeout');
    case 'not-claimed-yet':
      return t('claim.notFoundAfterTimeout');
    case 'unknown-outcome':
      return t('claim.unknownOutcome');
    case 'unknown-code':
      return t('claim.unknownCode');
    case 'rate-limited':
      return limitWords(state.error.retryAfterSeconds, isWaitOver, t);
    case 'failed':
      return describeError(state.error, t);
  }
}

function claimedWords(count: number, isComplete: boolean, t: Translate): string {
  const came = count === 0 ? '' : t('claim.success', { count });
  return [came, isComplete ? '' : t('claim.onlySome')].filter(Boolean).join(' ');
}

/** The wait as it was asked for: a live region does not count down. */
function limitWords(waitSeconds: number | undefined, isWaitOver: boolean, t: Translate): string {
  if (waitSeconds === undefined) return `${t('errors.rate-limited.what')} ${t('errors.rate-limited.do')}`;
  if (isWaitOver) return t('claim.tryNow');
  return t('claim.rateLimited', { time: describeDuration(waitSeconds, 'up', t) });
}
