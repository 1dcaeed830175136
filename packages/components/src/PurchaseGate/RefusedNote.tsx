import { formatDay, localizedText } from '@fribillett/core';
import type { Entitlement, Refusal, Translate } from '@fribillett/core';
import { useEntitlements, useTexts } from '@fribillett/hooks';
import { Heading } from '../internal/Heading.tsx';
import type { HeadingLevel } from '../internal/Heading.tsx';
import { Note } from '../internal/Note.tsx';
import { personName } from '../internal/personName.ts';

interface RefusedNoteProps {
  refusals: readonly Refusal[];
  onCheck: () => void;
  headingLevel: HeadingLevel;
}

/** Whose right was refused, for which day, why, and what to change. */
export function RefusedNote({ refusals, onCheck, headingLevel }: RefusedNoteProps) {
  const { t, locale } = useTexts();
  const { answer } = useEntitlements();
  const single = refusals.filter(({ kind }) => kind === 'refused');
  const together = refusals.filter(({ kind }) => kind === 'refused-together');
  const item = (refusal: Refusal) => {
    const right = answer?.entitlements.find(({ contractId }) => contractId === refusal.contractId);
    return (
      <li key={`${refusal.contractId} ${refusal.firstTravelDate}`}>
        <p>{refusedWords(refusal, right, t, locale)}</p>
        <Grounds refusal={refusal} />
      </li>
    );
  };
  return (
    <Note tone="bad">
      <Heading level={headingLevel} className="fb-strong">
        {t('gate.refusedTitle')}
      </Heading>
      {single.length > 0 && (
        <>
          <ul className="fb-list">{single.map(item)}</ul>
          <p>{t('gate.refusedChange')}</p>
        </>
      )}
      {together.length > 0 && (
        <>
          <p>{t('gate.refusedTogether')}</p>
          <ul className="fb-list">{together.map(item)}</ul>
          <p>{t('gate.refusedTogetherChange')}</p>
        </>
      )}
      <button type="button" className="fb-button fb-quiet" onClick={onCheck}>
        {t('gate.checkAgain')}
      </button>
    </Note>
  );
}

function refusedWords(
  { kind, firstTravelDate }: Refusal,
  right: Entitlement | undefined,
  t: Translate,
  locale: string,
): string {
  if (right === undefined) return t('gate.refusedUnknown');
  const person = personName(right.owner, t);
  const product = localizedText(right.displayNames, locale);
  if (kind === 'refused-together' && product !== '') return t('claim.successItem', { product, person });
  if (product === '') return t('gate.refusedPerson', { person });
  return t('gate.refused', { person, right: product, day: formatDay(firstTravelDate, locale) });
}

const longestReason = 300;

/** The validation's own words and code, as plain text: nobody but the validator knows more. */
function Grounds({ refusal: { reason, code } }: { refusal: Refusal }) {
  const { t } = useTexts();
  const words = [
    reason === undefined ? '' : t('gate.reason', { reason: reason.slice(0, longestReason) }),
    code === undefined ? '' : t('gate.code', { code }),
  ].filter(Boolean);
  return words.length === 0 ? null : <p>{words.join(' · ')}</p>;
}
