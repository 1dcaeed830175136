import { formatMoney, fromOre, sumAmounts, toOre } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { useEffect, useRef } from 'react';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import type { OrderUsage } from '../order/useOrderUsage.ts';
import { Failure } from '../parts/Failure.tsx';
import { Note } from '../parts/Note.tsx';
import { QueryView, toFailedCall } from '../parts/QueryView.tsx';
import { ShopError } from '../shop/ShopError.ts';
import { useWords } from '../words/WordsContext.ts';
import { CancelLines } from './CancelLines.tsx';
import { CancelSum } from './CancelSum.tsx';
import { refundableLines, useCancellation } from './useCancellation.ts';

/** What can be cancelled, what it gives back, and the button that does it. Takes the focus when it opens. */
export function CancelForm({
  order,
  usage,
  onClose,
}: {
  order: OrderAnswer;
  usage: OrderUsage;
  onClose: () => void;
}) {
  const words = useWords();
  const { locale } = useTexts();
  const cancellation = useCancellation(order);
  const { options, chosen, quote, cancel, toggle } = cancellation;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isReady = quote.data !== undefined && !quote.isFetching && chosen.length > 0;
  const amount =
    quote.data === undefined
      ? undefined
      : formatMoney(
          {
            amount: fromOre(toOre(quote.data.refundAmount) - toOre(quote.data.fee)),
            currency: order.currency,
          },
          locale,
        );
  return (
    <section className="card" aria-labelledby="cancel-title">
      <h2 id="cancel-title" ref={heading} tabIndex={-1} className="took-focus">
        {words.cancel.title}
      </h2>
      <p className="help">{words.cancel.help}</p>
      <QueryView query={options} rows={2}>
        {(answer) => (
          <>
            <CancelLines order={order} lines={answer.lines} chosen={chosen} onToggle={toggle} />
            {refundableLines(answer).length === 0 ? (
              <p>{words.cancel.nothing}</p>
            ) : chosen.length === 0 ? (
              <p className="problem" role="status">
                {words.cancel.chooseOne}
              </p>
            ) : (
              <>
                <QuoteView cancellation={cancellation} order={order} usage={usage} />
                <CancelFailure error={cancel.error} />
              </>
            )}
            <div className="buttons">
              {refundableLines(answer).length > 0 && (
                <button
                  type="button"
                  className="button"
                  aria-disabled={!isReady || cancel.isPending}
                  onClick={() => {
                    if (isReady && !cancel.isPending) cancel.mutate(quote.data.quoteId);
                  }}
                >
                  {cancel.isPending
                    ? words.cancel.confirmBusy
                    : isReady && amount !== undefined
                      ? words.cancel.confirm(amount)
                      : words.cancel.title}
                </button>
              )}
              <button type="button" className="button quiet" onClick={onClose}>
                {words.cancel.keep}
              </button>
            </div>
          </>
        )}
      </QueryView>
    </section>
  );
}

function QuoteView({
  cancellation: { quote, chosen, readAgain },
  order,
  usage,
}: {
  cancellation: ReturnType<typeof useCancellation>;
  order: OrderAnswer;
  usage: OrderUsage;
}) {
  const words = useWords();
  const problem = quote.error instanceof ShopError ? quote.error.problem : undefined;
  const said = problem === undefined ? undefined : words.cancel.problems[problem];
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

/** Why nothing was cancelled, or that it is not known. */
function CancelFailure({ error }: { error: Error | null }) {
  const words = useWords();
  if (error === null) return null;
  const problem = error instanceof ShopError ? error.problem : undefined;
  const said = problem === undefined ? undefined : words.cancel.problems[problem];
  if (said !== undefined) {
    return (
      <Note tone="hint" isAlert>
        <p>{said}</p>
      </Note>
    );
  }
  const isUnknown = error instanceof ShopError && error.isOutcomeUnknown;
  return (
    <Failure error={toFailedCall(error)}>
      <p>{isUnknown ? words.cancel.unknown : words.cancel.refused}</p>
    </Failure>
  );
}
