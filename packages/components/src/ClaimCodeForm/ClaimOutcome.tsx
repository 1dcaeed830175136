import { describeDuration, localizedText } from '@fribillett/core';
import type { Entitlement, TransportError } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { ClaimState } from '@fribillett/hooks';
import { ErrorNotice } from '../internal/ErrorNotice.tsx';
import { Icon } from '../internal/Icon.tsx';
import { Note } from '../internal/Note.tsx';
import { personName } from '../internal/personName.ts';
import { claimWords } from './claimWords.ts';

interface ClaimOutcomeProps {
  state: ClaimState;
  /** Of a limit on attempts. */
  secondsLeft: number;
}

/** What became of a code. */
export function ClaimOutcome({ state, secondsLeft }: ClaimOutcomeProps) {
  const { t } = useTexts();
  const words = claimWords(state, secondsLeft === 0, t);
  switch (state.status) {
    case 'idle':
      return null;
    case 'pending':
    case 'looking-again':
      return <Note tone="calm">{words}</Note>;
    case 'invalid':
      return (
        <p className="fb-why" data-tone="bad">
          <Icon name="error" />
          {words}
        </p>
      );
    case 'claimed':
    case 'claimed-late':
      return (
        <Note tone={state.status === 'claimed' && !state.isComplete ? 'warn' : 'good'}>
          <p>{words}</p>
          <ClaimedRights claimed={state.claimed} />
        </Note>
      );
    case 'already-connected':
      return <Note tone="good">{words}</Note>;
    case 'rate-limited':
      return (
        <Note tone="warn">
          {secondsLeft > 0 ? t('claim.rateLimited', { time: describeDuration(secondsLeft, 'up', t) }) : words}
        </Note>
      );
    case 'unknown-code':
      return <Note tone="bad">{words}</Note>;
    case 'not-claimed-yet':
    case 'unknown-outcome':
      return (
        <Note tone="warn">
          <p>{words}</p>
          <Quote error={state.error} />
        </Note>
      );
    case 'failed':
      return <ErrorNotice error={state.error} />;
  }
}

function Quote({ error }: { error: TransportError }) {
  const { t } = useTexts();
  const { correlationId } = error;
  return correlationId === undefined ? null : <p>{t('errors.correlationId', { correlationId })}</p>;
}

function ClaimedRights({ claimed }: { claimed: readonly Entitlement[] }) {
  const { t, locale } = useTexts();
  return (
    <ul className="fb-list">
      {claimed.map(({ contractId, displayNames, owner }) => (
        <li key={contractId}>
          {t('claim.successItem', {
            product: localizedText(displayNames, locale) || t('entitlements.purpose.unspecified'),
            person: personName(owner, t),
          })}
        </li>
      ))}
    </ul>
  );
}
