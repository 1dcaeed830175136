import * as z from 'zod/mini';
import type { DiscountsSchema, OffersAnswer, OffersContext, Recommendation } from './offersAnswer.ts';
import {
  discountSchema,
  maybe,
  readWith,
  recommendationSchema,
  searchResponseSchema,
  toOffersAnswer,
} from './offersAnswer.ts';

const discounts: DiscountsSchema = z.pipe(
  z.object({ discountRights: maybe(z.array(discountSchema)) }),
  z.transform(({ discountRights = [] }) => ({ discounts: discountRights })),
);

const searchResponse = z.intersection(
  searchResponseSchema(discounts),
  z.object({
    recommendations: maybe(
      z.object({
        coveringEntireJourney: maybe(z.array(recommendationSchema)),
        coveringPartOfJourney: maybe(z.array(recommendationSchema)),
      }),
    ),
  }),
);

/** What an Offers V3 answer does not say of itself. */
export interface OffersV3Context extends OffersContext {
  /**
   * Property of an offer with the list of the products that are part of it; by default `preassignedProducts`, as in
   * Offers V2, which is not confirmed (sale.md 2.2).
   */
  productsName?: string | undefined;
}

/**
 * Reads an Offers V3 search response (sale.md 2.2) into the same words as `readOffersV2`, so that nothing after it needs to
 * know which search was asked. Unknown properties are left aside and unknown values kept.
 *
 * @throws TypeError when the response lacks what every offer has: ids and prices.
 */
export function readOffersV3(
  json: unknown,
  { productsName = 'preassignedProducts', ...context }: OffersV3Context,
): OffersAnswer {
  const { recommendations, ...response } = readWith(searchResponse, withProducts(json, productsName), 'V3');
  const { coveringEntireJourney = [], coveringPartOfJourney = [] } = recommendations ?? {};
  return toOffersAnswer(
    response,
    [...marked(coveringEntireJourney, true), ...marked(coveringPartOfJourney, false)],
    context,
  );
}

function marked(recommendations: readonly Recommendation[], isWholeJourney: boolean): Recommendation[] {
  return recommendations.map((recommendation) => ({ ...recommendation, isWholeJourney }));
}

const withOffers = z.looseObject({ offers: z.array(z.looseObject({})) });

/** The same answer with its products under the name that the schema reads. */
function withProducts(json: unknown, name: string): unknown {
  const parsed = withOffers.safeParse(json);
  if (!parsed.success || name === 'preassignedProducts') return json;
  const offers = parsed.data.offers.map((offer) => ({ ...offer, preassignedProducts: offer[name] }));
  return { ...parsed.data, offers };
}
