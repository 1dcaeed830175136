import { formatList, formatMoney, fromOre, toOre } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { ReactNode } from 'react';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import type { RefundOptionsAnswer } from '../../shared/afterSaleApi.ts';
import { useTravellerName } from '../order/useTravellerName.ts';
import { formatTime, formatWeekday } from '../words/formatTime.ts';
import { useWords } from '../words/WordsContext.ts';

type LineRefund = RefundOptionsAnswer['lines'][number];

/** The tickets that stand: which of them to cancel, and why some cannot be. */
export function CancelLines({
  order,
  lines,
  chosen,
  onToggle,
}: {
  order: OrderAnswer;
  lines: readonly LineRefund[];
  chosen: readonly string[];
  onToggle: (orderLineId: string) => void;
}) {
  const words = useWords();
  return (
    <fieldset>
      <legend>{words.cancel.which}</legend>
      {lines.map((line) => (
        <Line key={line.orderLineId} order={order} line={line} chosen={chosen} onToggle={onToggle} />
      ))}
    </fieldset>
  );
}

function Line({
  order,
  line: { orderLineId, refundability, refundAmount, fee },
  chosen,
  onToggle,
}: {
  order: OrderAnswer;
  line: LineRefund;
  chosen: readonly string[];
  onToggle: (orderLineId: string) => void;
}) {
  const words = useWords();
  const { locale } = useTexts();
  const isRefundable = refundability === 'refundable';
  const back = fromOre(toOre(refundAmount ?? '0.00') - toOre(fee ?? '0.00'));
  return (
    <label className="row" data-state={isRefundable ? undefined : 'closed'}>
      <input
        type="checkbox"
        checked={chosen.includes(orderLineId)}
        disabled={!isRefundable}
        onChange={() => {
          onToggle(orderLineId);
        }}
      />
      <LineWords order={order} orderLineId={orderLineId}>
        {!isRefundable && <span className="help">{words.cancel.reasons[refundability]}</span>}
      </LineWords>
      {isRefundable && (
        <span className="row-side">
          {words.cancel.gives(formatMoney({ amount: back, currency: order.currency }, locale))}
        </span>
      )}
    </label>
  );
}

/** What a line is: its name, when it leaves, who travels. */
function LineWords({
  order: { lines, tickets },
  orderLineId,
  children,
}: {
  order: OrderAnswer;
  orderLineId: string;
  children: ReactNode;
}) {
  const words = useWords();
  const { locale } = useTexts();
  const nameOf = useTravellerName();
  const description = lines.find(({ id }) => id === orderLineId)?.description;
  const own = tickets.filter((ticket) => ticket.orderLineId === orderLineId);
  const names = new Map(own.flatMap(({ travellers }) => travellers.map((one) => [one.id, nameOf(one)])));
  const departure = own[0]?.departure;
  return (
    <span className="row-main">
      <span className="row-name">{description ?? words.order.ticket}</span>
      <span className="help">
        {departure !== undefined &&
          `${formatWeekday(departure, words.tag)} ${formatTime(departure)}${names.size > 0 ? ' · ' : ''}`}
        {formatList([...names.values()], locale)}
      </span>
      {children}
    </span>
  );
}
