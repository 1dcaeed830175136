import { formatList } from '@fribillett/core';
import type { Journey, PartyTraveller, Translate } from '@fribillett/core';
import { useId } from 'react';
import { journeyLabel } from '../internal/journeyNames.ts';
import { personName } from '../internal/personName.ts';
import type { SharedRight } from './priceLines.ts';

interface HolderChoiceProps {
  shared: SharedRight;
  journeys: readonly Journey[];
  isReadOnly: boolean;
  onChange: (customerNumber: string) => void;
  t: Translate;
  locale: string;
}

/** One right covers several of its holders: who is taxed for it? */
export function HolderChoice({ shared, journeys, isReadOnly, onChange, t, locale }: HolderChoiceProps) {
  const name = useId();
  const { candidates, holder, journeyId } = shared;
  const words = (taxed: PartyTraveller) =>
    t('offers.taxed', {
      holder: personName(taxed, t),
      covered: formatList(
        candidates.filter(({ id }) => id !== taxed.id).map((covered) => personName(covered, t)),
        locale,
      ),
    });
  if (isReadOnly) return <p className="fb-holder">{words(holder)}</p>;
  return (
    <fieldset className="fb-holder">
      <legend className="fb-strong">
        {t('offers.chooseTaxed')}{' '}
        <span className="fb-small">{journeyLabel([journeyId], journeys, t, locale)}</span>
      </legend>
      {candidates.map((candidate) => (
        <label className="fb-radio" key={candidate.id}>
          <input
            type="radio"
            name={name}
            checked={candidate.id === holder.id}
            onChange={() => {
              onChange(candidate.customerNumber ?? candidate.id);
            }}
          />
          {words(candidate)}
        </label>
      ))}
    </fieldset>
  );
}
