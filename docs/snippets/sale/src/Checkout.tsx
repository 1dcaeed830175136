import {
  ClaimCodeForm,
  EntitlementPicker,
  OfferPrice,
  PurchaseGate,
  TravellerTypeMapper,
} from '@fribillett/components';
import '@fribillett/components/styles.css';
import {
  createHttpTransport,
  summarisePrice,
  TransportError,
  type Journey,
  type PurposeMapping,
} from '@fribillett/core';
import { PersonnelTicketProvider, usePersonnelTicketSale, useReservation } from '@fribillett/hooks';
import { QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { openPayment, readTrip, searchOffers } from './shop.ts';

const transport = createHttpTransport({ baseUrl: '/api/personnel-tickets' });
const purposes: PurposeMapping = {
  'SBX:EntitlementProduct:privateSilver': 'private',
  'SBX:EntitlementProduct:privateBronze': 'private',
  'SBX:EntitlementProduct:workSilver': 'work',
  'SBX:EntitlementProduct:workBronze': 'work',
};

// For the shop's own questions. An order is of the very offers that were found: they are searched again when somebody asks for
// it, and not because the customer comes back from another window.
const shopQueries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
const nothing = { offers: [], notices: [], unavailableProducts: [] };
const searchFailed = new TransportError({
  code: 'unavailable',
  message: 'The search for offers failed.',
  isRetrySafe: true,
});

export function Checkout() {
  const { data: journeys } = useQuery({ queryKey: ['trip'], queryFn: readTrip }, shopQueries);
  return (
    <PersonnelTicketProvider transport={transport} purposes={purposes} sessionKey="quick-start">
      <main>
        <h1>Oslo S – Bergen</h1>
        {journeys !== undefined && <Sale journeys={journeys} />}
      </main>
    </PersonnelTicketProvider>
  );
}

function Sale({ journeys }: { journeys: readonly Journey[] }) {
  const sale = usePersonnelTicketSale({ journeys });
  const { party, price } = sale;

  // Another party, another search; none while somebody has no traveller type, or nobody travels.
  const search = useQuery(
    { queryKey: ['offers', party], queryFn: () => searchOffers(party), enabled: party.isComplete },
    shopQueries,
  );
  const { offers, ...explanations } = search.data ?? nothing;

  // An order is of the basket that it was reserved for: whoever changes the basket reserves again.
  const { state, reserve } = useReservation();
  const basketKey = JSON.stringify([offers.map(({ offer }) => offer.id), price.holders]);
  const [reservedKey, setReservedKey] = useState('');
  const isReserved = state.status === 'reserved' && reservedKey === basketKey;

  const [opened, setOpened] = useState('');
  if (opened !== '') return <p role="status">Betalingen for {opened} er åpnet.</p>;
  return (
    <>
      <ClaimCodeForm />
      <EntitlementPicker {...sale.picker} />
      <TravellerTypeMapper {...sale.travellers} />
      <OfferPrice
        {...price}
        {...explanations}
        offers={offers}
        isLoading={search.isLoading}
        error={search.isError ? searchFailed : undefined}
        onSearchAgain={() => {
          void search.refetch();
        }}
      />
      {isReserved ? (
        <PurchaseGate
          orderId={state.reservation.orderId}
          basketKey={basketKey}
          amount={summarisePrice(offers)?.toPay}
          onPay={async (clearance) => {
            const { orderId } = state.reservation;
            await openPayment(orderId, clearance);
            // Here your payment provider's page opens.
            setOpened(orderId);
          }}
        />
      ) : (
        <button
          type="button"
          disabled={offers.length === 0 || state.status === 'pending'}
          onClick={() => {
            setReservedKey(basketKey);
            reserve({ offers, ...price });
          }}
        >
          Reserver
        </button>
      )}
      {'error' in state && (
        <p role="alert">
          Reservasjonen ble ikke bekreftet. Ingenting er betalt. Last siden på nytt og prøv igjen.
        </p>
      )}
    </>
  );
}
