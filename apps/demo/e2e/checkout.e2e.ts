import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { choosePrivate, findTripTo, payAtTerminal, reserveTickets, signIn } from './support/buyByMouse.ts';
import { pressOn } from './support/keyboard.ts';
import { launchBrowser, openShop } from './support/openShop.ts';
import { startDemo, type RunningDemo } from './support/startDemo.ts';

let browser: Browser;
let demo: RunningDemo;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  demo = await startDemo();
});
afterEach(() => demo.close());

it('says that an order waits while it does, and that the trip is bought once it is', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await signIn(page, 'Kari Nordmann', 'NT-4821-KARI');
  await findTripTo(page, {});
  await choosePrivate(page, 'Kari Nordmann');
  await reserveTickets(page);
  const address = page.url();
  await page.reload();
  await page.getByText(/er reservert og venter på betaling/).waitFor();
  await page.getByRole('link', { name: 'Se ordren' }).click();
  await payAtTerminal(page);
  await page.getByRole('heading', { level: 1, name: 'Her er billetten din' }).waitFor();

  const reserved: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/personnel-ticket/reservation')) reserved.push(request.url());
  });
  await page.goto(address);
  await page.getByText('Du har alt kjøpt denne reisen.', { exact: true }).waitFor();
  expect(await page.getByText(/venter på betaling/).count()).toBe(0);
  await choosePrivate(page, 'Kari Nordmann');
  await page.getByText('Å betale', { exact: true }).waitFor();
  const button = page.getByRole('button', { name: 'Reserver billettene' });
  expect(await button.isDisabled()).toBe(true);
  await button.click({ force: true });
  expect(reserved).toEqual([]);
  expect(complaints).toEqual([]);
  await page.getByRole('link', { name: 'Se billetten' }).click();
  await page.getByRole('heading', { level: 1, name: 'Her er billetten din' }).waitFor();
  await context.close();
});

it('says nothing of an order that is not there', async () => {
  const { page, context } = await openShop(browser, demo.url);
  await signIn(page, 'Per Dalen');
  await findTripTo(page, {});
  const answered = page.waitForResponse((response) => response.url().endsWith('/shop/orders/NOSUCH'));
  await page.goto(`${page.url()}&ordre=NOSUCH`);
  expect((await answered).status()).toBe(404);
  await page.getByText('Å betale', { exact: true }).waitFor();
  expect(
    await page
      .getByRole('main')
      .getByText(/NOSUCH|venter på betaling|alt kjøpt/)
      .count(),
  ).toBe(0);
  await context.close();
});

it('says in the price card and at the closed button that there are no prices', async () => {
  const { page, context } = await openShop(browser, demo.url);
  await signIn(page, 'Per Dalen');
  await demo.control('POST', '/shop/demo/faults', {
    on: 'searchOffersV2TripPattern',
    fault: { kind: 'status', status: 503 },
  });
  await findTripTo(page, {});
  const card = page.getByRole('complementary', { name: 'Pris og betaling' });
  await card.getByText('Tjenesten er nede akkurat nå.', { exact: true }).waitFor();
  await card.getByText(/så du kan ikke reservere ennå/).waitFor();
  expect(await card.getByText(/Prisen kommer/).count()).toBe(0);
  await demo.control('DELETE', '/shop/demo/faults');
  await card.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.getByText('Å betale', { exact: true }).waitFor();
  await context.close();
});

it('goes from a suggested trip to its day, and tells how many trains there are', async () => {
  const { page, context } = await openShop(browser, demo.url);
  await signIn(page, 'Per Dalen');
  await pressOn(page, page.getByRole('button', { name: 'Oslo S – Bergen' }), 'Enter');
  await page
    .getByRole('status')
    .getByText(/^\d+ avganger$/)
    .waitFor({ state: 'attached' });
  const focused = await page.evaluate(() => document.activeElement?.id);
  expect(focused).toBe('trip-out-date');
  await context.close();
});

it('goes back by the number of a step on a telephone', async () => {
  const { page, context } = await openShop(browser, demo.url, { width: 390 });
  await signIn(page, 'Per Dalen');
  const done = page
    .getByRole('navigation', { name: 'Steg i kjøpet' })
    .getByRole('link', { name: 'Hentekode' });
  const box = await done.boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(44);
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await done.click();
  await page.getByRole('heading', { level: 1, name: 'Har du en hentekode?' }).waitFor();
  await context.close();
});

it('clips nothing on a telephone whose text is twice as large', async () => {
  const { page, context } = await openShop(browser, demo.url, { width: 390 });
  await page.getByRole('button', { name: 'Bli Kari Nordmann' }).waitFor();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll('html, .stepper, .hero, .hero h1, .hero .lead, .step-number')].flatMap(
      (element) => (element.scrollWidth > element.clientWidth ? [element.outerHTML] : []),
    ),
  );
  const circles = await page
    .locator('.step-number')
    .evaluateAll((all) => all.map((circle) => circle.getBoundingClientRect().width));
  expect(clipped).toEqual([]);
  expect(circles).toEqual([52, 52, 52, 52, 52]);
  await context.close();
});
