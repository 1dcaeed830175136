import type { Refusal } from '@fribillett/core';
import { useEntitlements, useTexts } from '@fribillett/hooks';
import { Heading } from '../internal/Heading.tsx';
import type { HeadingLevel } from '../internal/Heading.tsx';
import { Note } from '../internal/Note.tsx';
import { QuietButton } from '../internal/QuietButton.tsx';
import { refusedLines } from './refusedLines.ts';

interface RefusedNoteProps {
  refusals: readonly Refusal[];
  onCheck: () => void;
  headingLevel: HeadingLevel;
}

/** Whose right was refused, for which day, why, and what to change. */
export function RefusedNote({ refusals, onCheck, headingLevel }: RefusedNoteProps) {
  const { t, locale } = useTexts();
  const { answer } = useEntitlements();
  const list = (kind: Refusal['kind']) => {
    const own = refusals.filter((refusal) => refusal.kind === kind);
    const lines = refusedLines(own, answer?.entitlements ?? [], t, locale);
    if (lines.length === 0) return null;
    return (
      <>
        {kind === 'refused-together' && <p>{t('gate.refusedTogether')}</p>}
        <ul className="fb-list">
          {lines.map(({ key, words, grounds }) => (
            <li key={key}>
              <p>{words}</p>
              {grounds !== '' && <p>{grounds}</p>}
            </li>
          ))}
        </ul>
        <p>{t(kind === 'refused' ? 'gate.refusedChange' : 'gate.refusedTogetherChange')}</p>
      </>
    );
  };
  return (
    <Note tone="bad">
      <Heading level={headingLevel} className="fb-strong">
        {t('gate.refused')}
      </Heading>
      {list('refused')}
      {list('refused-together')}
      <QuietButton onPress={onCheck}>{t('gate.checkAgain')}</QuietButton>
    </Note>
  );
}
