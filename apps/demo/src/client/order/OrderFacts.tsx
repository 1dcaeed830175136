import { formatMoney } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import { useWords } from '../words/WordsContext.ts';

/** What was ordered and what it costs, and what to quote. */
export function OrderFacts({ order }: { order: OrderAnswer }) {
  const words = useWords();
  const { locale } = useTexts();
  const { orderId, lines, total, currency, paidAmount, refundedAmount, correlationId } = order;
  const money = (amount: string) => formatMoney({ amount, currency }, locale);
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">
        {words.order.number} {orderId}
      </h2>
      <dl className="amounts">
        {lines.map(({ id, description, price }) => (
          <div key={id}>
            <dt>{description ?? words.order.ticket}</dt>
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
