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

/** The id of the product behind a tier. */
export function productIdOf(tier: OfferRecord['tier']): string {
  return products[tier].id;
}

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
  return {
    ...commonJson(offer),
    preassignedProducts: [{ ...productJson(offer), discountRight: discountRightOf(offer) }],
  };
}

/** An offer as Offers V3 writes it, with its products under this name. */
export function offerV3Json(offer: OfferRecord, productsName: string): Record<string, unknown> {
  const right = discountRightOf(offer);
  return {
    ...commonJson(offer),
    salesPackageId: `SBX:SalesOfferPackage:${offer.tier}`,
    salesPackageVersion: 'SBX:Version:SOP-1',
    [productsName]: [{ ...productJson(offer), ...(right === undefined ? {} : { discountRights: [right] }) }],
  };
}

/** An offer as OMSA writes it: money as JSON numbers, no word of a discount. */
export function offerOmsaJson(offer: OfferRecord): Record<string, unknown> {
  const { tier, departure, travellers } = offer;
  const price = { amount: Number(amountOf(offerPriceOre(offer))), currencyCode: 'NOK' };
  const { id, name } = products[tier];
  return {
    id: offer.id,
    type: 'offer',
    properties: {
      price,
      products: [{ type: 'product', productId: { productId: id, name }, productName: name }],
      legs: travellers.map((traveller, index) => ({
        id: `${offer.id}-${String(index + 1)}`,
        type: 'leg',
        mode: 'RAIL',
        traveller: traveller.id,
        from: { placeId: departure.from.id, name: departure.from.name },
        to: { placeId: departure.to.id, name: departure.to.name },
        startTime: departure.departure,
        endTime: departure.arrival,
        products: [id],
      })),
      summary: { name },
      expiryTime: offer.expiresAt,
    },
  };
}

function productJson(offer: OfferRecord): Record<string, unknown> {
  const { tier, departure } = offer;
  const serviceJourney = { serviceJourneyId: departure.serviceJourneyId };
  const properties = {
    ...flexibilityOf(offer),
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
  return { ...products[tier], properties, geographicalValidity: geographicalValidityOf(offer) };
}

function flexibilityOf({ tier }: OfferRecord) {
  return { isExchangeable: tier === 'flex', isRefundable: tier === 'flex' };
}

function commonJson(offer: OfferRecord): Record<string, unknown> {
  const { tier, travellers } = offer;
  return {
    id: offer.id,
    name: products[tier].name,
    description: products[tier].description,
    price: money(offerPriceOre(offer)),
    geographicalValidity: geographicalValidityOf(offer),
    optionalProductsSelectableIds: offer.optionalProducts.map(({ selectableId }) => selectableId),
    travellerMapping: [
      {
        travellerIds: travellers.map(({ id }) => id),
        userType: travellers[0]?.userType,
        minNumberOfTravellers: offer.minTravellers,
        maxNumberOfTravellers: travellers.length,
      },
    ],
    properties: flexibilityOf(offer),
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
