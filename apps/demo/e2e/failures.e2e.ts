import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { choosePrivate, findTripTo, payAtTerminal, reserveTickets, signIn } from './support/buyByMouse.ts';
import { launchBrowser, openShop } from './support/openShop.ts';
import { startDemo, type RunningDemo } from './support/startDemo.ts';

let browser: Browser;
let demo: RunningDemo;

const faults = '/shop/demo/faults';

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  demo = await startDemo();
});
afterEach(() => demo.close());

it('says that a ticket could not be issued, what to quote, and that the money went back', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await signIn(page, 'Kari Nordmann', 'NT-4821-KARI');
  await page.getByText('Prøv feil').click();
  await page.getByRole('button', { name: 'La utstedelsen feile' }).click();
  await page.getByText('Slått på: La utstedelsen feile').waitFor();
  await findTripTo(page, {});
  await choosePrivate(page, 'Kari Nordmann');
  await reserveTickets(page);
  await payAtTerminal(page);
  await page.getByRole('heading', { level: 1, name: 'Billetten ble ikke utstedt' }).waitFor();
  const alert = page.getByRole('alert');
  expect(await alert.innerText()).toMatch(/50,00\skr er betalt tilbake/);
  expect(await alert.innerText()).toMatch(/Oppgi ordre \S+ og sporings-id \S+/);
  expect(complaints).toEqual([]);
  await context.close();
});

it('says that the money is there and the ticket is not, and shows it by itself when it comes', async () => {
  const { page, context } = await openShop(browser, demo.url, { width: 390 });
  await signIn(page, 'Kari Nordmann', 'NT-4821-KARI');
  await findTripTo(page, {});
  await choosePrivate(page, 'Kari Nordmann');
  await reserveTickets(page);
  await demo.control('POST', faults, {
    on: 'findTicketDistributionGroups',
    fault: { kind: 'status', status: 503 },
  });
  await payAtTerminal(page);
  await page.getByRole('heading', { level: 1, name: 'Betalt. Vi henter billetten …' }).waitFor();
  await page.clock.fastForward(10_000);
  await page.getByRole('heading', { level: 1, name: 'Betalt, men billetten er ikke utstedt ennå' }).waitFor();
  await page.getByText('Du har betalt. Ikke kjøp på nytt, billetten kommer her.').waitFor();
  await page.getByText(/Oppgi ordre \S+ og sporings-id \S+/).waitFor();
  await demo.control('DELETE', faults);
  await page.getByRole('heading', { level: 1, name: 'Her er billetten din' }).waitFor();
  await context.close();
});

