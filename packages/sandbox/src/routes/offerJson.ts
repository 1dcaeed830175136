import { amountOf } from '@fribillett/entur-wire';
import { programmeOf } from '../data/products.ts';
import { offerPriceOre } from '../rules/offers.ts';
import type { OfferRecord } from '../world.ts';

const money = (ore: number) => ({ amount: amountOf(ore), currency: 'NOK' });

/** ASSUMPTION: names and ids of the two products. */
const products = {
  flex: {
    id: 'SBX:PreassignedFareProduct:Flex',
    version: 'SBX:Version:PFP-Flex-1',
    name: 'Flex',
    description: '- Kan endres\n- Refunderbar',
  },
  low: {
    id: 'SBX:PreassignedFareProduct:LowFare',
    version: 'SBX:Version:PFP-LowFare-1',
    name: 'Lavpris',
    description: '- Kan ikke endres\n- Ikke refunderbar',
  },
};

/** The train and the stations for which an offer holds. */
export function geographicalValidityOf({ departure }: OfferRecord): Record<string, unknown> {
  return {
    serviceJourneys: [{ serviceJourneyId: departure.serviceJourneyId }],
    pointToPointValidity: { fromPlace: departure.from.id, toPlace: departure.to.id },
  };
}

function discountRightOf({ applied }: OfferRecord): Record<string, unknown> | undefined {
  if (!applied) return undefined;
  const programme = programmeOf(applied.productId);
  return {
    id: programme?.saleDiscountRight,
    version: 'SBX:Version:SDR-1',
    price: money(-applied.discountOre),
    name: 'Personalbillettrabatt',
    description: 'Personalbillettrabatt',
    originatingFromProductId: applied.productId,
  };
}

/** An offer as Offers V2 writes it. */
export function offerJson(offer: OfferRecord): Record<string, unknown> {
  const { tier, departure, travellers } = offer;
  const isFlexible = tier === 'flex';
  const serviceJourney = { serviceJourneyId: departure.serviceJourneyId };
  const properties = {
    isExchangeable: isFlexible,
    isRefundable: isFlexible,
    accommodations: [{ serviceJourney, accommodation: ['SEATING'] }],
    reservingRequirements: [
      {
        serviceJourney,
        reservingRequirement: departure.reservation ? 'RESERVATIONS_COMPULSORY' : 'NO_RESERVATIONS_POSSIBLE',
        seatMapIsAvailable: false,
      },
    ],
    fareClasses: ['STANDARD_CLASS'],
  };
  const geographicalValidity = geographicalValidityOf(offer);
  return {
    id: offer.id,
    name: products[tier].name,
    description: products[tier].description,
    price: money(offerPriceOre(offer)),
    geographicalValidity,
    preassignedProducts: [
      { ...products[tier], properties, geographicalValidity, discountRight: discountRightOf(offer) },
    ],
    optionalProductsSelectableIds: offer.optionalProducts.map(({ selectableId }) => selectableId),
    travellerMapping: [
      {
        travellerIds: travellers.map(({ id }) => id),
        userType: travellers[0]?.userType,
        minNumberOfTravellers: offer.minTravellers,
        maxNumberOfTravellers: travellers.length,
      },
    ],
    properties: { isExchangeable: isFlexible, isRefundable: isFlexible },
    available: offer.available,
  };
}

/** The optional products of an offer, as Offers V2 lists them beside the offers. */
export function optionalProductsJson(offer: OfferRecord): Record<string, unknown>[] {
  return offer.optionalProducts.map(({ selectableId, productId, name, priceOre }) => ({
    selectableId,
    id: productId,
    version: 'SBX:Version:SP-1',
    name,
    description: name,
    price: money(priceOre),
  }));
}
