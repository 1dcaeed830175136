import type { Holders, Money, Party } from '@fribillett/core';
import { useReservation } from '@fribillett/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Note } from '../parts/Note.tsx';
import { navigate } from '../routing/navigation.ts';
import type { Trip } from '../trip/trip.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/WordsContext.ts';
import { PayBox } from './PayBox.tsx';
import { ReservationNotice } from './ReservationNotice.tsx';
import type { Basket } from './useBasket.ts';
import type { FoundOffers } from './useOffers.ts';
import { present } from '../session/present.ts';

interface ReserveAndPayProps {
  trip: Trip;
  party: Party;
  holders: Holders;
  basket: Basket;
  offers: UseQueryResult<FoundOffers>;
  /** This very trip is paid already, or is being paid. */
  isBought: boolean;
  toPay: Money | undefined;
}

/** Reserves the basket, then lets it be checked and paid. A changed basket drops its order and reserves anew. */
export function ReserveAndPay({ trip, party, holders, basket, offers, isBought, toPay }: ReserveAndPayProps) {
  const words = useWords();
  const { state, reserve } = useReservation();
  const [reservedKey, setReservedKey] = useState<string>();
  const [isRenewed, setIsRenewed] = useState(false);
  const isSame = reservedKey === basket.key;
  const orderId = state.status === 'reserved' && isSame ? state.reservation.orderId : undefined;
  const isClosed = isBought || basket.status !== 'ready' || state.status === 'pending';
  useOrderInAddress(trip, orderId);

  function searchAgain() {
    setReservedKey(undefined);
    void offers.refetch();
  }

  function press() {
    if (isClosed) return;
    if (offers.data !== undefined && present() >= offers.data.expiresAt) {
      setIsRenewed(true);
      searchAgain();
      return;
    }
    setIsRenewed(false);
    setReservedKey(basket.key);
    reserve({ offers: basket.selected, party, holders });
  }

  if (orderId !== undefined) {
    return (
      <div className="pay-box">
        <Reserved orderId={orderId} />
        <PayBox orderId={orderId} amount={toPay} basketKey={basket.key} />
      </div>
    );
  }
  return (
    <div className="pay-box">
      {isRenewed && (
        <Note tone="hint">
          <p>{words.checkout.expired}</p>
        </Note>
      )}
      <ReservationNotice state={state} isSame={isSame} onSearchAgain={searchAgain} />
      <button
        type="button"
        className="button big wide"
        aria-disabled={isClosed}
        aria-describedby="reserve-help"
        onClick={press}
      >
        {state.status === 'pending' ? words.checkout.reserving : words.checkout.reserve}
      </button>
      <p className="help" id="reserve-help">
        {isBought ? words.checkout.boughtHelp : reserveHelp(basket.status, words)}
      </p>
    </div>
  );
}

/** What comes after the press; while the button is closed, what it waits for. */
function reserveHelp(status: Basket['status'], { checkout }: Words): string {
  switch (status) {
    case 'ready':
      return checkout.reserveHelp;
    case 'incomplete':
      return checkout.incomplete;
    case 'searching':
      return checkout.closedSearching;
    case 'offline':
      return checkout.closedOffline;
    case 'failed':
      return checkout.closedFailed;
    case 'sold-out':
      return checkout.soldOut;
  }
}

/** Takes the focus from the button that it comes in place of. */
function Reserved({ orderId }: { orderId: string }) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className="took-focus">
      <Note tone="good">
        <p>{words.checkout.reserved(orderId)}</p>
      </Note>
    </div>
  );
}

/** The order stands in the address while it holds, so that a page that is loaded again leads to it. */
function useOrderInAddress(trip: Trip, orderId: string | undefined): void {
  const [mine, setMine] = useState<string>();
  if (orderId !== undefined && orderId !== mine) setMine(orderId);
  useEffect(() => {
    if (mine !== undefined) navigate({ name: 'checkout', trip, orderId }, { replace: true });
  }, [trip, orderId, mine]);
}
