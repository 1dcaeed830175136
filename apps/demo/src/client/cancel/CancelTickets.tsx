import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { RefundOptionsAnswer } from '../../shared/afterSaleApi.ts';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import type { OrderUsage } from '../order/useOrderUsage.ts';
import { useSignedIn } from '../session/SessionContext.ts';
import { refundOptionsQuery } from '../shop/shopQueries.ts';
import { useWords } from '../words/WordsContext.ts';
import { CancelForm } from './CancelForm.tsx';
import { CancelFailedNote, CancelNote } from './CancelNote.tsx';
import type { Cancel } from './useCancel.ts';
import { refundableLines } from './useRefundChoice.ts';

/** Cancelling tickets: a button, and the section that it opens. Escape closes it and leads back to the button. */
export function CancelTickets({
  order,
  usage,
  cancel,
}: {
  order: OrderAnswer;
  usage: OrderUsage;
  cancel: Cancel;
}) {
  const words = useWords();
  const { sessionKey } = useSignedIn();
  const [isOpen, setIsOpen] = useState(false);
  const [hasOpened, setHasOpened] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isPart = order.refunds.length > 0;
  const options = useQuery({ ...refundOptionsQuery(sessionKey, order), enabled: isPart && !isOpen });
  const isOver = isPart && options.data !== undefined && refundableLines(options.data).length === 0;
  useEffect(() => {
    if (hasOpened && !isOpen) (button.current ?? place.current)?.focus();
  }, [hasOpened, isOpen]);

  function toggle(next: boolean) {
    if (cancel.isPending) return;
    setIsOpen(next);
    setHasOpened(true);
  }

  return (
    <div className="cancel took-focus" ref={place} tabIndex={-1}>
      {!isOpen && <CancelNote cancel={cancel} />}
      {!hasOpened && order.hasRefundFailed && cancel.failure.status === 'none' && <CancelFailedNote />}
      {isOver && !isOpen ? (
        <p className="help">{words.cancel.nothingLeft[reasonOf(options.data)]}</p>
      ) : (
        <button
          ref={button}
          type="button"
          className="button quiet"
          aria-expanded={isOpen}
          aria-controls="cancel"
          aria-disabled={cancel.isPending}
          onClick={() => {
            toggle(!isOpen);
          }}
        >
          {words.cancel.open}
        </button>
      )}
      <div
        id="cancel"
        role="presentation"
        onKeyDown={({ key }: KeyboardEvent) => {
          if (key === 'Escape') toggle(false);
        }}
      >
        {isOpen && (
          <CancelForm
            order={order}
            usage={usage}
            cancel={cancel}
            onClose={() => {
              toggle(false);
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Why none of the tickets can be cancelled: the one reason that holds for all of them, if there is one. */
function reasonOf({ lines }: RefundOptionsAnswer): 'departed' | 'not-refundable' | 'mixed' {
  const [reason, ...more] = new Set(lines.map(({ refundability }) => refundability));
  return more.length > 0 || reason === undefined || reason === 'refundable' ? 'mixed' : reason;
}