it('explains a right that the validator refuses, and lets it be paid once it holds', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await signIn(page, 'Kari Nordmann', 'NT-4821-KARI');
  await findTripTo(page, {});
  await choosePrivate(page, 'Kari Nordmann');
  await demo.control('POST', faults, {
    on: 'validateContractUse',
    fault: { kind: 'refuseValidation', code: '4711', reason: 'Reisen er for kort.' },
  });
  await reserveTickets(page);
  await page.getByRole('heading', { name: 'Du kan ikke betale ennå' }).waitFor();
  await page
    .getByText(/Kari Nordmann kan ikke bruke Personalbillett sølv/)
    .first()
    .waitFor();
  await page
    .getByText(/Reisen er for kort/)
    .first()
    .waitFor();
  await page.getByText('Rettigheten ble ikke godkjent i kontrollen.').waitFor();
  expect(await page.getByRole('button', { name: /^Betal/ }).isDisabled()).toBe(true);
  await demo.control('DELETE', faults);
  await page.getByRole('button', { name: 'Kontroller på nytt' }).click();
  await page
    .getByText(/^Rettighetene er kontrollert/)
    .first()
    .waitFor();
  await payAtTerminal(page);
  await page.getByRole('heading', { level: 1, name: 'Her er billetten din' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('says that the rights cannot be read, and goes on when they can', async () => {
  const { page, context } = await openShop(browser, demo.url);
  await demo.control('POST', faults, {
    on: 'getEntitlementsByCustomerNumber',
    fault: { kind: 'status', status: 503 },
  });
  await page.getByRole('button', { name: 'Bli Per Dalen' }).click();
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/Oppgi \S+ til kundeservice/);
  await demo.control('DELETE', faults);
  await alert.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.getByText('Tjenestebillett bronse for Per Dalen').waitFor();
  await context.close();
});

it('says that prices cannot be read, and shows them when they can', async () => {
  const { page, context } = await openShop(browser, demo.url);
  await signIn(page, 'Per Dalen');
  await demo.control('POST', faults, {
    on: 'searchOffersV2TripPattern',
    fault: { kind: 'status', status: 503 },
  });
  await findTripTo(page, {});
  await page.getByRole('alert').getByText('Tjenesten er nede akkurat nå.').waitFor();
  await demo.control('DELETE', faults);
  await page.getByRole('alert').getByRole('button', { name: 'Prøv igjen' }).click();
  await page.getByText('Å betale', { exact: true }).waitFor();
  await context.close();
});

it('survives a backend that is down, and goes on when it is back', async () => {
  const { page, context } = await openShop(browser, demo.url);
  await signIn(page, 'Per Dalen');
  await demo.stop('SIGTERM');
  await page.getByRole('button', { name: 'Oslo S – Bergen' }).click();
  await page.getByRole('alert').getByText('Vi fikk ikke kontakt med tjenesten.').waitFor();
  await demo.start();
  await page.getByRole('alert').getByRole('button', { name: 'Prøv igjen' }).click();
  await page.getByRole('group', { name: 'Avgang ut' }).getByRole('radio').first().waitFor();
  await context.close();
});

it('waits while the visitor is offline, keeps what was chosen, and goes on', async () => {
  const { page, context } = await openShop(browser, demo.url, { width: 390 });
  await signIn(page, 'Per Dalen');
  await context.setOffline(true);
  await page
    .getByText(/^Du er ikke på nett/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Oslo S – Bergen' }).click();
  await context.setOffline(false);
  await page.getByRole('group', { name: 'Avgang ut' }).getByRole('radio').first().waitFor();
  expect(await page.getByText(/^Du er ikke på nett/).count()).toBe(0);
  await context.close();
});

it('sends one entitlements request, however many components ask', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/personnel-ticket/entitlements')) asked.push(request.url());
  });
  await page.getByRole('button', { name: 'Bli Per Dalen' }).click();
  await page.getByText('Tjenestebillett bronse for Per Dalen').waitFor();
  await page.getByRole('link', { name: 'Videre til reisen' }).click();
  await findTripTo(page, {});
  await page.getByRole('checkbox', { name: /Privatreise/ }).waitFor();
  expect(asked).toHaveLength(1);
  await page.reload();
  await page.getByRole('checkbox', { name: /Privatreise/ }).waitFor();
  await page.getByLabel('Reisendetype for Per Dalen').waitFor();
  expect(asked).toHaveLength(2);
  expect(complaints).toEqual([]);
  await context.close();
});

it('tells who is nobody to sign in, and leads on to the page that was asked for', async () => {
  const { page, context } = await openShop(browser, new URL('/reise', demo.url).href);
  await page.getByText('Velg hvem du er for å se denne siden.').waitFor();
  await page.getByRole('button', { name: 'Bli Per Dalen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hvor skal du?' }).waitFor();
  await page.getByRole('button', { name: 'Bytt person' }).click();
  await page.getByRole('heading', { level: 1, name: 'Togbillett med personalbilletten din' }).waitFor();
  await context.close();
});

it('keeps the trip over reload, back and forward', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await signIn(page, 'Per Dalen');
  await findTripTo(page, {});
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Oslo S – Bergen' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Hvor skal du?' }).waitFor();
  expect(await page.getByRole('radio', { name: /08:25/ }).isChecked()).toBe(true);
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'Oslo S – Bergen' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
