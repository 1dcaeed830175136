import { formatMoney, sumAmounts, toOre, fromOre, type UsageTrip } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { Failure } from '../parts/Failure.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Note } from '../parts/Note.tsx';
import { Link } from '../routing/Link.tsx';
import { useWords } from '../words/WordsContext.ts';
import type { OrderUsage } from './useOrderUsage.ts';

/** What an order counts for on the rights that it used, and what a cancellation took back. */
export function OrderUsageCard({ usage }: { usage: OrderUsage }) {
  const words = useWords();
  const { status, trips, isPartial, error, retry } = usage;
  return (
    <section className="card" aria-labelledby="order-usage">
      <h2 id="order-usage">{words.trips.onOrder}</h2>
      <p className="help">{words.trips.onOrderHelp}</p>
      {status === 'loading' && <Loading rows={2} />}
      {status === 'error' && error !== undefined && <Failure error={error} onRetry={retry} />}
      {isPartial && (
        <Note tone="hint">
          <p>{words.trips.partial}</p>
        </Note>
      )}
      {(status === 'ready' || status === 'empty') && trips.length === 0 && (
        <p className="help">{words.trips.none}</p>
      )}
      {trips.length > 0 && (
        <ul className="usages">
          {trips.map((trip) => (
            <TripRow key={trip.id} trip={trip} />
          ))}
        </ul>
      )}
      <Link to={{ name: 'trips' }} className="link">
        {words.trips.all}
      </Link>
    </section>
  );
}

function TripRow({ trip }: { trip: UsageTrip }) {
  const words = useWords();
  const { right, text, couponsUsed } = trip;
  const hasReturned = trip.cancelledAt !== undefined && right.hasCoupons && couponsUsed === 0;
  return (
    <li>
      <span className="row-main">
        <span>{right.owner?.displayName ?? text}</span>
        {right.owner !== undefined && text !== undefined && <span className="help">{text}</span>}
      </span>
      <span className="row-side">
        <span>
          <Saving trip={trip} />
          {couponsUsed !== 0 && ` · ${words.trips.coupons(couponsUsed)}`}
          {hasReturned && ` · ${words.trips.couponsBack}`}
        </span>
      </span>
    </li>
  );
}

function Saving({ trip: { taxSavings } }: { trip: UsageTrip }) {
  const words = useWords();
  const { locale } = useTexts();
  const kroner = (amount: string) => formatMoney({ amount, currency: 'NOK' }, locale);
  const left = sumAmounts(taxSavings.map(({ amount }) => amount));
  if (toOre(left) !== 0) return words.trips.saving(kroner(left));
  const takenBack = sumAmounts(taxSavings.map(({ amount }) => amount).filter((amount) => toOre(amount) < 0));
  return toOre(takenBack) === 0
    ? words.trips.noSaving
    : words.trips.takenBack(kroner(fromOre(-toOre(takenBack))));
}
