import { formatMoney, fromOre, toOre } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import type { RefundOptionsAnswer } from '../../shared/afterSaleApi.ts';
import { LineWords } from '../order/LineWords.tsx';
import { useWords } from '../words/WordsContext.ts';

type LineRefund = RefundOptionsAnswer['lines'][number];

/** The tickets that stand: which of them to cancel, and why some cannot be. */
export function CancelLines({
  order,
  lines,
  chosen,
  isClosed,
  onToggle,
}: {
  order: OrderAnswer;
  lines: readonly LineRefund[];
  chosen: readonly string[];
  /** What was chosen is on its way. */
  isClosed: boolean;
  onToggle: (orderLineId: string) => void;
}) {
  const words = useWords();
  return (
    <fieldset disabled={isClosed}>
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
