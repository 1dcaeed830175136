import { formatDay, sumAmounts, toOre } from '@fribillett/core';
import type { TaxSaving, Translate, UsageTrip, UsageYear } from '@fribillett/core';
import { useEffect, useRef, useState } from 'react';
import { classes } from '../internal/classes.ts';
import { QuietButton } from '../internal/QuietButton.tsx';
import { kroner } from '../internal/kroner.ts';
import { rightName } from './rightOptions.ts';
import type { UsageTranslate } from './usageTexts.ts';

interface TripsTableProps {
  year: UsageYear;
  /** Says on whose right each trip was made, where there are several. */
  isRightNamed: boolean;
  locale: string;
  t: Translate;
  words: UsageTranslate;
  className: string | undefined;
}

const shownAtOnce = 10;

/** The trips of a year, newest first, each with what it saved and what of that was taken back. */
export function TripsTable({
  year: { year, trips },
  isRightNamed,
  locale,
  t,
  words,
  className,
}: TripsTableProps) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? trips : trips.slice(0, shownAtOnce);
  const firstHidden = useRef<HTMLTableCellElement>(null);
  // The button that was pressed is gone: whoever pressed it goes on where it stood.
  useEffect(() => {
    if (isAll) firstHidden.current?.focus();
  }, [isAll]);
  return (
    <>
      <table className={classes('fb-usage-table', className)}>
        <caption className="fb-strong">{words('usage.trips', { year })}</caption>
        <thead className="fb-small">
          <tr>
            <th scope="col">{words('usage.trip')}</th>
            <th scope="col">{words('usage.saving')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((trip, index) => (
            <tr key={trip.id} data-state={trip.cancelledAt === undefined ? 'made' : 'cancelled'}>
              <th scope="row" {...(index === shownAtOnce && { ref: firstHidden, tabIndex: -1 })}>
                <bdi>{trip.text ?? words('usage.trip')}</bdi>
                <p className="fb-small">
                  <bdi>{describe(trip)}</bdi>
                </p>
                {trip.cancelledAt !== undefined && (
                  <p className="fb-tag">
                    {words('usage.cancelled', { day: formatDay(trip.cancelledAt, locale) })}
                  </p>
                )}
              </th>
              <td>
                {savedAndTakenBack(year, trip).map((amount) => (
                  <p key={amount}>
                    <bdi>{kroner(amount, locale)}</bdi>
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < trips.length && (
        <QuietButton
          onPress={() => {
            setIsAll(true);
          }}
        >
          {t('entitlements.showAll', { count: trips.length })}
        </QuietButton>
      )}
    </>
  );

  function describe({ travelDate, right, price, cancelledAt, taxSavings, otherEvents }: UsageTrip): string {
    return [
      formatDay(travelDate, locale),
      isRightNamed ? rightName(right, locale, t, words) : '',
      // Nothing is left to say of a price that came back.
      cancelledAt === undefined || toOre(price) !== 0
        ? words('usage.paid', { amount: kroner(price, locale) })
        : '',
      ...takenBackElsewhere(year, taxSavings).map((other) => words('usage.takenBackIn', { year: other })),
      ...otherEvents,
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

/** The other years in which the saving was taken back, where nothing in this one says that it was. */
function takenBackElsewhere(year: number, taxSavings: readonly TaxSaving[]): number[] {
  const years = new Set(taxSavings.filter(({ amount }) => isNegative(amount)).map((saving) => saving.year));
  return years.has(year) ? [] : [...years];
}

function isNegative(amount: string): boolean {
  return toOre(amount) < 0;
}

/** What was registered in a year and what was taken back; empty where nothing is registered, which is not the same as none. */
function savedAndTakenBack(year: number, { taxSavings }: UsageTrip): string[] {
  const amounts = taxSavings.filter((saving) => saving.year === year).map(({ amount }) => amount);
  return [amounts.filter((amount) => !isNegative(amount)), amounts.filter(isNegative)]
    .filter((some) => some.length > 0)
    .map(sumAmounts);
}
