import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choosePrivate, findTripTo, payAtTerminal, reserveTickets, signIn } from './support/buyByMouse.ts';
import { launchBrowser, openShop } from './support/openShop.ts';
import { priceLinesOf } from './support/priceLinesOf.ts';
import { startDemo, year, type RunningDemo } from './support/startDemo.ts';

let browser: Browser;
let demo: RunningDemo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemo()]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

it('buys for a family with a return across New Year, each journey on the rights of its own year', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await signIn(page, 'Kari Nordmann', 'NT-4821-KARI');
  await findTripTo(page, {
    out: `${String(year)}-12-30`,
    back: `${String(year + 1)}-01-02`,
    family: ['Ola Nordmann', 'Ida Nordmann'],
  });
  const kari = page.getByRole('group', { name: 'Kari Nordmann' });
  const ola = page.getByRole('group', { name: 'Ola Nordmann' });
  const ida = page.getByRole('group', { name: 'Ida Nordmann' });
  expect(await kari.getByText('Bare turen ut. Rettigheten fornyes først ved nyttår.').count()).toBe(2);
  await ola.getByText(`${String(year)}, fornyet for ${String(year + 1)}`).waitFor();
  await ida.getByText(`Det er ikke nok reiser igjen for ${String(year)}. Nye kommer 1. januar.`).waitFor();
  await ida.getByText(/fornyes først ved nyttår/).waitFor();
  expect(await ida.getByRole('checkbox').isDisabled()).toBe(true);

  await choosePrivate(page, 'Kari Nordmann');
  await choosePrivate(page, 'Ola Nordmann');
  await page.getByRole('definition').getByText(spaced('1 344,00 kr')).waitFor();
  expect(await priceLinesOf(page)).toEqual([
    'Ordinær pris: 2 784,00 kr',
    'Personalbillett, Kari Nordmann tur ut · Gir rabatt: −870,00 kr',
    'Personalbillett, Ola Nordmann tur og retur · Gir rabatt: −870,00 kr',
    'Plassreservasjon: 300,00 kr',
    'Å betale: 1 344,00 kr',
  ]);

  await reserveTickets(page);
  await page
    .getByText(/^Rettighetene er kontrollert/)
    .first()
    .waitFor();
  await payAtTerminal(page);
  const journeys = page.getByRole('article');
  await journeys.first().waitFor();
  expect(await journeys.count()).toBe(2);
  for (const name of ['Kari Nordmann', 'Ola Nordmann', 'Ida Nordmann']) {
    await journeys.nth(0).getByText(name).waitFor();
    await journeys.nth(1).getByText(name).waitFor();
  }
  const lines = page.getByRole('complementary').getByRole('term');
  await lines.filter({ hasText: 'Kari Nordmann' }).first().waitFor();
  const usage = page.getByRole('region', { name: 'På denne ordren' }).getByRole('listitem');
  await usage.first().waitFor();
  expect((await usage.allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
    'Kari Nordmann Oslo S–Bergen, Flex Skattepliktig fordel 870,00 kr · 1 reise brukt',
    'Ola Nordmann Oslo S–Bergen, Flex Skattepliktig fordel 435,00 kr · 1 reise brukt',
    'Ola Nordmann Bergen–Oslo S, Flex Skattepliktig fordel 435,00 kr · 1 reise brukt',
  ]);
  expect(complaints).toEqual([]);
  await context.close();
});

it('drops the order when the choice changes after the reservation, and reserves anew', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await signIn(page, 'Per Dalen');
  await findTripTo(page, {});
  await choosePrivate(page, 'Per Dalen');
  await reserveTickets(page);
  await page
    .getByText(/^Rettighetene er kontrollert/)
    .first()
    .waitFor();
  const first = await page.getByText(/^Billettene er reservert/).innerText();
  await page.getByRole('checkbox', { name: /Tjenestereise/ }).click();
  await page.getByText(/den forrige reservasjonen gjelder ikke lenger/).waitFor();
  expect(await page.getByRole('button', { name: /^Betal/ }).count()).toBe(0);
  await reserveTickets(page);
  expect(await page.getByText(/^Billettene er reservert/).innerText()).not.toBe(first);
  expect(complaints).toEqual([]);
  await context.close();
});

it('asks what companions travel as before it shows a price', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url, { width: 390 });
  await signIn(page, 'Nils Berge');
  await findTripTo(page, { others: 1 });
  await page.getByText('Si hva alle reiser som, så ser du prisen.').first().waitFor();
  await page.getByLabel('Reisendetype for Ekstra reisende 1').selectOption({ label: 'Barn (6–17 år)' });
  await page.getByText('Å betale', { exact: true }).waitFor();
  await reserveTickets(page);
  await payAtTerminal(page);
  await page.getByRole('article').getByText('Ekstra reisende 1').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

/** Prices stand with non-breaking spaces. */
function spaced(price: string): string {
  return price.replaceAll(' ', '\u00a0');
}
