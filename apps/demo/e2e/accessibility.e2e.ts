import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choosePrivate, findTripTo, reserveTickets } from './support/buyByMouse.ts';
import { inspect } from './support/inspect.ts';
import { launchBrowser, openShop } from './support/openShop.ts';
import { startDemo, year, type RunningDemo } from './support/startDemo.ts';

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

describe.each([
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const)('$width px wide, $colorScheme', (eyes) => {
  it('has no violation, no sideways scroll and no complaint on any step', async () => {
    const { page, complaints, context } = await openShop(browser, demo.url, eyes);
    await page.getByRole('button', { name: 'Bli Kari Nordmann' }).waitFor();
    await inspect(page, 'persona');

    await page.getByRole('button', { name: 'Bli Kari Nordmann' }).click();
    await page.getByLabel('Hentekode').fill('NT-4821');
    await page.getByRole('button', { name: 'Koble til' }).click();
    await page
      .getByText(/tre deler/)
      .first()
      .waitFor();
    await inspect(page, 'code, malformed');
    await page.getByLabel('Hentekode').fill('NT-4821-KARI');
    await page.getByRole('button', { name: 'Koble til' }).click();
    await page.getByText('Tjenestebillett for Kari Nordmann').nth(1).waitFor();
    await inspect(page, 'code, connected');

    await page.getByRole('link', { name: 'Videre til reisen' }).click();
    await page.getByRole('button', { name: 'Velg rettigheter og billett' }).click();
    await page.getByText('Velg hvor du reiser fra.').waitFor();
    await inspect(page, 'trip, problems');
    await findTripTo(page, {
      out: `${String(year)}-12-30`,
      back: `${String(year + 1)}-01-02`,
      family: ['Ida Nordmann'],
      others: 1,
    });
    await page
      .getByText(/Si hva alle reiser som/)
      .first()
      .waitFor();
    await inspect(page, 'checkout, incomplete');
    await page.getByLabel('Reisendetype for Ekstra reisende 1').selectOption({ label: 'Student' });
    await choosePrivate(page, 'Kari Nordmann');
    await choosePrivate(page, 'Ola Nordmann');
    await page.getByText('Å betale', { exact: true }).waitFor();
    await inspect(page, 'checkout, priced');
    await reserveTickets(page);
    await page
      .getByText(/^Rettighetene er kontrollert/)
      .first()
      .waitFor();
    await inspect(page, 'checkout, cleared');
    await page.getByRole('button', { name: /^Betal/, disabled: false }).click();
    await page.getByText('Simulert betaling').waitFor();
    await inspect(page, 'payment page');
    await page.getByRole('button', { name: /^Betal/ }).click();
    await page
      .getByText(/^Skattepliktig fordel/)
      .first()
      .waitFor();
    await page.getByText('Veien til Entur').click();
    await page.getByText('Prøv feil').click();
    await page.getByText('Ingen feil er slått på.').waitFor();
    await inspect(page, 'ticket');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it.each([
  ['Nynorsk', 'nn', 'Togbillett med personalbilletten din', 'Kven vil du vere?'],
  ['English', 'en', 'Train tickets with your personnel ticket', 'Who do you want to be?'],
])('speaks %s, and says so to the document', async (label, lang, title, question) => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await page.getByLabel('Språk').selectOption({ label });
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('heading', { name: question }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  await page.reload();
  await page.getByRole('heading', { name: question }).waitFor();
  await inspect(page, `persona in ${label}`);
  expect(complaints).toEqual([]);
  await context.close();
});

it('describes a person with everything that the card shows', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  const kari = page.getByRole('button', { name: 'Bli Kari Nordmann', exact: true });
  await kari.waitFor();
  const description = await kari.evaluate((card) =>
    (card.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
  expect(description).toMatch(/^Ansatt .*Start gjerne her.*Har en hentekode/);
  expect(complaints).toEqual([]);
  await context.close();
});
