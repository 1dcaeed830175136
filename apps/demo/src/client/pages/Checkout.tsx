import { EntitlementPicker, OfferPrice, TravellerTypeMapper } from '@fribillett/components';
import { formatMoney, summarisePrice, type Holders } from '@fribillett/core';
import { useEntitlements, useTexts, type PersonnelTicketSaleResult } from '@fribillett/hooks';
import { useState } from 'react';
import { seatFee } from '../offers/seatFee.ts';
import { ReserveAndPay } from '../offers/ReserveAndPay.tsx';
import { OrderFromBeforeNote } from '../offers/OrderFromBeforeNote.tsx';
import { priceError } from '../offers/priceError.ts';
import { TicketChoice } from '../offers/TicketChoice.tsx';
import { useBasket } from '../offers/useBasket.ts';
import { useOffers, type SearchLeg } from '../offers/useOffers.ts';
import { useOrderFromBefore } from '../offers/useOrderFromBefore.ts';
import { PageHeading } from '../parts/PageHeading.tsx';
import { stepOf } from '../parts/steps.ts';
import { Link } from '../routing/Link.tsx';
import type { Trip } from '../trip/trip.ts';
import { TripLine } from '../trip/TripLine.tsx';
import { useWords } from '../words/WordsContext.ts';

interface CheckoutProps {
  trip: Trip;
  legs: readonly SearchLeg[];
  sale: PersonnelTicketSaleResult;
  waitingOrderId: string | undefined;
}

/** One question after the other, with the trip and its price in view. */
export function Checkout({ trip, legs, sale, waitingOrderId }: CheckoutProps) {
  const words = useWords();
  const { party } = sale;
  const { status } = useEntitlements();
  const [holders, setHolders] = useState<Holders>({});
  const orderFromBefore = useOrderFromBefore(waitingOrderId);
  const offers = useOffers(party, legs);
  const basket = useBasket({ offers, party, holders });
  const { locale } = useTexts();
  const toPay = summarisePrice(basket.selected)?.toPay;
  const [first] = legs;
  const title =
    first === undefined ? '' : words.checkout.to(first.departure.from.name, first.departure.to.name);

  return (
    <div className="page">
      <PageHeading title={title} step={stepOf('checkout')}>
        <p className="trip-line">
          <TripLine legs={legs} />
          <Link to={{ name: 'trip', trip }} className="link">
            {words.checkout.change}
          </Link>
        </p>
      </PageHeading>
      {orderFromBefore !== undefined && <OrderFromBeforeNote order={orderFromBefore} />}
      <div className="columns checkout">
        <div className="stack">
          <EntitlementPicker {...sale.picker} />
          {status === 'empty' && (
            <Link to={{ name: 'code' }} className="link">
              {words.checkout.connectCode}
            </Link>
          )}
          <TravellerTypeMapper {...sale.travellers} />
          <TicketChoice party={party} offers={offers} basket={basket} />
          {toPay !== undefined && (
            <a className="price-bar" href="#price">
              <span>{words.checkout.priceAndPay}</span>
              <span>{formatMoney(toPay, locale)}</span>
            </a>
          )}
        </div>
        <aside className="summary" id="price" tabIndex={-1} aria-label={words.checkout.priceAndPay}>
          <OfferPrice
            offers={basket.selected}
            party={party}
            holders={holders}
            onHoldersChange={setHolders}
            reservationFeeOf={seatFee}
            onSearchAgain={() => {
              void offers.refetch();
            }}
            notices={offers.data?.notices}
            unavailableProducts={offers.data?.unavailableProducts}
            isLoading={basket.status === 'searching'}
            error={priceError(basket.status, offers.error)}
          >
            <ReserveAndPay
              trip={trip}
              party={party}
              holders={holders}
              basket={basket}
              offers={offers}
              isBought={orderFromBefore?.standing === 'bought' || orderFromBefore?.standing === 'paying'}
              toPay={toPay}
            />
          </OfferPrice>
        </aside>
      </div>
    </div>
  );
}
