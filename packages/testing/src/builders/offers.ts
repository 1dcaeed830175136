import type { Offer, OffersAnswer, SelectedOffer } from '@fribillett/core';

const discountName = 'Personalbillettrabatt';

/** An offer of 50.00 for Kari's journey `out`, after her private right has taken 926.00 off. */
export function anOffer(changes: Partial<Offer> = {}): Offer {
  return {
    id: 'offer-1',
    journeyId: 'out',
    name: 'Flex',
    description: '',
    price: { amount: '50.00', currency: 'NOK' },
    products: [
      {
        id: 'fare',
        name: 'Flex',
        discounts: [
          {
            name: discountName,
            price: { amount: '-926.00', currency: 'NOK' },
            originatingFromProductId: 'TEST:EntitlementProduct:private',
          },
        ],
      },
    ],
    optionalProducts: [],
    travellers: [{ travellerIds: ['1001'], userType: 'ADULT', min: 1, max: 1 }],
    ...changes,
  };
}

/** The same seat at its full price: no right was applied. */
export function anOrdinaryOffer(changes: Partial<Offer> = {}): Offer {
  return anOffer({
    id: 'offer-2',
    price: { amount: '976.00', currency: 'NOK' },
    products: [{ id: 'fare', name: 'Flex', discounts: [] }],
    ...changes,
  });
}

/** What a search answers: one offer, and nothing that is missing. */
export function anOffersAnswer(changes: Partial<OffersAnswer> = {}): OffersAnswer {
  return { offers: [anOffer()], recommendations: [], unavailableProducts: [], notices: [], ...changes };
}

/** An offer that the customer is about to buy, for all whom it covers. */
export function aSelectedOffer(changes: Partial<SelectedOffer> = {}): SelectedOffer {
  const { offer = anOffer() } = changes;
  return { offer, travellerIds: offer.travellers.flatMap(({ travellerIds }) => travellerIds), ...changes };
}
