import { formatMoney } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { useEffect, useRef } from 'react';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import { LineWords } from '../order/LineWords.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/WordsContext.ts';

/** What was cancelled and paid back. Takes the focus when another cancellation comes true, since its button is gone. */
export function RefundReceipt({ order }: { order: OrderAnswer }) {
  const words = useWords();
  const { locale } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const { refunds, refundedAmount = '0.00', currency, lines } = order;
  const told = useRef(refunds.length);
  useEffect(() => {
    if (refunds.length > told.current) heading.current?.focus();
    told.current = refunds.length;
  }, [refunds.length]);
  if (refunds.length === 0) return null;
  const ids = refunds.flatMap(({ orderLineIds }) => orderLineIds);
  return (
    <section className="card" aria-labelledby="refunded">
      <h2 id="refunded" ref={heading} tabIndex={-1} className="took-focus">
        <Icon name="check" />
        {words.cancel.doneTitle}
      </h2>
      <p>{words.cancel.done(formatMoney({ amount: refundedAmount, currency }, locale))}</p>
      <ul className="ticks">
        {lines
          .filter(({ id }) => ids.includes(id))
          .map(({ id }) => (
            <li key={id}>
              <Icon name="cross" />
              <LineWords order={order} orderLineId={id} isVoid />
            </li>
          ))}
      </ul>
    </section>
  );
}
