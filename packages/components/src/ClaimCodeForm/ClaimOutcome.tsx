import { localizedText } from '@fribillett/core';
import type { Entitlement } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { ClaimState } from '@fribillett/hooks';
import { ErrorNotice } from '../internal/ErrorNotice.tsx';
import { Note, Why } from '../internal/Note.tsx';
import type { PartTone } from '../parts/parts.ts';
import { personName } from '../internal/personName.ts';
import { claimWords } from './claimWords.ts';

interface ClaimOutcomeProps {
  state: ClaimState;
  /** Of a limit on attempts; undefined when nobody said how long. */
  secondsLeft: number | undefined;
}

/** What became of a code. */
export function ClaimOutcome({ state, secondsLeft }: ClaimOutcomeProps) {
  const { t, locale } = useTexts();
  const words = claimWords(state, secondsLeft, t, locale);
  switch (state.status) {
    case 'idle':
      return null;
    case 'invalid':
      return <Why tone="bad">{words}</Why>;
    case 'failed':
      return <ErrorNotice error={state.error} />;
    default:
      return (
        <Note tone={toneOf(state)}>
          <p>{words}</p>
          {'claimed' in state && <ClaimedRights claimed={state.claimed} />}
          {isInDoubt(state) && state.error.correlationId !== undefined && (
            <p>{t('errors.correlationId', { correlationId: state.error.correlationId })}</p>
          )}
        </Note>
      );
  }
}

function toneOf(state: ClaimState): PartTone {
  switch (state.status) {
    case 'pending':
    case 'looking-again':
      return 'calm';
    case 'claimed':
      return state.isComplete ? 'good' : 'warn';
    case 'claimed-late':
    case 'already-connected':
      return 'good';
    case 'unknown-code':
      return 'bad';
    default:
      return 'warn';
  }
}

/** Only customer service can say what became of it, and needs the number for that. */
function isInDoubt(
  state: ClaimState,
): state is Extract<ClaimState, { status: 'not-claimed-yet' | 'unknown-outcome' }> {
  return state.status === 'not-claimed-yet' || state.status === 'unknown-outcome';
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
