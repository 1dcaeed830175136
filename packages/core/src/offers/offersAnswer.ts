import * as z from 'zod/mini';
import type { Offer, OfferDiscount, SelectedOffer } from './offer.ts';

/** What an offer search answered, in the rules' own words. */
export interface OffersAnswer {
  offers: Offer[];
  /** What the search itself suggests to buy; empty when it was not asked to. */
  recommendations: Recommendation[];
  /** Products that could not be offered, with Entur's open status (`SOLD_OUT`, `CLOSED`, …). */
  unavailableProducts: { id?: string | undefined; status?: string | undefined }[];
  /** Open list; `PERSONALISATION` means that discounts may be missing: search again. */
  notices: string[];
}

/** What an answer does not say of itself. */
export interface OffersContext {
  /** The journey that was searched for. */
  journeyId: string;
  /** Instant with offset after which nothing of it can be reserved; see `offersExpireAt`. */
  expiresAt?: string | undefined;
}

/** Offers that the search suggests to buy together. */
export interface Recommendation {
  /** Open list: `CHEAPEST`, `FLEXIBLE`, `SEMI_FLEXIBLE`, `NON_FLEXIBLE`, … */
  type: string;
  /** Whether it takes the travellers all the way; Offers V2 does not say. */
  isWholeJourney?: boolean | undefined;
  offersToBuy: readonly OfferToBuy[];
}

/**
 * One offer of a recommendation, bought once for each list of travellers. The lists decide: `numberToBuy`, which Offers sends
 * beside them, is not read (sale.md 2.1).
 */
export interface OfferToBuy {
  offerId: string;
  selectableProductIds: readonly string[];
  travellerIds: readonly (readonly string[])[];
}

/**
 * What a recommendation means to buy: one configuration for each list of its travellers (sale.md 2.1).
 *
 * @returns undefined when it names an offer that the answer does not have, or does not say for whom one of them is: the rest
 * would not be what was recommended.
 */
export function recommendedOffers(
  { offers }: Pick<OffersAnswer, 'offers'>,
  { offersToBuy }: Recommendation,
): SelectedOffer[] | undefined {
  const selected = offersToBuy.flatMap(({ offerId, selectableProductIds, travellerIds }) =>
    travellerIds.map((ids) => ({
      offer: offers.find(({ id }) => id === offerId),
      travellerIds: ids,
      selectableProductIds,
    })),
  );
  const known = selected.flatMap(({ offer, ...rest }) => (offer === undefined ? [] : [{ offer, ...rest }]));
  const saysForWhom = offersToBuy.every(
    ({ travellerIds }) => travellerIds.length > 0 && travellerIds.every(({ length }) => length > 0),
  );
  return saysForWhom && known.length === selected.length ? known : undefined;
}

const money = z.object({
  amount: z.string().check(z.regex(/^-?\d{1,12}(?:\.\d{1,2})?$/)),
  currency: z.string(),
});

/** An optional property; `null` reads as absent. */
export function maybe<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.optional(
    z.pipe(
      z.nullable(schema),
      z.transform((value: z.output<Schema> | null): z.output<Schema> | undefined => value ?? undefined),
    ),
  );
}

/** One discount, alike in both versions. */
export const discountSchema: z.ZodMiniType<OfferDiscount> = z.pipe(
  z.object({ name: maybe(z.string()), price: money, originatingFromProductId: maybe(z.string()) }),
  z.transform(({ name = '', ...discount }) => ({ name, ...discount })),
);

/** Reads the discounts of a product, which each version names in its own way. */
export type DiscountsSchema = z.ZodMiniType<{ discounts: OfferDiscount[] }>;

const product = z.object({
  id: z.string(),
  name: maybe(z.string()),
  properties: maybe(
    z.object({
      isRefundable: maybe(z.boolean()),
      // Both spellings have been recorded (sale.md, additions 6).
      isExchangeable: maybe(z.boolean()),
      isExchangable: maybe(z.boolean()),
    }),
  ),
});

const optionalProduct = z.object({ selectableId: z.string(), name: maybe(z.string()), price: maybe(money) });

const travellerMapping = z.object({
  travellerIds: z.array(z.string()),
  userType: maybe(z.string()),
  minNumberOfTravellers: maybe(z.int()),
  maxNumberOfTravellers: maybe(z.int()),
});

