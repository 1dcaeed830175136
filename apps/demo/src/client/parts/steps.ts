/** The pages of a purchase, in their order. */
export const steps = ['persona', 'code', 'trip', 'checkout', 'order'] as const;

/** One page of a purchase. */
export type Step = (typeof steps)[number];

/** Where a page stands in the purchase. */
export function stepOf(step: Step): { number: number; count: number } {
  return { number: steps.indexOf(step) + 1, count: steps.length };
}
