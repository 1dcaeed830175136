import { createTexts } from '@fribillett/core';
import { useEffect, useRef } from 'react';
import { nb } from '../words/nb.ts';
import { GateOfSale } from './GateOfSale.tsx';
import { reservationWords } from './reservationWords.ts';
import type { Sale } from './useSale.ts';

interface ReserveAndPayProps {
  sale: Sale;
  element: Element;
}

/** The button that reserves, what came of it, and in its place the gate, once there is an order. */
export function ReserveAndPay({ sale, element }: ReserveAndPayProps) {
  const { settings, reservation, orderId, basketKey, canReserve, reserve, searchAgain } = sale;
  const t = createTexts(settings.catalogue ?? nb, settings.texts);
  const isReserved = orderId !== undefined;
  const place = useFocusOnceReserved(isReserved);
  const isPending = reservation.status === 'pending';
  const problem = reservationWords(reservation, t);
  return (
    <div className="fb fb-reserve" ref={place} tabIndex={-1} data-state={reservation.status}>
      {isReserved ? (
        <GateOfSale sale={sale} element={element} orderId={orderId} basketKey={basketKey} />
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

/** The button goes away with the answer; whoever had it in focus goes on from its place. */
function useFocusOnceReserved(isReserved: boolean) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isReserved && document.activeElement === document.body) place.current?.focus();
  }, [isReserved]);
  return place;
}
