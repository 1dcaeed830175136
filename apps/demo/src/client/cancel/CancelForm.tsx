import { formatMoney, fromOre, sumAmounts, toOre } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { useEffect, useRef } from 'react';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import type { OrderUsage } from '../order/useOrderUsage.ts';
import { Note } from '../parts/Note.tsx';
import { QueryView } from '../parts/QueryView.tsx';
import { useOnline } from '../parts/useOnline.ts';
import { ShopError } from '../shop/ShopError.ts';
import { useWords } from '../words/WordsContext.ts';
import { CancelLines } from './CancelLines.tsx';
import { CancelNote } from './CancelNote.tsx';
import { CancelSum } from './CancelSum.tsx';
import type { Cancel } from './useCancel.ts';
import { refundableLines, useRefundChoice } from './useRefundChoice.ts';

interface CancelFormProps {
  order: OrderAnswer;
  usage: OrderUsage;
  cancel: Cancel;
  onClose: () => void;
}

type RefundChoice = ReturnType<typeof useRefundChoice>;

/** What can be cancelled, what it gives back, and the button that does it. Takes the focus when it opens. */
export function CancelForm({ order, usage, cancel, onClose }: CancelFormProps) {
  const words = useWords();
  const isOnline = useOnline();
  const held = cancel.isPending ? words.cancel.busy : isOnline ? undefined : words.cancel.offline;
  const choice = useRefundChoice(order);
  const { options, chosen, toggle } = choice;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className="card" aria-labelledby="cancel-title">
      <h2 id="cancel-title" ref={heading} tabIndex={-1} className="took-focus">
        {words.cancel.title}
      </h2>
      <p className="help">{words.cancel.help}</p>
      <QueryView query={options} rows={2}>
        {(answer) => (
          <>
            <CancelLines
              order={order}
              lines={answer.lines}
              chosen={chosen}
              isClosed={cancel.isPending}
              onToggle={(id) => {
                cancel.forget();
                toggle(id);
              }}
            />
            {refundableLines(answer).length === 0 ? (
              <p>{words.cancel.nothing}</p>
            ) : chosen.length === 0 ? (
              <p className="problem" role="status">
                {words.cancel.chooseOne}
              </p>
            ) : (
              <QuoteView choice={choice} order={order} usage={usage} />
            )}
            <CancelNote cancel={cancel} />
            <div className="buttons">
              {refundableLines(answer).length > 0 && (
                <Confirm choice={choice} cancel={cancel} currency={order.currency} isOnline={isOnline} />
              )}
              <button
                type="button"
                className="button quiet"
                aria-disabled={cancel.isPending}
                onClick={onClose}
              >
                {words.cancel.keep}
              </button>
            </div>
            <p id="cancel-held" className={held === undefined ? 'visually-hidden' : 'help'} role="status">
              {held}
            </p>
          </>
        )}
      </QueryView>
    </section>
  );
}

function Confirm({
  choice: { quote, chosen },
  cancel,
  currency,
  isOnline,
}: {
  choice: RefundChoice;
  cancel: Cancel;
  currency: string;
  isOnline: boolean;
}) {
  const words = useWords();
  const { locale } = useTexts();
  const ready = quote.isFetching || chosen.length === 0 ? undefined : quote.data;
  const isHeld = !isOnline || cancel.isPending;
  return (
    <button
      type="button"
      className="button"
      aria-disabled={ready === undefined || isHeld}
      aria-describedby="cancel-held"
      onClick={() => {
        if (ready !== undefined && !isHeld) cancel.cancel(ready.quoteId);
      }}
    >
      {cancel.isPending
        ? words.cancel.confirmBusy
        : ready === undefined
          ? words.cancel.title
          : words.cancel.confirm(formatMoney({ amount: backOf(ready), currency }, locale))}
    </button>
  );
}

function backOf({ refundAmount, fee }: { refundAmount: string; fee: string }): string {
  return fromOre(toOre(refundAmount) - toOre(fee));
}

function QuoteView({
  choice: { quote, chosen, readAgain },
  order,
  usage,
}: {
  choice: RefundChoice;
  order: OrderAnswer;
  usage: OrderUsage;
}) {
  const words = useWords();
  const problem = quote.error instanceof ShopError ? quote.error.problem : undefined;
  const said = problem === 'refund-changed' ? words.cancel.outdated : words.cancel.problems[problem ?? ''];
  if (said !== undefined && quote.data === undefined) {
    return (
      <Note tone="hint" isAlert>
        <p>{said}</p>
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            void readAgain();
          }}
        >
          {words.order.lookAgain}
        </button>
      </Note>
    );
  }
  const paid = sumAmounts(
    order.lines.filter(({ id }) => chosen.includes(id)).map(({ price }) => price ?? '0.00'),
  );
  return (
    <QueryView query={quote} rows={3} label={words.cancel.quoting}>
      {(data) => <CancelSum quote={data} paid={paid} usage={usage} />}
    </QueryView>
  );
}
