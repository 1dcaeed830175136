import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { findTripTo, signIn } from './support/buyByMouse.ts';
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

it('connects no code to somebody who signed in in another tab, and shows them instead', async () => {
  const { page: left, context } = await openShop(browser, demo.url);
  await left.getByRole('button', { name: 'Bli Kari Nordmann' }).click();
  await left.getByLabel('Hentekode').fill('NT-4821-KARI');

  const other = await context.newPage();
  await other.goto(demo.url);
  await other.getByRole('button', { name: 'Bli Per Dalen' }).click();
  await other.getByText('Tjenestebillett bronse for Per Dalen').waitFor();

  const claims: number[] = [];
  left.on('response', (response) => {
    if (response.url().endsWith('/personnel-ticket/claim')) claims.push(response.status());
  });
  // As a click that comes before the tab has looked who is there.
  await left.getByRole('button', { name: 'Koble til' }).click();
  await left.getByRole('alert').getByText('Du byttet til Per Dalen i en annen fane').waitFor();
  await left.getByText('Tjenestebillett bronse for Per Dalen').waitFor();
  expect(await left.getByText(/for Kari Nordmann/).count()).toBe(0);
  expect(await left.getByLabel('Hentekode').inputValue()).toBe('');
  expect(claims).toEqual([401]);
  await other.reload();
  await other.getByText('Tjenestebillett bronse for Per Dalen').waitFor();
  expect(await other.getByText(/for Kari Nordmann/).count()).toBe(0);
  await context.close();
});

it('shows who is signed in when a tab is looked at again, from their first step', async () => {
  const { page: left, complaints, context } = await openShop(browser, demo.url);
  await signIn(left, 'Kari Nordmann', 'NT-4821-KARI');
  await findTripTo(left, {});
  const other = await context.newPage();
  await other.goto(demo.url);
  await other.getByRole('button', { name: 'Bli Per Dalen' }).click();
  await other.getByRole('heading', { level: 1, name: 'Har du en hentekode?' }).waitFor();
  await left.evaluate(() => window.dispatchEvent(new Event('focus')));
  await left.getByRole('heading', { level: 1, name: 'Har du en hentekode?' }).waitFor();
  await left.getByText('Tjenestebillett bronse for Per Dalen').waitFor();
  expect(await left.locator('.customer-name').innerText()).toBe('Per Dalen');
  expect(complaints).toEqual([]);
  await context.close();
});
