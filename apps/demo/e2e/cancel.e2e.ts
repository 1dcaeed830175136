import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { becomePersona, buyByKeyboard, findTrip } from './support/buyByKeyboard.ts';
import { choosePrivate, findTripTo, payAtTerminal, reserveTickets, signIn } from './support/buyByMouse.ts';
import { pressOn } from './support/keyboard.ts';
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

const open = (page: Page) => page.getByRole('button', { name: 'Avbestill billetter' });
const confirm = (page: Page) => page.getByRole('button', { name: /^Avbestill og få/ });
const receipt = (page: Page) => page.getByRole('heading', { name: 'Avbestilt', exact: true });

/** Kari and Ida, out and home: two flexible tickets on Kari's right, two that give nothing back. */
async function buyForTwo(page: Page): Promise<void> {
  await signIn(page, 'Kari Nordmann', 'NT-4821-KARI');
  await findTripTo(page, { back: `${String(year)}-12-20`, family: ['Ida Nordmann'] });
  await choosePrivate(page, 'Kari Nordmann');
  await reserveTickets(page);
  await payAtTerminal(page);
  await open(page).waitFor();
}

describe.each([
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const)('$width px wide, $colorScheme', (eyes) => {
  it('gives saving and coupon back after a cancellation by keyboard', async () => {
    const { page, complaints, context } = await openShop(browser, demo.url, eyes);
    await buyByKeyboard(page);
    await page.getByText(/^Skattepliktig besparelse 870,00.kr · 1 reise brukt$/).waitFor();

    await pressOn(page, open(page), 'Enter');
    expect(await hasFocus(page.getByRole('heading', { name: 'Avbestill', exact: true }))).toBe(true);
    await confirm(page).waitFor();
    await page.getByText('Reiser som du får igjen på rettigheten').waitFor();
    await inspect(page, 'the question');
    await page.keyboard.press('Escape');
    expect(await hasFocus(open(page))).toBe(true);
    expect(await confirm(page).count()).toBe(0);

    await page.keyboard.press('Enter');
    await pressOn(page, confirm(page), 'Enter');
    await receipt(page).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Ordren er avbestilt' }).waitFor();
    expect(await hasFocus(receipt(page))).toBe(true);
    await page.getByText(/^Besparelsen på 870,00.kr er tatt tilbake · reisen er gitt tilbake$/).waitFor();
    await page.getByRole('article').getByText('Billetten gjelder ikke lenger.').waitFor();
    await inspect(page, 'the receipt');

    await pressOn(page, page.getByRole('link', { name: 'Se alle reisene dine' }), 'Enter');
    await page.getByRole('heading', { level: 1, name: 'Mine reiser' }).waitFor();
    await page
      .getByText(/870,00.kr er ført tilbake etter avbestilling/)
      .first()
      .waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Oslo S – Bergen' }).getByText('Avbestilt').waitFor();
    await inspect(page, 'the trips');

    await pressOn(page, page.getByRole('link', { name: 'Fjordtog' }), 'Enter');
    await becomePersona(page, 'Kari Nordmann');
    await findTrip(page);
    await page.getByText('8 av 16 reiser igjen').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows the way of every request to Entur, also of those before the payment page', async () => {
    const { page, complaints, context } = await openShop(browser, demo.url, eyes);
    await buyByKeyboard(page);
    await pressOn(page, page.getByText('Veien til Entur'), 'Enter');
    const panel = page.getByRole('group').filter({ hasText: 'Veien til Entur' });
    await pressOn(page, panel.getByRole('button', { name: /^Vis alle/ }), 'Enter');
    for (const operation of ['reserveOffers', 'validateContractUse', 'startTerminal', 'capturePayment'])
      await panel.getByText(operation).first().waitFor();
    for (const stage of ['Rettigheter', 'Tilbud', 'Reservasjon', 'Kontroll', 'Betaling', 'Billett'])
      await panel.getByText(stage, { exact: true }).first().waitFor();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await pressOn(page, panel.getByRole('button', { name: /^Kopier sporings-id/ }).first(), 'Enter');
    await panel.getByText('Kopiert').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[\w-]{8,64}$/);
    await inspect(page, 'the panel');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it('cancels the way out, keeps the way home, and says why the other tickets cannot be cancelled', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await buyForTwo(page);
  await open(page).click();
  await confirm(page).waitFor();
  expect(await page.getByText('Billettypen gir ingenting tilbake, eller fristen er ute.').count()).toBe(2);
  await page.getByRole('checkbox', { name: /^Bergen–Oslo S, Flex/ }).uncheck();
  await page.getByRole('button', { name: /^Avbestill og få 50,00/ }).click();
  await receipt(page).waitFor();
  await page.getByRole('heading', { level: 1, name: 'Her er billetten din' }).waitFor();
  await page.getByText(/er tatt tilbake/).waitFor();
  await page.getByText(/Skattepliktig besparelse 870,00/).waitFor();
  await open(page).click();
  expect(await page.getByRole('checkbox', { name: /^Oslo S–Bergen, Flex/ }).count()).toBe(0);
  await page.getByRole('button', { name: /^Avbestill og få 50,00/ }).click();
  await page.getByText(/^100,00.kr er betalt tilbake\.$/).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('gives back once for a double click, and for two tabs', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await buyByKeyboard(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await open(page).click();
  await confirm(page).waitFor();
  await open(other).click();
  await confirm(other).waitFor();
  await confirm(other).dblclick();
  await receipt(other).waitFor();
  await confirm(page).click();
  await receipt(page).waitFor();
  await page.getByText(/^50,00.kr er betalt tilbake\.$/).waitFor();
  // The second tab's quote was refused, which the browser writes down.
  expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
  await context.close();
});

it('keeps everything when the network goes away, and when the server dies in the middle', async () => {
  const { page, context } = await openShop(browser, demo.url);
  await buyByKeyboard(page);
  await open(page).click();
  await confirm(page).waitFor();
  await context.setOffline(true);
  await confirm(page).click();
  await page.getByText(/Vi vet ikke om avbestillingen gikk gjennom/).waitFor();
  await context.setOffline(false);
  await demo.stop('SIGKILL');
  await confirm(page).click();
  await page.getByText(/Vi vet ikke om avbestillingen gikk gjennom/).waitFor();
  await demo.start();
  await confirm(page).click();
  await page.getByText(/^50,00.kr er betalt tilbake\.$/).waitFor();
  await context.close();
});

it('says that a train has left', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await buyByKeyboard(page);
  await demo.control('POST', '/shop/demo/clock', { instant: `${String(year)}-12-18T12:00:00+01:00` });
  await open(page).click();
  await page.getByText('Toget har gått, så billetten kan ikke avbestilles.').waitFor();
  expect(await confirm(page).count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Axe finds nothing, and nothing is wider than the screen. */
async function inspect(page: Page, step: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${step}: ${id} ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ step, overflow }).toEqual({ step, overflow: 0 });
}
