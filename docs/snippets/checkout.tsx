import type { Companion, Journey, Party, SelectedOffer } from '@fribillett/core';
import {
  ClaimCodeForm,
  EntitlementPicker,
  OfferPrice,
  PurchaseGate,
  TravellerTypeMapper,
} from '@fribillett/components';
import { usePersonnelTicketSale, useReservation } from '@fribillett/hooks';
import '@fribillett/components/styles.css';

/** Within `<PersonnelTicketProvider transport={…} purposes={…} sessionKey={…}>`, around the shop's checkout. */
export function Checkout({ journeys, companions }: { journeys: Journey[]; companions: Companion[] }) {
  const sale = usePersonnelTicketSale({ journeys, companions });
  const offers = useShopOffers(sale.party);
  const { state, reserve } = useReservation();
  const orderId = state.status === 'reserved' ? state.reservation.orderId : undefined;
  return (
    <>
      <ClaimCodeForm />
      <EntitlementPicker {...sale.picker} />
      <TravellerTypeMapper {...sale.travellers} />
      <OfferPrice offers={offers} {...sale.price}>
        <button
          onClick={() => {
            reserve({ offers, ...sale.price });
          }}
        >
          Reserver
        </button>
      </OfferPrice>
      <PurchaseGate orderId={orderId} onPay={(clearance) => pay(orderId, clearance)} />
    </>
  );
}

// Yours: the search for offers, and the payment. docs/sale.md has a whole page with both, and the server behind them.
declare function useShopOffers(party: Party): readonly SelectedOffer[];
declare function pay(orderId: string | undefined, clearance: string): Promise<void>;
