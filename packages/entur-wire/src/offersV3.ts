import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { priceSchema } from './money.ts';
import {
  discountRightSchema,
  offerSchema,
  optionalProductSchema,
  preassignedProductSchema,
  recommendationSchema,
  tripPatternSchema,
  type OffersV2RecommendationConfig,
  type OffersV2TripPatternRequest,
} from './offersV2.ts';
import { codeSchema, countSchema, idSchema, listOf, maybe } from './primitives.ts';
import { wireNames, type WireNames } from './wireNames.ts';

/** A traveller of an Offers V3 search (contract `personnel-tickets.md` 7.4), as sent. */
export interface OffersV3Traveller {
  /** I, as in V2: unique within one request. */
  id?: string;
  /** I, as in V2. */
  age?: number;
  /** I, as in V2; YOUTH is YOUNG_PERSON here (C). */
  userType?: string;
  /** C. */
  travellerContext?: {
    /** `source` is CUSTOMERS for a customer number, ABT for an account (C). */
    customerIdentity?: { customerRef: string; source: string }[];
    /** NeTEx product or fare contract ids (C); that entitlement products belong here is I (gap 20). */
    ownedRights?: { id: string }[];
  };
}

/** Body of a search by trip pattern (path and required properties C; inside of the trip pattern I, as in V2). */
export interface OffersV3TripPatternRequest {
  travellers: OffersV3Traveller[];
  tripPattern: OffersV2TripPatternRequest['tripPattern'];
  /** I, as in V2. */
  recommendationConfig?: OffersV2RecommendationConfig;
}

const travellerSchema = z.looseObject({
  id: maybe(idSchema),
  age: maybe(countSchema),
  userType: maybe(z.string()),
  travellerContext: maybe(
    z.looseObject({
      customerIdentity: listOf(z.looseObject({ customerRef: idSchema, source: z.string() })),
      ownedRights: listOf(z.looseObject({ id: z.string() })),
    }),
  ),
});

/** The reading side of {@link OffersV3TripPatternRequest}. An empty list is refused anywhere (C): see the sandbox. */
export const offersV3TripPatternRequestSchema = z.looseObject({
  travellers: z.array(travellerSchema).check(z.minLength(1)),
  tripPattern: tripPatternSchema,
});

/**
 * The body of a search as the service takes it: every empty list is left out, since one anywhere fails the search (C).
 *
 * @throws RangeError without travellers, or with two of the same customer (C: both are refused).
 */
export function writeOffersV3Search(request: OffersV3TripPatternRequest): string {
  if (request.travellers.length === 0) throw new RangeError('A search is for at least one traveller.');
  const customers = request.travellers.flatMap(({ travellerContext }) =>
    (travellerContext?.customerIdentity ?? []).map(({ customerRef, source }) => `${source} ${customerRef}`),
  );
  if (new Set(customers).size < customers.length) {
    throw new RangeError('Two travellers of a search are the same customer.');
  }
  return JSON.stringify(request, (_, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
}

const productSchema = z.extend(z.omit(preassignedProductSchema, { discountRight: true }), {
  discountRights: listOf(discountRightSchema), // C
});

const optionalSchema = z.extend(z.omit(optionalProductSchema, { discountRight: true }), {
  discountRights: listOf(discountRightSchema), // C
});

const v3OfferSchema = z.extend(offerSchema, {
  price: priceSchema, // C; VAT beside it is optional
  preassignedProducts: listOf(productSchema), // C that there are; the name is I
  salesPackageId: maybe(z.string()), // C
  salesPackageVersion: maybe(z.string()), // C
});
export type OffersV3Offer = z.output<typeof v3OfferSchema>;

const responseSchema = z.looseObject({
  offers: z.array(v3OfferSchema), // C, required
  recommendations: maybe(
    z.looseObject({
      coveringEntireJourney: listOf(recommendationSchema), // C
      coveringPartOfJourney: listOf(recommendationSchema), // C
    }),
  ), // C that it is required; nothing of a sale depends on it
  tripPatternId: maybe(z.string()), // C
  optionalProducts: listOf(optionalSchema), // C
  unavailableProducts: listOf(z.looseObject({ id: maybe(z.string()), status: maybe(z.string()) })), // C
  notices: listOf(codeSchema), // C, an open list
});
export type OffersV3Response = z.output<typeof responseSchema>;

const rawSchema = z.looseObject({ offers: z.array(z.looseObject({})) });

/**
 * Reads the answer to an Offers V3 search (contract `sale.md` 2.2).
 *
 * @param names tells under which name an offer has its products.
 * @throws WireFormatError
 */
export function readOffersV3(
  json: unknown,
  { offersV3Products }: Pick<WireNames, 'offersV3Products'> = wireNames,
): OffersV3Response {
  const what = 'The answer to the offer search';
  const raw = readAs(rawSchema, json, what);
  const offers = raw.offers.map((offer) => ({ ...offer, preassignedProducts: offer[offersV3Products] }));
  return readAs(responseSchema, { ...raw, offers }, what);
}
