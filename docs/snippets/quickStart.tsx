import type { Companion, Journey, Party, PurposeMapping, SelectedOffer } from '@fribillett/core';
import { createHttpTransport } from '@fribillett/core';
import {
  ClaimCodeForm,
  EntitlementPicker,
  OfferPrice,
  PurchaseGate,
  TravellerTypeMapper,
} from '@fribillett/components';
import { PersonnelTicketProvider, usePersonnelTicketSale, useReservation } from '@fribillett/hooks';
import '@fribillett/components/styles.css';

const transport = createHttpTransport({ baseUrl: '/api/personnel-tickets' });

// Yours: nothing on the wire says what is private and what is work.
const purposes: PurposeMapping = {
  'ENT:EntitlementProduct:yourPrivateProduct': 'private',
  'ENT:EntitlementProduct:yourWorkProduct': 'work',
};

export function Checkout({ trip, sessionKey }: { trip: Trip; sessionKey: string }) {
  return (
    <PersonnelTicketProvider transport={transport} purposes={purposes} sessionKey={sessionKey}>
      <Sale trip={trip} />
    </PersonnelTicketProvider>
  );
}

function Sale({ trip }: { trip: Trip }) {
  const sale = usePersonnelTicketSale({ journeys: trip.journeys, companions: trip.companions });
  const offers = useShopOffers(sale.party);
  const { state, reserve } = useReservation();
  const orderId = state.status === 'reserved' ? state.reservation.orderId : undefined;
  return (
    <>
      <ClaimCodeForm />
      <EntitlementPicker {...sale.picker} />
      <TravellerTypeMapper {...sale.travellers} />
      <OfferPrice offers={offers} {...sale.price} />
      <button
        type="button"
        onClick={() => {
          reserve({ offers, ...sale.price });
        }}
      >
        Reserver
      </button>
      <PurchaseGate orderId={orderId} onPay={(clearance) => openPayment(orderId, clearance)} />
    </>
  );
}

// The shop's own: a trip, a search with toOffersV2Travellers(party, journeyId), a payment.
interface Trip {
  journeys: readonly Journey[];
  companions: readonly Companion[];
}
declare function useShopOffers(party: Party): readonly SelectedOffer[];
declare function openPayment(orderId: string | undefined, clearance: string): Promise<void>;
