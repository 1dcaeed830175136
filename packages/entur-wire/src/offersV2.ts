import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { priceSchema } from './money.ts';
import {
  calendarDateSchema,
  codeSchema,
  countSchema,
  idSchema,
  instantSchema,
  listOf,
  maybe,
} from './primitives.ts';

/** `Traveller` of a search (CC): give `age` or `userType`; `customerId` and `productIds` are strings. */
export const offersV2TravellerSchema = z.looseObject({
  id: maybe(idSchema),
  age: maybe(countSchema),
  userType: maybe(z.string()),
  customerId: maybe(idSchema),
  productIds: listOf(z.string()),
});
/** A traveller of a search, as sent. */
export interface OffersV2Traveller {
  /** Unique within one request. */
  id?: string;
  age?: number;
  userType?: string;
  /** The customer number, as a string. */
  customerId?: string;
  /** Entitlement products that the traveller wants to use. */
  productIds?: string[];
}

/** `recommendationConfig` (CC). */
export interface OffersV2RecommendationConfig {
  categorySpec: { typesOfRecommendation: string[] };
  ruleSpec?: {
    /** `BEFORE_SDR` compares prices with discount rights removed. */
    priceComparisonAlgorithm?: string;
    onlyIncludeRecommendationsWithOffersToBuy?: boolean;
    onlyIncludeRecommendedOffers?: boolean;
    mixinOffersWithHigherFlexibility?: boolean;
  };
}

/** Body of a search by trip pattern (path C, fields CC). */
export interface OffersV2TripPatternRequest {
  travellers: OffersV2Traveller[];
  tripPattern: {
    legs: { serviceJourneyId: string; travelDate: string; fromStopPlaceId: string; toStopPlaceId: string }[];
  };
  recommendationConfig?: OffersV2RecommendationConfig;
}

/** Body of a search by stop places (path I, fields CC). `travelDate` is an instant with offset. */
export interface OffersV2StopPlacesRequest {
  travellers: OffersV2Traveller[];
  travelDate: string;
  from: string;
  to: string;
  recommendationConfig?: OffersV2RecommendationConfig;
}

/** A trip by its trains, alike in both versions (V2 CC, V3 I). */
export const tripPatternSchema = z.looseObject({
  legs: z.array(
    z.looseObject({
      serviceJourneyId: z.string(),
      travelDate: calendarDateSchema,
      fromStopPlaceId: z.string(),
      toStopPlaceId: z.string(),
    }),
  ),
});

/** The reading side of {@link OffersV2TripPatternRequest}. */
export const offersV2TripPatternRequestSchema = z.looseObject({
  travellers: z.array(offersV2TravellerSchema),
  tripPattern: tripPatternSchema,
});

/** The reading side of {@link OffersV2StopPlacesRequest}. */
export const offersV2StopPlacesRequestSchema = z.looseObject({
  travellers: z.array(offersV2TravellerSchema),
  travelDate: instantSchema,
  from: z.string(),
  to: z.string(),
});

/** `discountRight` (CC): `price.amount` is negative; `originatingFromProductId` proves that a right was applied. */
export const discountRightSchema = z.looseObject({
  id: maybe(z.string()),
  version: maybe(z.string()),
  name: maybe(z.string()),
  description: maybe(z.string()),
  price: maybe(priceSchema),
  originatingFromProductId: maybe(z.string()),
});
export type DiscountRight = z.output<typeof discountRightSchema>;

const flexibilitySchema = z.pipe(
  z.looseObject({
    isRefundable: maybe(z.boolean()),
    isExchangeable: maybe(z.boolean()),
    isExchangable: maybe(z.boolean()), // spelling of the recorded 2021 data
  }),
  z.transform(({ isExchangable, ...rest }) => ({
    ...rest,
    isRefundable: rest.isRefundable,
    isExchangeable: rest.isExchangeable ?? isExchangable,
  })),
);

/** A product that is part of an offer. */
export const preassignedProductSchema = z.looseObject({
  id: z.string(), // CC
  version: maybe(z.string()), // CC
  name: maybe(z.string()), // CC
  description: maybe(z.string()), // CC
  properties: maybe(flexibilitySchema), // CC
  discountRight: maybe(discountRightSchema), // CC
});

/** A product that can be added. */
export const optionalProductSchema = z.looseObject({
  selectableId: z.string(), // CC
  id: maybe(z.string()), // CC
  version: maybe(z.string()), // CC
  name: maybe(z.string()), // CC
  description: maybe(z.string()), // CC
  price: maybe(priceSchema), // CC
  discountRight: maybe(discountRightSchema), // CC
  available: maybe(countSchema), // I
});
export type OffersV2OptionalProduct = z.output<typeof optionalProductSchema>;

const travellerMappingSchema = z.looseObject({
  travellerIds: listOf(idSchema), // CC
  userType: maybe(z.string()), // CC
  minNumberOfTravellers: maybe(countSchema), // CC
  maxNumberOfTravellers: maybe(countSchema), // CC
});
export type OffersV2TravellerMapping = z.output<typeof travellerMappingSchema>;

/** `OfferSummary` (CC). `price` is the total with every discount taken off. */
export const offerSchema = z.looseObject({
  id: z.string(),
  name: maybe(z.string()),
  description: maybe(z.string()),
  price: priceSchema,
  available: maybe(countSchema),
  geographicalValidity: maybe(z.looseObject({})),
  preassignedProducts: listOf(preassignedProductSchema),
  optionalProductsSelectableIds: listOf(z.string()),
  travellerMapping: listOf(travellerMappingSchema),
  properties: maybe(flexibilitySchema),
});
export type Offer = z.output<typeof offerSchema>;

/** One recommendation. */
export const recommendationSchema = z.looseObject({
  typeOfRecommendation: maybe(z.string()), // CC
  offersToBuy: listOf(
    z.looseObject({
      id: z.string(), // CC
      numberToBuy: maybe(countSchema), // CC
      selectableProductIds: listOf(z.string()), // CC
      possibleTravellerIds: listOf(z.array(idSchema)), // CC
    }),
  ),
});
export type OffersV2Recommendation = z.output<typeof recommendationSchema>;

/** `SearchResponse` (CC): `offers` is required, the rest optional. */
export const offersV2ResponseSchema = z.looseObject({
  offers: z.array(offerSchema),
  tripPatternId: maybe(z.string()),
  optionalProducts: listOf(optionalProductSchema),
  unavailableProducts: listOf(
    z.looseObject({ id: maybe(z.string()), serviceJourney: maybe(z.unknown()), status: maybe(z.string()) }),
  ),
  recommendations: listOf(recommendationSchema),
  notices: listOf(codeSchema), // Offers V3 (C); read when a V2 answer carries it
});
export type OffersV2Response = z.output<typeof offersV2ResponseSchema>;

/** Reads the answer to a search. Throws a {@link WireFormatError}. */
export function readOffersV2(json: unknown): OffersV2Response {
  return readAs(offersV2ResponseSchema, json, 'The answer to the offer search');
}
