import * as z from 'zod/mini';
import type { DiscountsSchema, OffersAnswer, OffersContext } from './offersAnswer.ts';
import {
  discountSchema,
  maybe,
  readWith,
  recommendationSchema,
  searchResponseSchema,
  toOffersAnswer,
} from './offersAnswer.ts';

const discounts: DiscountsSchema = z.pipe(
  z.object({ discountRight: maybe(discountSchema) }),
  z.transform(({ discountRight }) => ({ discounts: discountRight === undefined ? [] : [discountRight] })),
);

const searchResponse = z.intersection(
  searchResponseSchema(discounts),
  z.object({ recommendations: maybe(z.array(recommendationSchema)) }),
);

/**
 * Reads an Offers V2 search response (sale.md 2.1). Unknown properties are left aside and unknown values kept. An optional
 * product without a price in the currency of its offer is left out: nobody can say what it costs.
 *
 * @throws TypeError when the response lacks what every offer has: ids and prices.
 */
export function readOffersV2(json: unknown, context: OffersContext): OffersAnswer {
  const { recommendations = [], ...response } = readWith(searchResponse, json, 'V2');
  return toOffersAnswer(response, recommendations, context);
}
