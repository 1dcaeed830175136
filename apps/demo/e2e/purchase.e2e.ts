import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  becomePersona,
  buyByKeyboard,
  chooseRight,
  connectCode,
  findTrip,
  pay,
  reserve,
} from './support/buyByKeyboard.ts';
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

describe.each([390, 1280] as const)('by keyboard alone, %i px wide', (width) => {
  it('leads from a stranger to a ticket, and does so again after a restart', async () => {
    const { page, complaints, context } = await openShop(browser, demo.url, { width });
    await buyByKeyboard(page);
    const ticket = page.getByRole('article', { name: 'Billett: Oslo S – Bergen' });
    await ticket.getByText('Kari Nordmann').waitFor();
    await ticket.getByText('Billettnummer').waitFor();
    expect(complaints).toEqual([]);

    await demo.stop('SIGTERM');
    await demo.start();
    await page.reload();
    await page.getByRole('article', { name: 'Billett: Oslo S – Bergen' }).waitFor();

    await pressOn(page, page.getByRole('link', { name: 'Fjordtog' }), 'Enter');
    await becomePersona(page, 'Kari Nordmann');
    await page.getByText('Tjenestebillett for Kari Nordmann').waitFor();
    await findTrip(page);
    await page.getByText('7 av 16 reiser igjen').waitFor();
    await chooseRight(page);
    await reserve(page);
    await pay(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it('goes on where it was when the server is killed between reservation and payment', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await becomePersona(page, 'Kari Nordmann');
  await connectCode(page, 'NT-4821-KARI');
  await findTrip(page);
  await chooseRight(page);
  await reserve(page);
  await demo.stop('SIGKILL');
  await demo.start();
  await pay(page);
  expect(complaints).toEqual([]);
  await context.close();
});

it('leads a page that is loaded again after the reservation to the order, where it can be paid', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await becomePersona(page, 'Kari Nordmann');
  await connectCode(page, 'NT-4821-KARI');
  await findTrip(page);
  await chooseRight(page);
  await reserve(page);
  await page.reload();
  await page.getByText(/er reservert og venter på betaling/).waitFor();
  await page.getByRole('link', { name: 'Se ordren' }).click();
  await page.getByRole('heading', { level: 1, name: 'Klar til betaling' }).waitFor();
  await pay(page);
  expect(complaints).toEqual([]);
  await context.close();
});

it('says that nothing was taken when the payment is given up, and lets it be paid after all', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await becomePersona(page, 'Kari Nordmann');
  await connectCode(page, 'NT-4821-KARI');
  await findTrip(page);
  await chooseRight(page);
  await reserve(page);
  await page.getByRole('button', { name: /^Betal/ }).click();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByText('Forrige betaling ble avbrutt eller avvist. Ingenting er trukket.').waitFor();
  await pay(page);
  expect(complaints).toEqual([]);
  await context.close();
});

it('leads from a reservation that has ended back to the same trip', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await becomePersona(page, 'Kari Nordmann');
  await connectCode(page, 'NT-4821-KARI');
  await findTrip(page);
  await chooseRight(page);
  await reserve(page);
  await page.getByRole('button', { name: /^Betal/ }).click();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByText('Forrige betaling ble avbrutt eller avvist. Ingenting er trukket.').waitFor();
  await demo.control('POST', '/shop/demo/clock', { instant: `${String(year)}-12-02T10:00:00+01:00` });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Reservasjonen er gått ut' }).waitFor();
  await page.getByRole('link', { name: 'Reserver på nytt' }).click();
  await page.getByRole('heading', { level: 1, name: 'Oslo S – Bergen' }).waitFor();
  await chooseRight(page);
  await reserve(page);
  expect(complaints).toEqual([]);
  await context.close();
});

it('starts the demo over from the first page', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await becomePersona(page, 'Kari Nordmann');
  await connectCode(page, 'NT-4821-KARI');
  await page.getByRole('button', { name: 'Bytt person' }).click();
  await page.getByRole('button', { name: 'Start demoen på nytt' }).click();
  await page.getByText('Demoen er startet på nytt.').waitFor();
  await becomePersona(page, 'Kari Nordmann');
  await connectCode(page, 'NT-4821-KARI');
  expect(complaints).toEqual([]);
  await context.close();
});

it('pays once for a double click', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await becomePersona(page, 'Kari Nordmann');
  await connectCode(page, 'NT-4821-KARI');
  await findTrip(page);
  await chooseRight(page);
  await reserve(page);
  const payments: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/shop/payments')) payments.push(request.url());
  });
  await page.getByRole('button', { name: /^Betal/ }).dblclick();
  await page.getByText('Simulert betaling').waitFor();
  expect(payments).toHaveLength(1);
  await page.getByRole('button', { name: /^Betal/ }).dblclick();
  await page.getByRole('heading', { level: 1, name: 'Her er billetten din' }).waitFor();
  await page.getByText('Oslo S–Bergen, Flex').first().waitFor();
  const paid = page.getByRole('complementary').locator('.sum');
  expect(await paid.innerText()).toMatch(/Betalt\s+50,00/);
  expect(complaints).toEqual([]);
  await context.close();
});
