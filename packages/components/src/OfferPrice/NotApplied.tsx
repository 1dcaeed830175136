import { formatList } from '@fribillett/core';
import type { Journey, NotAppliedReason, Translate } from '@fribillett/core';
import { journeyLabel } from '../internal/journeyNames.ts';
import { Why } from '../internal/Note.tsx';
import { personName } from '../internal/personName.ts';
import { QuietButton } from '../internal/QuietButton.tsx';
import type { PartTone } from '../parts/parts.ts';
import type { NotAppliedLine } from './priceLines.ts';

/** A better right of the same person, or another holder's, is how it is meant: only what is lost is a warning. */
const tones = {
  'other-product': 'calm',
  covered: 'calm',
  'sold-out': 'warn',
  'personalisation-down': 'warn',
  'not-offered': 'warn',
} as const satisfies Record<NotAppliedReason, PartTone>;

interface NotAppliedProps {
  lines: readonly NotAppliedLine[];
  journeys: readonly Journey[];
  onSearchAgain: (() => void) | undefined;
  t: Translate;
  locale: string;
}

/** The chosen rights that were not used, why, and a new search where the search itself was incomplete. */
export function NotApplied({ lines, journeys, onSearchAgain, t, locale }: NotAppliedProps) {
  if (lines.length === 0) return null;
  const canSearchAgain = lines.some(({ reason }) => reason === 'personalisation-down');
  return (
    <div className="fb-not-applied">
      <ul className="fb-list">
        {lines.map((line) => (
          <li key={`${line.reason} ${line.travellerId}`} data-reason={line.reason}>
            <span className="fb-strong">
              {[
                personName(line, t),
                formatList([...line.products].filter(Boolean), locale),
                journeyLabel(line.journeyIds, journeys, t, locale),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Why tone={tones[line.reason]}>{t(`offers.notApplied.${line.reason}`)}</Why>
          </li>
        ))}
      </ul>
      {canSearchAgain && onSearchAgain !== undefined && (
        <QuietButton onPress={onSearchAgain}>{t('offers.searchAgain')}</QuietButton>
      )}
    </div>
  );
}
