import type { Holders, Party, SelectedOffer } from '@fribillett/core';
import { OfferPrice } from '@fribillett/components';
import { useReservation } from '@fribillett/hooks';
import { useState } from 'react';

interface PriceProps {
  /** From readOffersV2(json, { journeyId }), with the travellers that each is bought for. */
  offers: readonly SelectedOffer[];
  party: Party;
}

export function Price({ offers, party }: PriceProps) {
  const [holders, setHolders] = useState<Holders>({});
  const { reserve } = useReservation();
  return (
    <>
      <OfferPrice offers={offers} party={party} holders={holders} onHoldersChange={setHolders} />
      <button
        type="button"
        onClick={() => {
          reserve({ offers, party, holders });
        }}
      >
        Reserve
      </button>
    </>
  );
}
