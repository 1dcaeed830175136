import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright';
import { signIn } from './support/buyByMouse.ts';
import { launchBrowser, openShop } from './support/openShop.ts';
import { startDemo, type RunningDemo } from './support/startDemo.ts';

let browser: Browser;
let demo: RunningDemo;

beforeAll(async () => {
  browser = await launchBrowser();
  demo = await startDemo({ hasControls: false });
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

it('asks for no control that is not there, and shows what leaves the page alone', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await signIn(page, 'Kari Nordmann', 'NT-4821-KARI');
  await page.getByText('Veien til Entur').click();
  await page.getByText(/^Forespørslene som forlater siden/).waitFor();
  await page.getByText('/personnel-ticket/claim').waitFor();
  expect(await page.getByText('claimPersonnelTicket').count()).toBe(0);
  expect(await page.getByText('Prøv feil').count()).toBe(0);
  await page.getByRole('link', { name: 'Fjordtog' }).click();
  await page.getByRole('heading', { name: 'Hvem vil du være?' }).waitFor();
  expect(await page.getByRole('button', { name: 'Start demoen på nytt' }).count()).toBe(0);
  expect(asked.filter((path) => path.startsWith('/shop/demo'))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
