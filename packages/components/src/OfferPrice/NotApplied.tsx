import { localizedText } from '@fribillett/core';
import type { Journey, Translate } from '@fribillett/core';
import { Icon } from '../internal/Icon.tsx';
import { journeyLabel } from '../internal/journeyNames.ts';
import { personName } from '../internal/personName.ts';
import type { NotAppliedLine } from './priceLines.ts';

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
          <li key={line.id} data-reason={line.reason}>
            <span className="fb-strong">
              {[
                personName(line, t),
                localizedText(line.product, locale),
                journeyLabel(line.journeyIds, journeys, t, locale),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <p className="fb-why" data-tone="warn">
              <Icon name="warning" />
              {t(`offers.notApplied.${line.reason}`)}
            </p>
          </li>
        ))}
      </ul>
      {canSearchAgain && onSearchAgain !== undefined && (
        <button type="button" className="fb-button fb-quiet" onClick={onSearchAgain}>
          {t('offers.searchAgain')}
        </button>
      )}
    </div>
  );
}
