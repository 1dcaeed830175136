import { useRef, useState, type KeyboardEvent } from 'react';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import type { OrderUsage } from '../order/useOrderUsage.ts';
import { Note } from '../parts/Note.tsx';
import { useWords } from '../words/WordsContext.ts';
import { CancelForm } from './CancelForm.tsx';

/** Cancelling tickets: a button, and the section that it opens. Escape closes it and leads back to the button. */
export function CancelTickets({ order, usage }: { order: OrderAnswer; usage: OrderUsage }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  function close() {
    setIsOpen(false);
    button.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') close();
  }
  return (
    <div className="cancel">
      {order.hasRefundFailed && !isOpen && (
        <Note tone="bad" isAlert>
          <p>{words.cancel.failedBefore}</p>
        </Note>
      )}
      <button
        ref={button}
        type="button"
        className="button quiet"
        aria-expanded={isOpen}
        aria-controls="cancel"
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {words.cancel.open}
      </button>
      <div id="cancel" role="presentation" onKeyDown={onKeyDown}>
        {isOpen && <CancelForm order={order} usage={usage} onClose={close} />}
      </div>
    </div>
  );
}
