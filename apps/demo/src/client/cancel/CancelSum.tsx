import { formatMoney, fromOre, sumAmounts, toOre, type UsageTrip } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { RefundQuote } from '../../shared/afterSaleApi.ts';
import type { OrderUsage } from '../order/useOrderUsage.ts';
import { useWords } from '../words/WordsContext.ts';

/** What a quote gives back: money, what is kept of it, and what goes back to the rights. */
export function CancelSum({ quote, paid, usage }: { quote: RefundQuote; paid: string; usage: OrderUsage }) {
  const words = useWords();
  const { locale } = useTexts();
  const { refundAmount, fee, currency, orderLineIds } = quote;
  const money = (ore: number) => formatMoney({ amount: fromOre(ore), currency }, locale);
  const kept = toOre(paid) - toOre(refundAmount);
  const trips = usage.trips.filter((trip) => orderLineIds.includes(trip.orderLineId));
  const saving = toOre(sumAmounts(trips.flatMap(({ taxSavings }) => taxSavings.map(({ amount }) => amount))));
  const returns = couponsByOwner(trips);
  const isUnknown = usage.status === 'error' || usage.isPartial;
  return (
    <div role="status">
      <dl className="amounts">
        <Amount label={words.cancel.paid} value={money(toOre(paid))} />
        {kept > 0 && <Amount label={words.cancel.kept} value={`−${money(kept)}`} />}
        {toOre(fee) > 0 && <Amount label={words.cancel.fee} value={`−${money(toOre(fee))}`} />}
        <div className="sum">
          <dt>{words.cancel.sum}</dt>
          <dd>{money(toOre(refundAmount) - toOre(fee))}</dd>
        </div>
        {saving !== 0 && <Amount label={words.cancel.saving} value={money(saving)} />}
        {returns.map(({ owner, rights, coupons }) => (
          <Amount
            key={owner}
            label={words.cancel.coupons(rights, returns.length > 1 ? owner : undefined)}
            value={String(coupons)}
          />
        ))}
      </dl>
      {isUnknown && <p className="help">{words.cancel.usageUnknown}</p>}
    </div>
  );
}

function Amount({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

interface CouponsOfOwner {
  owner: string | undefined;
  /** How many rights of theirs. */
  rights: number;
  coupons: number;
}

/** What goes back to whom. */
function couponsByOwner(trips: readonly UsageTrip[]): CouponsOfOwner[] {
  const used = trips.filter(({ couponsUsed }) => couponsUsed > 0);
  const numbers = new Set(used.map(({ right }) => right.owner?.customerNumber));
  return [...numbers].map((number) => {
    const own = used.filter(({ right }) => right.owner?.customerNumber === number);
    return {
      owner: own[0]?.right.owner?.displayName,
      rights: new Set(own.map(({ right }) => right.id)).size,
      coupons: own.reduce((sum, { couponsUsed }) => sum + couponsUsed, 0),
    };
  });
}
