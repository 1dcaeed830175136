/** By which price the search compares what it recommends. Open list. */
export type PriceComparison = 'TOTAL_PRICE' | 'BEFORE_SDR' | (string & {});

/** `recommendationConfig` of a search (sale.md 2.1). */
export interface RecommendationConfig {
  categorySpec: { typesOfRecommendation: string[] };
  ruleSpec: { priceComparisonAlgorithm: PriceComparison };
}

/**
 * Asks a search for recommendations that keep the chosen rights.
 *
 * By itself the search compares what is left to pay (`TOTAL_PRICE`), so that a cheap ticket on which no right can be used
 * may push out the one that the customer chose a right for. `BEFORE_SDR`, the default here, compares prices as they are
 * before sale discount rights are taken off, the ordinary prices, and prefers the combination that uses most rights
 * (sale.md 2.1). Take `TOTAL_PRICE` for a customer who wants the lowest price, whatever becomes of the rights.
 *
 * @param types which recommendations to make: `CHEAPEST`, `FLEXIBLE`, `SEMI_FLEXIBLE`, `NON_FLEXIBLE`.
 */
export function recommendationConfig({
  types = ['CHEAPEST', 'FLEXIBLE'],
  priceComparison = 'BEFORE_SDR',
}: { types?: readonly string[]; priceComparison?: PriceComparison } = {}): RecommendationConfig {
  return {
    categorySpec: { typesOfRecommendation: [...types] },
    ruleSpec: { priceComparisonAlgorithm: priceComparison },
  };
}
