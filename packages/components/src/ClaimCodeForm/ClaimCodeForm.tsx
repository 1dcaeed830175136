'use client';
import type { Entitlement } from '@fribillett/core';
import { useClaimPersonnelTicket, useTexts } from '@fribillett/hooks';
import type { ClaimState } from '@fribillett/hooks';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../internal/Button.tsx';
import type { HeadingLevel } from '../internal/Heading.tsx';
import { Input } from '../internal/Input.tsx';
import { Section } from '../internal/Section.tsx';
import type { SectionClassNames } from '../internal/Section.tsx';
import { useDeadline, useTimeLeft } from '../internal/useTimeLeft.ts';
import { ClaimOutcome } from './ClaimOutcome.tsx';
import { claimWords } from './claimWords.ts';

/** Props of `ClaimCodeForm`. */
export interface ClaimCodeFormProps {
  /** Hears which rights came, also when they were found only after a time-out. */
  onClaimed?: ((claimed: readonly Entitlement[]) => void) | undefined;
  /** Shows the form without letting anybody use it. */
  isReadOnly?: boolean | undefined;
  /** Level of the question's heading, so that it fits into the page; 2 by default. */
  headingLevel?: HeadingLevel | undefined;
  /** Class names of the host's own, part by part. */
  classNames?: ClaimCodeFormClassNames | undefined;
}

/** Parts of `ClaimCodeForm` that take a class name. */
export interface ClaimCodeFormClassNames extends SectionClassNames {
  /** The field for the code. */
  input?: string | undefined;
  /** The button. */
  button?: string | undefined;
}

/**
 * Connects a pickup code: one field, checked when it is left and when it is sent. Says which rights came, and after
 * every failure what to do next. The code stands in the field and nowhere else.
 *
 * Must stand in a `PersonnelTicketProvider`. The same without looks is `useClaimPersonnelTicket`.
 */
export function ClaimCodeForm({
  onClaimed,
  isReadOnly = false,
  headingLevel,
  classNames = {},
}: ClaimCodeFormProps) {
  const { t, locale } = useTexts();
  const { state, claim, check } = useClaimPersonnelTicket();
  const [typed, setTyped] = useState('');
  // An answer stays in sight until the code is changed: leaving the field must not wipe it away.
  const [isEdited, setIsEdited] = useState(false);
  const [seen, setSeen] = useState(state);
  if (seen !== state) {
    setSeen(state);
    if (isConnected(state)) setTyped('');
  }
  useClaimed(state, onClaimed);
  const id = useId();
  const isPending = state.status === 'pending' || state.status === 'looking-again';
  const limit = state.status === 'rate-limited' ? state.error : undefined;
  const waitSeconds = limit?.retryAfterSeconds;
  const secondsLeft = useTimeLeft(useDeadline(limit, waitSeconds));
  const isWaitOver = secondsLeft === 0;
  const left = waitSeconds === undefined ? undefined : secondsLeft;
  const isClosed = isReadOnly || isPending || !isWaitOver;
  const isWrong = state.status === 'invalid' || state.status === 'unknown-code';

  return (
    <Section
      name="claim-code-form"
      state={state.status}
      title={t('claim.title')}
      help={t(isReadOnly ? 'claim.readOnly' : 'claim.help')}
      headingLevel={headingLevel}
      classNames={classNames}
      isBusy={isPending}
      announcement={claimWords(state, isWaitOver ? left : waitSeconds, t, locale)}
    >
      <form
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isClosed) return;
          setIsEdited(false);
          claim(typed);
        }}
      >
        <label className="fb-strong" htmlFor={id}>
          {t('claim.label')}
        </label>
        <div className="fb-claim">
          <Input
            id={id}
            className={classNames.input}
            type="text"
            value={typed}
            readOnly={isReadOnly || isPending}
            required
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${id}outcome` : undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              setIsEdited(true);
            }}
            onBlur={() => {
              if (isEdited && !isClosed && typed.trim() !== '') check(typed);
            }}
          />
          <Button type="submit" variant="secondary" className={classNames.button} aria-disabled={isClosed}>
            {t('claim.button')}
          </Button>
        </div>
      </form>
      <div id={`${id}outcome`}>
        <ClaimOutcome state={state} secondsLeft={left} />
      </div>
    </Section>
  );
}

function isConnected({ status }: ClaimState): boolean {
  return status === 'claimed' || status === 'claimed-late' || status === 'already-connected';
}

function useClaimed(state: ClaimState, onClaimed: ClaimCodeFormProps['onClaimed']): void {
  const told = useRef(state);
  useEffect(() => {
    if (told.current === state) return;
    told.current = state;
    if ('claimed' in state && state.claimed.length > 0) onClaimed?.(state.claimed);
  }, [state, onClaimed]);
}
