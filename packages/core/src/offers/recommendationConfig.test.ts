import { expect, test } from 'vitest';
import { recommendationConfig } from './recommendationConfig.ts';

test('recommendations are compared before discount rights unless the shop says otherwise', () => {
  expect(recommendationConfig()).toEqual({
    categorySpec: { typesOfRecommendation: ['CHEAPEST', 'FLEXIBLE'] },
    ruleSpec: { priceComparisonAlgorithm: 'BEFORE_SDR' },
  });
  expect(recommendationConfig({ types: ['NON_FLEXIBLE'], priceComparison: 'TOTAL_PRICE' })).toEqual({
    categorySpec: { typesOfRecommendation: ['NON_FLEXIBLE'] },
    ruleSpec: { priceComparisonAlgorithm: 'TOTAL_PRICE' },
  });
});
