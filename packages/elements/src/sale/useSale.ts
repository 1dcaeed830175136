import type { SelectedOffer } from '@fribillett/core';
import { usePersonnelTicketSale, useReservation } from '@fribillett/hooks';
import type { PersonnelTicketSaleResult, ReservationState } from '@fribillett/hooks';
import { useEffect, useState } from 'react';
import { emit } from '../events.ts';
import type { SessionSettings } from '../internal/sessionProperties.ts';

/** One sale, as every element in the session sees it. */
export interface Sale extends PersonnelTicketSaleResult {
  settings: SessionSettings;
  reservation: ReservationState;
  /** The order of the basket as it stands; undefined when there is none, or when the basket has changed since. */
  orderId: string | undefined;
  /** Another word whenever the basket is another. */
  basketKey: string;
  /** There is something to reserve, nothing under way, and no order of this basket yet. */
  canReserve: boolean;
  reserve: () => void;
  searchAgain: () => void;
}

/** The sale of a session, which tells its element what happens. */
export function useSale(settings: SessionSettings, element: Element): Sale {
  const { journeys, companions, offers, loading } = settings;
  const sale = usePersonnelTicketSale({ journeys, companions });
  const { party, price } = sale;
  const { state: reservation, reserve } = useReservation();
  const basketKey = JSON.stringify([offers.map(bought), price.holders]);
  const [reservedKey, setReservedKey] = useState('');
  const isSame = reservedKey === basketKey;
  const orderId = isSame && reservation.status === 'reserved' ? reservation.reservation.orderId : undefined;
  const canReserve =
    offers.length > 0 && !loading && reservation.status !== 'pending' && orderId === undefined;

  const searchAgain = () => {
    emit(element, 'fribillett-party-change', { party });
  };
  useEffect(() => {
    emit(element, 'fribillett-party-change', { party });
  }, [element, party]);

  useEffect(() => {
    if (reservation.status === 'reserved') emit(element, 'fribillett-reserved', reservation.reservation);
    else if ('error' in reservation) emit(element, 'fribillett-reservation-failed', reservation);
  }, [element, reservation]);

  return {
    ...sale,
    settings,
    reservation: isSame || reservation.status === 'pending' ? reservation : { status: 'idle' },
    orderId,
    basketKey,
    canReserve,
    reserve: () => {
      if (!canReserve) return;
      setReservedKey(basketKey);
      reserve({ offers, party, holders: price.holders });
    },
    searchAgain,
  };
}

function bought({ offer, travellerIds, selectableProductIds, lastTravelDate }: SelectedOffer) {
  return [offer.id, travellerIds, selectableProductIds, lastTravelDate];
}
