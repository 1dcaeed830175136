import { formatMoney, toOre } from '@fribillett/core';
import type { AppliedRight, Journey, PriceSummary, Translate } from '@fribillett/core';
import type { ReactNode } from 'react';
import { classes } from '../internal/classes.ts';
import { journeyLabel } from '../internal/journeyNames.ts';
import { personName } from '../internal/personName.ts';
import { discountLines, otherDiscount } from './priceLines.ts';

interface PriceLinesProps {
  summary: PriceSummary;
  rights: readonly AppliedRight[];
  journeys: readonly Journey[];
  t: Translate;
  locale: string;
  classNames: { lines?: string | undefined; total?: string | undefined };
}

/** The amounts, which add up from the ordinary price to the price to pay. */
export function PriceLines({ summary, rights, journeys, t, locale, classNames }: PriceLinesProps) {
  const { currency } = summary.toPay;
  const lines = discountLines(rights);
  const other = otherDiscount(summary, lines);
  const money = (amount: string) => formatMoney({ amount, currency }, locale);
  return (
    <dl className={classes('fb-price', classNames.lines)}>
      <Line term={t('offers.ordinaryPrice')}>{money(summary.ordinary.amount)}</Line>
      {lines.map((line) => (
        <Line
          key={line.travellerId}
          kind="discount"
          term={t('offers.discount', { person: personName(line, t) })}
          note={[journeyLabel(line.journeyIds, journeys, t, locale), t('offers.applied')]
            .filter(Boolean)
            .join(' · ')}
        >
          {money(line.amount)}
        </Line>
      ))}
      {toOre(other) !== 0 && (
        <Line kind="discount" term={t('offers.otherDiscount')}>
          {money(other)}
        </Line>
      )}
      {toOre(summary.reservationFee.amount) !== 0 && (
        <Line term={t('offers.reservationFee')}>{money(summary.reservationFee.amount)}</Line>
      )}
      <Line kind="total" term={t('offers.toPay')} className={classNames.total}>
        {money(summary.toPay.amount)}
      </Line>
    </dl>
  );
}

interface LineProps {
  term: string;
  note?: string | undefined;
  kind?: 'discount' | 'total' | undefined;
  className?: string | undefined;
  children: ReactNode;
}

function Line({ term, note, kind, className, children }: LineProps) {
  return (
    <div className={classes('fb-price-line', className)} data-kind={kind}>
      <dt>
        {term}
        {note !== undefined && note !== '' && (
          <>
            {' '}
            <span className="fb-small">{note}</span>
          </>
        )}
      </dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
