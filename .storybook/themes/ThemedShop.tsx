import { formatDay, summarisePrice } from '@fribillett/core';
import {
  EntitlementPicker,
  OfferPrice,
  PurchaseGate,
  TravellerTypeMapper,
  type EntitlementPickerClassNames,
  type OfferPriceClassNames,
  type PurchaseGateClassNames,
  type TravellerTypeMapperClassNames,
} from '@fribillett/components';
import { usePersonnelTicketSale } from '@fribillett/hooks';
import { useQuery } from '@tanstack/react-query';
import { searchOffers, selectOffers } from '../sell.ts';
import { thereAndBack } from '../trips.ts';
import { useStack } from '../withStack.tsx';
import './themedShop.css';

/** Class names of a shop's, component by component. */
export interface ShopClassNames {
  picker?: EntitlementPickerClassNames;
  travellers?: TravellerTypeMapperClassNames;
  price?: OfferPriceClassNames;
  gate?: PurchaseGateClassNames;
}

interface ThemedShopProps {
  /** The class that holds the shop's tokens. */
  theme: string;
  /** What the shop is called. */
  brand: string;
  /** The order that is to be paid. */
  orderId: string | undefined;
  onPay: (clearance: string) => void;
  classNames?: ShopClassNames;
}

/** The page of a shop where a trip is bought: its own head and trip, and our components in its looks. */
export function ThemedShop({ theme, brand, orderId, onPay, classNames = {} }: ThemedShopProps) {
  const stack = useStack();
  const sale = usePersonnelTicketSale({ journeys: thereAndBack });
  const { party } = sale;
  const { data, isLoading } = useQuery(
    { queryKey: ['offers', party], queryFn: () => searchOffers(stack, party), enabled: party.isComplete },
    stack.shopClient,
  );
  const offers = data === undefined ? [] : selectOffers(data.offers, party);
  return (
    <div className={`shop ${theme}`}>
      <header className="shop-head">
        <span className="shop-brand">{brand}</span>
        <span>Kari Nordmann</span>
      </header>
      <main className="shop-main">
        <div className="shop-trip">
          <h1>Oslo S–Bergen</h1>
          <p>{thereAndBack.map(({ departure }) => formatDay(departure.slice(0, 10), 'nb')).join(' – ')}</p>
        </div>
        <div className="shop-column">
          <EntitlementPicker {...sale.picker} classNames={classNames.picker} />
          <TravellerTypeMapper {...sale.travellers} classNames={classNames.travellers} />
        </div>
        <div className="shop-column">
          <OfferPrice offers={offers} party={party} isLoading={isLoading} classNames={classNames.price} />
          <PurchaseGate
            orderId={orderId}
            amount={summarisePrice(offers)?.toPay}
            onPay={onPay}
            classNames={classNames.gate}
          />
        </div>
      </main>
    </div>
  );
}
