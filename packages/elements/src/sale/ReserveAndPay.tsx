import type { HeadingLevel } from '@fribillett/components';
import { createTexts } from '@fribillett/core';
import { useEffect, useRef } from 'react';
import type { FocusEvent } from 'react';
import { nb } from '../words/nb.ts';
import { GateOfSale } from './GateOfSale.tsx';
import { reservationWords } from './reservationWords.ts';
import type { Sale } from './useSale.ts';

interface ReserveAndPayProps {
  sale: Sale;
  element: Element;
  /** Of the questions above; what was refused stands one below. */
  headingLevel: HeadingLevel | undefined;
}

const levelBelow = { 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 } as const;

/** The button that reserves, what came of it, and in its place the gate, once there is an order. */
export function ReserveAndPay({ sale, element, headingLevel = 2 }: ReserveAndPayProps) {
  const { settings, reservation, orderId, basketKey, canReserve, reserve, searchAgain } = sale;
  const catalogue = settings.catalogue ?? nb;
  const t = createTexts(catalogue, settings.texts);
  const isPending = reservation.status === 'pending';
  const problem = reservationWords(reservation, t);
  const place = useKeepFocus();
  return (
    <div
      className="fb fb-reserve"
      lang={catalogue.locale}
      {...place}
      tabIndex={-1}
      data-state={reservation.status}
    >
      {orderId !== undefined ? (
        <GateOfSale
          sale={sale}
          element={element}
          orderId={orderId}
          basketKey={basketKey}
          headingLevel={levelBelow[headingLevel]}
        />
      ) : (
        <>
          {problem !== '' && (
            <div className="fb-note" data-tone="bad">
              <div className="fb-note-body">
                <p>{problem}</p>
                {'error' in reservation && (
                  <button type="button" className="fb-button fb-quiet" onClick={searchAgain}>
                    {t('sale.searchAgain')}
                  </button>
                )}
              </div>
            </div>
          )}
          <button type="button" className="fb-button fb-pay" aria-disabled={!canReserve} onClick={reserve}>
            {t(isPending ? 'sale.reserving' : 'sale.reserve')}
          </button>
        </>
      )}
      <p className="fb-unseen" role="status">
        {isPending ? t('sale.reserving') : problem}
      </p>
    </div>
  );
}

/** A button goes away with the answer, another with the next basket; whoever had it in focus goes on from its place. */
function useKeepFocus() {
  const ref = useRef<HTMLDivElement>(null);
  const focused = useRef<Element>(undefined);
  useEffect(() => {
    // A removal is not heard as a blur.
    if (focused.current?.isConnected === false && document.activeElement === document.body)
      ref.current?.focus();
  });
  return {
    ref,
    onFocus: ({ target }: FocusEvent) => {
      focused.current = target;
    },
    onBlur: () => {
      focused.current = undefined;
    },
  };
}