/** One recommendation, alike in both versions. */
export const recommendationSchema: z.ZodMiniType<Recommendation> = z.pipe(
  z.object({
    typeOfRecommendation: maybe(z.string()),
    offersToBuy: maybe(
      z.array(
        z.object({
          id: z.string(),
          selectableProductIds: maybe(z.array(z.string())),
          possibleTravellerIds: maybe(z.array(z.array(z.string()))),
        }),
      ),
    ),
  }),
  z.transform(({ typeOfRecommendation = '', offersToBuy = [] }) => ({
    type: typeOfRecommendation,
    offersToBuy: offersToBuy.map(({ id, selectableProductIds = [], possibleTravellerIds = [] }) => ({
      offerId: id,
      selectableProductIds,
      travellerIds: possibleTravellerIds,
    })),
  })),
);

/** A search response but for its recommendations, given how its version writes discounts. */
export function searchResponseSchema(discounts: DiscountsSchema) {
  return z.object({
    offers: z.array(
      z.object({
        id: z.string(),
        name: maybe(z.string()),
        description: maybe(z.string()),
        price: money,
        available: maybe(z.int()),
        preassignedProducts: maybe(z.array(z.intersection(product, discounts))),
        optionalProductsSelectableIds: maybe(z.array(z.string())),
        travellerMapping: maybe(z.array(travellerMapping)),
      }),
    ),
    optionalProducts: maybe(z.array(z.intersection(optionalProduct, discounts))),
    unavailableProducts: maybe(z.array(z.object({ id: maybe(z.string()), status: maybe(z.string()) }))),
    notices: maybe(z.array(z.string())),
  });
}

type SearchResponse = z.infer<ReturnType<typeof searchResponseSchema>>;

/** Puts a search response into the rules' own words. */
export function toOffersAnswer(
  { offers, optionalProducts = [], unavailableProducts = [], notices = [] }: SearchResponse,
  recommendations: Recommendation[],
  context: OffersContext,
): OffersAnswer {
  return {
    offers: offers.map((offer) => toOffer(offer, optionalProducts, context)),
    recommendations,
    unavailableProducts,
    notices,
  };
}

function toOffer(
  wire: SearchResponse['offers'][number],
  optional: NonNullable<SearchResponse['optionalProducts']>,
  { journeyId, expiresAt }: OffersContext,
): Offer {
  const {
    preassignedProducts = [],
    optionalProductsSelectableIds = [],
    travellerMapping: groups = [],
  } = wire;
  return {
    id: wire.id,
    journeyId,
    expiresAt,
    name: wire.name ?? '',
    description: wire.description ?? '',
    price: wire.price,
    products: preassignedProducts.map(({ id, name = '', discounts }) => ({ id, name, discounts })),
    optionalProducts: optional
      .filter(({ selectableId }) => optionalProductsSelectableIds.includes(selectableId))
      .flatMap(({ selectableId, name = '', price, discounts }) =>
        price?.currency === wire.price.currency ? [{ selectableId, name, price, discounts }] : [],
      ),
    travellers: groups.map((group) => ({
      travellerIds: group.travellerIds,
      userType: group.userType ?? 'ANYONE',
      min: group.minNumberOfTravellers ?? 1,
      max: group.maxNumberOfTravellers ?? group.travellerIds.length,
    })),
    available: wire.available,
    isRefundable: allOf(preassignedProducts.map(({ properties }) => properties?.isRefundable)),
    isExchangeable: allOf(
      preassignedProducts.map(({ properties }) => properties?.isExchangeable ?? properties?.isExchangable),
    ),
  };
}

/** What holds for an offer is what is known to hold for each of its products. */
function allOf(flags: readonly (boolean | undefined)[]): boolean | undefined {
  if (flags.includes(false)) return false;
  return flags.length > 0 && flags.every((flag) => flag === true) ? true : undefined;
}

/**
 * Reads an answer with a schema.
 *
 * @throws TypeError that says where the answer is wrong, and not what stood there.
 */
export function readWith<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
  version: string,
): z.output<Schema> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new TypeError(
    `Not an Offers ${version} search response: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}
