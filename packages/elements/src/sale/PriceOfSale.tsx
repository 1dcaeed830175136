import { OfferPrice } from '@fribillett/components';
import type { OfferPriceProps } from '@fribillett/components';
import type { Sale } from './useSale.ts';

interface PriceOfSaleProps extends Pick<OfferPriceProps, 'headingLevel' | 'isReadOnly'> {
  sale: Sale;
}

/** What the session's offers cost. */
export function PriceOfSale({ sale, ...props }: PriceOfSaleProps) {
  const { offers, notices, unavailableProducts, searchError, reservationFeeOf, loading } = sale.settings;
  return (
    <OfferPrice
      {...props}
      {...sale.price}
      offers={offers}
      notices={notices}
      unavailableProducts={unavailableProducts}
      error={searchError}
      reservationFeeOf={reservationFeeOf}
      isLoading={loading}
      onSearchAgain={sale.searchAgain}
    />
  );
}
