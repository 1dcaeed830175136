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
    await page.getByText(/^Skattepliktig fordel 870,00.kr · 1 reise brukt$/).waitFor();

    await pressOn(page, open(page), 'Enter');
    expect(await hasFocus(page.getByRole('heading', { name: 'Avbestill', exact: true }))).toBe(true);
    await confirm(page).waitFor();
    await page.getByText('Reiser som kommer tilbake på rettigheten').waitFor();
    await page.getByText('Avbestillingsgebyr').waitFor();
    await inspect(page, 'the question');
    await inspectLarge(page, 'the question');
    await page.keyboard.press('Escape');
    expect(await hasFocus(open(page))).toBe(true);
    expect(await confirm(page).count()).toBe(0);

    await page.keyboard.press('Enter');
    await pressOn(page, confirm(page), 'Enter');
    await receipt(page).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Ordren er avbestilt' }).waitFor();
    expect(await hasFocus(receipt(page))).toBe(true);
    await page.getByText(/^Fordelen på 870,00.kr er ført tilbake · reisen er gitt tilbake$/).waitFor();
    await page.getByRole('article').getByText('Billetten gjelder ikke lenger.').waitFor();
    await inspect(page, 'the receipt');
    await inspectLarge(page, 'the receipt');

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
  expect(await page.getByText('Denne billetten kan ikke refunderes.').count()).toBe(2);
  await page.getByRole('checkbox', { name: /^Bergen–Oslo S, Flex/ }).uncheck();
  await page.getByRole('button', { name: /^Avbestill og få 40,00/ }).click();
  await receipt(page).waitFor();
  await page
    .getByRole('region', { name: 'Avbestilt' })
    .getByText(/18\. des\..* · Kari Nordmann/)
    .waitFor();
  await page.getByRole('heading', { level: 1, name: 'Her er billetten din' }).waitFor();
  await page.getByText(/er ført tilbake/).waitFor();
  await page.getByText(/Skattepliktig fordel 870,00/).waitFor();
  await open(page).click();
  expect(await page.getByRole('checkbox', { name: /^Oslo S–Bergen, Flex/ }).count()).toBe(0);
  await page.getByRole('button', { name: /^Avbestill og få 40,00/ }).click();
  await page.getByText(/^80,00.kr er betalt tilbake\.$/).waitFor();
  await page.getByText('Resten av ordren kan ikke refunderes.').waitFor();
  expect(await open(page).count()).toBe(0);
  await page.getByRole('link', { name: 'Se alle reisene dine' }).click();
  await page.getByText(/^Delvis avbestilt · 80,00.kr tilbake$/).waitFor();
  expect(await page.getByRole('heading', { name: 'Ført på personalbilletten' }).count()).toBe(1);
  expect(complaints).toEqual([]);
  await context.close();
});

it('gives back once for a double click, and for two tabs that have read the same sum', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await buyByKeyboard(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await open(page).click();
  await confirm(page).waitFor();
  await open(other).click();
  await confirm(other).waitFor();
  // The other tab has ended the options that this one shows; the sum is the same.
  await confirm(page).dblclick();
  await receipt(page).waitFor();
  expect(complaints).toEqual([]);
  await confirm(other).click();
  await receipt(other).waitFor();
  await other.getByText(/^40,00.kr er betalt tilbake\.$/).waitFor();
  await context.close();
});

it('neither closes nor changes anything while a cancellation is on its way', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await buyByKeyboard(page);
  let letGo = (): void => undefined;
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/refunds', async (route) => {
    await isLetGo;
    await route.continue();
  });
  await open(page).click();
  await confirm(page).click();
  await page.getByText('Vi avbestiller. Det tar vanligvis noen sekunder.').waitFor();
  expect(await page.getByRole('checkbox', { name: /^Oslo S–Bergen/ }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Behold billettene', disabled: true }).click({ force: true });
  await page.getByRole('button', { name: 'Avbestill billetter', disabled: true }).click({ force: true });
  await page.getByText('Vi avbestiller. Det tar vanligvis noen sekunder.').waitFor();
  expect(await open(page).getAttribute('aria-expanded')).toBe('true');
  letGo();
  await receipt(page).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('sends nothing while the network is away, and tells the truth when the server dies in the middle', async () => {
  const { page, context } = await openShop(browser, demo.url);
  await buyByKeyboard(page);
  await open(page).click();
  await confirm(page).waitFor();
  await context.setOffline(true);
  await page.getByText('Du kan avbestille når du er på nett igjen.').waitFor();
  await page.getByRole('button', { name: /^Avbestill og få/, disabled: true }).click({ force: true });
  expect(await page.getByRole('alert').count()).toBe(0);
  await context.setOffline(false);
  await demo.stop('SIGKILL');
  await confirm(page).click();
  await page.getByText(/^Vi vet ikke om avbestillingen gikk gjennom/).waitFor();
  expect(await page.getByRole('alert').count()).toBe(1);
  expect(await page.getByText(/Sjekk at du er på nett/).count()).toBe(0);
  await demo.start();
  await page.getByRole('button', { name: 'Se etter nå' }).click();
  await page.getByText(/^Avbestillingen gikk ikke gjennom\. Billettene gjelder fortsatt/).waitFor();
  expect(await page.getByText(/^Vi vet ikke/).count()).toBe(0);
  await confirm(page).click();
  await page.getByText(/^40,00.kr er betalt tilbake\.$/).waitFor();
  await context.close();
});

it('says nothing of a failure later when the sum of a train that has left was refused', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await buyByKeyboard(page);
  await open(page).click();
  await confirm(page).waitFor();
  await demo.control('POST', '/shop/demo/clock', { instant: `${String(year)}-12-18T12:00:00+01:00` });
  await confirm(page).click();
  await page.getByText('Billetten kan ikke avbestilles lenger.').first().waitFor();
  await page.reload();
  await open(page).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
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

/** Nothing is wider than the screen with letters twice as large either. */
async function inspectLarge(page: Page, step: string): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ step, overflow }).toEqual({ step, overflow: 0 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
}
