import type { TestShop } from '@fribillett/testing/shop';
import type { Page } from 'playwright';

/** Answers the page's shop wire in the test's own process: no server, and no network to the shop. */
export async function serveShop(page: Pick<Page, 'route'>, shop: TestShop): Promise<void> {
  await page.route('**/api/personnel-tickets/**', async (route) => {
    const asked = route.request();
    const { pathname, search } = new URL(asked.url());
    const answer = await shop.fetch(
      new Request(new URL(pathname + search, shop.baseUrl), {
        method: asked.method(),
        headers: { 'Content-Type': 'application/json' },
        body: asked.postData(),
      }),
    );
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    });
  });
}
