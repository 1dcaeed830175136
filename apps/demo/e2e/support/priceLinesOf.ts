import type { Page } from 'playwright';

/** What stands in the price card, line by line. */
export async function priceLinesOf(page: Page): Promise<string[]> {
  const card = page.getByRole('complementary', { name: 'Pris og betaling' });
  const [terms, amounts] = await Promise.all([
    card.getByRole('term').allInnerTexts(),
    card.getByRole('definition').allInnerTexts(),
  ]);
  return terms.map((term, index) => `${term}: ${amounts[index] ?? ''}`.replaceAll(/\s+/g, ' '));
}
