import { readFileSync } from 'node:fs';
import { buyTickets } from './walkShop.mjs';

/** @typedef {import('../screenshots.mjs').Camera} Camera */

/** The file that the demo offers to who has none, and the same with errors in it. */
const samples = new URL('../../apps/demo/public/', import.meta.url);

/**
 * After a purchase: a file with errors, one without, an employee, and the report of what was saved.
 *
 * @param {import('playwright').Page} page
 * @param {Camera} camera
 */
export async function walkOffice(page, { year, take }) {
  await buyTickets(page, { year, take: () => Promise.resolve() });
  await page.goto(new URL('/arbeidsgiver', page.url()).href);
  await page.getByRole('button', { name: 'Bli Tuva Myhre' }).click();
  await choose(page, 'ansatte-med-feil.csv');
  await page
    .getByText(/feil i \d+ rader/)
    .first()
    .waitFor();
  await show(page.getByRole('heading', { name: 'Importer ansatte' }));
  await take('office-1');

  await page.reload();
  await choose(page, 'ansatte-nordbanen.csv');
  await page.getByRole('button', { name: /^Send inn/ }).click();
  await page.getByText('Venter på jobben').first().waitFor();
  await page.getByRole('button', { name: 'Kjør jobben nå' }).click();
  await page
    .getByText(/^(\d+) av \1 er registrert\.$/)
    .first()
    .waitFor();
  await show(page.getByRole('heading', { name: 'Nylig importert' }));
  await take('office-2');

  await open(page, 'Ansatte');
  await page.getByRole('button', { name: 'Kari Nordmann', exact: true }).first().click();
  await page.getByText('Personalbillett sølv').first().waitFor();
  await show(page.getByRole('heading', { name: 'Hvem som har hva' }));
  await take('office-3');

  await open(page, 'Skatterapport');
  await page.getByRole('button', { name: 'Neste måned' }).click();
  await page
    .getByText(/^Skattepliktig fordel i desember/)
    .first()
    .waitFor();
  await page.locator('canvas').first().waitFor();
  await show(page.getByRole('heading', { level: 1, name: 'Skatterapport' }));
  await take('office-4');
}

/**
 * @param {import('playwright').Page} page
 * @param {string} name of a sample
 */
async function choose(page, name) {
  const buffer = readFileSync(new URL(`samples/${name}`, samples));
  await page.getByLabel(/velg en fil/i).setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/**
 * @param {import('playwright').Page} page
 * @param {string} name of a page of the back office
 */
async function open(page, name) {
  await page.getByRole('navigation', { name: 'Arbeidsgiversidene' }).getByRole('link', { name }).click();
}

/** @param {import('playwright').Locator} place to begin the picture at */
async function show(place) {
  await place.first().evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
}
