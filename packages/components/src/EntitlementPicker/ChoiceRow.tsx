import { choiceName } from '@fribillett/core';
import type { EntitlementChoice, Journey, Translate } from '@fribillett/core';
import { memo, useId } from 'react';
import { Checkbox } from '../internal/Checkbox.tsx';
import { classes } from '../internal/classes.ts';
import { Why } from '../internal/Note.tsx';
import { describeProduct } from './describeProduct.ts';
import { describeReasons } from './describeReasons.ts';
import { ProductDetails } from './ProductDetails.tsx';

interface ChoiceRowProps {
  choice: EntitlementChoice;
  journeys: readonly Journey[];
  isSelected: boolean;
  isReadOnly: boolean;
  onToggle: (choiceId: string) => void;
  /** Milliseconds since the epoch of the reading. */
  now: number;
  t: Translate;
  locale: string;
  className: string | undefined;
}

/** One choice, a whole row that can be pressed. Memoised: one toggle must not render a thousand rows. */
export const ChoiceRow = memo(function ChoiceRow({
  choice,
  journeys,
  isSelected,
  isReadOnly,
  onToggle,
  now,
  t,
  locale,
  className,
}: ChoiceRowProps) {
  const id = useId();
  const part = (name: string) => `${id}${name}`;
  // What is refused after it was chosen can be taken back, and then not be chosen again.
  const isLocked = isReadOnly || (choice.status === 'unusable' && !isSelected);
  const [product, ...otherProducts] = choice.products;
  const words =
    product === undefined || otherProducts.length > 0 ? undefined : describeProduct(product, now, t, locale);
  const name = choiceName(choice, t, locale);
  return (
    <div
      className={classes('fb-choice', className)}
      data-state={isSelected ? 'checked' : 'unchecked'}
      data-status={choice.status}
      data-purpose={choice.purpose}
      data-locked={isLocked}
    >
      <Checkbox
        id={id}
        checked={isSelected}
        onCheckedChange={() => {
          if (!isLocked) onToggle(choice.id);
        }}
        aria-labelledby={part('name')}
        aria-describedby={['tag', 'line', 'side', 'why'].map(part).join(' ')}
        aria-disabled={isLocked && !isReadOnly}
        aria-readonly={isReadOnly}
      />
      <div className="fb-choice-main">
        <div className="fb-head">
          <label className="fb-choice-name" id={part('name')} htmlFor={id}>
            {name}
          </label>
          <span className="fb-tags" id={part('tag')}>
            {choice.purpose === 'unspecified' && (
              <span className="fb-tag">{t('entitlements.tag.unspecified')}</span>
            )}
            <Marks choice={choice} t={t} />
          </span>
        </div>
        {words !== undefined && (
          <p className="fb-small" id={part('line')}>
            <bdi>{[words.name === name ? '' : words.name, words.validity].filter(Boolean).join(' · ')}</bdi>
          </p>
        )}
      </div>
      <p className="fb-side" id={part('side')}>
        <bdi>{words?.coupons}</bdi>
      </p>
      <div className="fb-choice-why" id={part('why')}>
        {usesDayTrip(choice) && <Why tone="good">{t('entitlements.dayTrip')}</Why>}
        {describeReasons(choice, journeys, t, locale).map((reason) => (
          <Why tone="warn" key={reason}>
            {reason}
          </Why>
        ))}
      </div>
      {otherProducts.length > 0 && (
        <ProductDetails id={part('line')} products={choice.products} now={now} t={t} locale={locale} />
      )}
    </div>
  );
});

function Marks({ choice, t }: { choice: EntitlementChoice; t: Translate }) {
  const contracts = choice.products.flatMap((product) => product.contracts);
  return (
    <>
      {contracts.some(({ isSeniorCitizen }) => isSeniorCitizen) && (
        <span className="fb-tag">{t('entitlements.senior')}</span>
      )}
      {contracts.some(({ ticketOrderId }) => ticketOrderId !== undefined) && (
        <span className="fb-tag">{t('entitlements.ticketIncluded')}</span>
      )}
    </>
  );
}

function usesDayTrip({ journeys }: EntitlementChoice): boolean {
  return journeys.some(({ contract }) => contract?.parentContractId !== undefined);
}
