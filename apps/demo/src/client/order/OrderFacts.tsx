import { formatList, formatMoney } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import { lineName } from '../words/lineName.ts';
import { useWords } from '../words/WordsContext.ts';
import { useTravellerName } from './useTravellerName.ts';

/** What was ordered, for whom once the tickets tell it, what it costs, and what to quote. */
export function OrderFacts({ order }: { order: OrderAnswer }) {
  const words = useWords();
  const { locale } = useTexts();
  const nameOf = useTravellerName();
  const { orderId, lines, tickets, total, currency, paidAmount, refundedAmount, correlationId } = order;
  const money = (amount: string) => formatMoney({ amount, currency }, locale);
  const nameOfLine = (description = words.order.ticket) => lineName(description, words);
  const namesOn = (lineId: string) => {
    const travellers = tickets
      .filter(({ orderLineId }) => orderLineId === lineId)
      .flatMap((ticket) => ticket.travellers);
    return [...new Map(travellers.map((traveller) => [traveller.id, nameOf(traveller)])).values()];
  };
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">
        {words.order.number} {orderId}
      </h2>
      <dl className="amounts">
        {lines.map(({ id, description, price, isCancelled }) => (
          <div key={id}>
            <dt className="row-main">
              <span>{isCancelled ? <s>{nameOfLine(description)}</s> : nameOfLine(description)}</span>
              {isCancelled && <span className="help">{words.cancel.void}</span>}
              <LineTravellers names={namesOn(id)} />
            </dt>
            <dd>{price === undefined ? '' : money(price)}</dd>
          </div>
        ))}
        <div className="sum">
          <dt>{paidAmount === undefined ? words.order.total : words.order.paid}</dt>
          <dd>{money(paidAmount ?? total)}</dd>
        </div>
        {refundedAmount !== undefined && (
          <div className="cut">
            <dt>{words.order.refunded}</dt>
            <dd>{money(refundedAmount)}</dd>
          </div>
        )}
      </dl>
      <p className="help">
        {words.order.correlation} <code>{correlationId}</code>
      </p>
    </section>
  );
}

function LineTravellers({ names }: { names: readonly string[] }) {
  const { locale } = useTexts();
  if (names.length === 0) return null;
  return <span className="help">{formatList(names, locale)}</span>;
}
