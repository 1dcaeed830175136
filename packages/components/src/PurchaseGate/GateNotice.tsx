import type { GateState } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { ErrorNotice } from '../internal/ErrorNotice.tsx';
import type { HeadingLevel } from '../internal/Heading.tsx';
import { Note } from '../internal/Note.tsx';
import { QuietButton } from '../internal/QuietButton.tsx';
import { ClearedNote } from './ClearedNote.tsx';
import { gateWords, isClosed } from './gateWords.ts';
import { RefusedNote } from './RefusedNote.tsx';

interface GateNoticeProps {
  state: GateState;
  onCheck: () => void;
  headingLevel: HeadingLevel;
}

/** What the gate knows, and what can be done about it. */
export function GateNotice({ state, onCheck, headingLevel }: GateNoticeProps) {
  const { t } = useTexts();
  switch (state.status) {
    case 'not-needed':
      return null;
    case 'unchecked':
    case 'checking':
      return <Note tone="calm">{t(`gate.${state.status}`)}</Note>;
    case 'cleared':
      return <ClearedNote until={state.until} />;
    case 'refused':
      return <RefusedNote refusals={state.refusals} onCheck={onCheck} headingLevel={headingLevel} />;
    case 'stale':
      return (
        <Note tone="warn">
          <p>{t('gate.stale')}</p>
          <QuietButton onPress={onCheck}>{t('gate.checkAgain')}</QuietButton>
        </Note>
      );
    case 'unreachable':
      if (isClosed(state)) return <Note tone="warn">{gateWords(state, t)}</Note>;
      return (
        <ErrorNotice
          error={state.error}
          what={t('gate.unreachable')}
          onRetry={onCheck}
          retryLabel={t('gate.checkAgain')}
        />
      );
  }
}
