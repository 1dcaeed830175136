import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  dropFile,
  employeeCsv,
  hrSignIn,
  moveClock,
  ninaRow,
  omarRow,
  openOffice,
} from './support/backOffice.ts';
import { inspect } from './support/inspect.ts';
import { pressOn } from './support/keyboard.ts';
import { launchBrowser, openShop } from './support/openShop.ts';
import { startDemo, type RunningDemo } from './support/startDemo.ts';

const brokenSample = fileURLToPath(new URL('../public/samples/ansatte-med-feil.csv', import.meta.url));

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
  { width: 320, colorScheme: 'dark' },
] as const)('the back office, $width px wide, $colorScheme', (eyes) => {
  it('has no violation, no sideways scroll and no complaint on any page', async () => {
    const { page, complaints, context } = await openShop(browser, `${demo.url}/arbeidsgiver`, eyes);
    await page.getByRole('button', { name: 'Bli Tuva Myhre' }).waitFor();
    await inspect(page, 'sign-in');

    await hrSignIn(page, 'Tuva Myhre');
    await page.getByText('Slipp CSV-filen her').waitFor();
    await inspect(page, 'import, empty');
    await page.getByLabel(/velg en fil/i).setInputFiles(brokenSample);
    await page.getByText('9 feil i 4 rader.').first().waitFor();
    await inspect(page, 'import, errors');
    await page.reload();
    await dropFile(page, 'ansatte.csv', employeeCsv(ninaRow, omarRow));
    await page.getByText('2 ansatte er klare til å sendes inn.').first().waitFor();
    await inspect(page, 'import, checked');
    await page.getByRole('button', { name: 'Send inn 2 ansatte' }).click();
    await page.getByText('Venter på jobben').nth(1).waitFor();
    await inspect(page, 'import, sent');
    await moveClock(page, 'Kjør jobben nå');
    await page.getByText('2 av 2 er registrert.').first().waitFor();
    await inspect(page, 'import, registered');

    await openOffice(page, 'Registrer én');
    await page.getByRole('button', { name: 'Registrer', exact: true }).click();
    await page.getByText('Fyll ut').first().waitFor();
    await inspect(page, 'form, problems');

    await openOffice(page, 'Ansatte');
    await page.getByRole('button', { name: 'Åpne butikken som Nina Berget' }).waitFor();
    await inspect(page, 'employees');
    await page.getByRole('button', { name: 'Nina Berget', exact: true }).first().click();
    await page.getByText('Personalbillett sølv').first().waitFor();
    await page.getByRole('button', { name: 'Vis fødselsnummer' }).click();
    await page.getByText('038984 10136').first().waitFor();
    await page.getByText('Veien til Entur').click();
    await page.getByText('getEmployee').first().waitFor();
    await inspect(page, 'employee');

    await openOffice(page, 'Skatterapport');
    await page.getByRole('heading', { name: /^Hele \d{4}$/ }).waitFor();
    await inspect(page, 'report');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it('is walked through with the keyboard alone', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await pressOn(page, page.getByRole('link', { name: 'Gå til arbeidsgiversiden' }), 'Enter');
  await pressOn(page, page.getByRole('button', { name: 'Bli Jonas Elvestad' }), 'Enter');
  await page.getByRole('heading', { level: 1, name: 'Ansatte inn, rettigheter ut' }).waitFor();
  await pressOn(page, page.getByLabel('Selskap'), 'Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await pressOn(page, page.getByRole('link', { name: 'Ansatte' }), 'Enter');
  await page.getByRole('heading', { level: 1, name: 'Hvem som har hva' }).waitFor();
  expect(await page.getByLabel('Selskap').inputValue()).toBe('9002');
  await pressOn(page, page.getByRole('button', { name: 'Kjør jobben nå' }), 'Enter');
  await page.getByText(/^Klokka er stilt til /).waitFor();
  await pressOn(page, page.getByRole('link', { name: 'Skatterapport' }), 'Enter');
  await page.getByRole('heading', { level: 1, name: 'Skatterapport' }).waitFor();
  await pressOn(page, page.getByRole('link', { name: 'Til butikken' }), 'Enter');
  await page.getByRole('heading', { name: 'Hvem vil du være?' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it.each([
  ['Nynorsk', 'Kven er du hos arbeidsgivaren?', 'Tilsette inn, rettar ut'],
  ['English', 'Who are you at the employer?', 'Employees in, rights out'],
])('speaks %s', async (label, question, title) => {
  const { page, complaints, context } = await openShop(browser, `${demo.url}/arbeidsgiver`);
  await page.getByRole('combobox', { name: 'Språk' }).selectOption({ label });
  await page.getByRole('heading', { level: 1, name: question }).waitFor();
  await page.getByRole('button', { name: /Tuva Myhre$/ }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await inspect(page, `import in ${label}`);
  expect(complaints).toEqual([]);
  await context.close();
});

it('is another sign-in than the shop’s, and begins anew with the demo', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  await page.getByRole('button', { name: 'Bli Per Dalen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Har du en hentekode?' }).waitFor();
  await page.goto(`${demo.url}/arbeidsgiver/ansatte`);
  await hrSignIn(page, 'Tuva Myhre');
  await page.getByRole('heading', { level: 1, name: 'Hvem som har hva' }).waitFor();
  await page.getByRole('table').waitFor();
  const scripts = await context.cookies(demo.url);
  expect(
    scripts.map(({ name, path, httpOnly, sameSite }) => [name, path, httpOnly, sameSite]).sort(),
  ).toEqual([['fribillett_session', '/', true, 'Lax']]);
  const office = await context.cookies(`${demo.url}/employer/session`);
  expect(office.find(({ name }) => name === 'fribillett_employer')).toMatchObject({
    path: '/employer',
    httpOnly: true,
    sameSite: 'Strict',
  });
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.getByRole('button', { name: 'Bli Tuva Myhre' }).waitFor();
  await page.getByRole('link', { name: 'Til butikken' }).click();
  await page.getByText('Du er Per Dalen').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('is loaded when it is asked for, and not with the shop', async () => {
  const { page, complaints, context } = await openShop(browser, demo.url);
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
  await page.reload();
  await page.getByRole('link', { name: 'Gå til arbeidsgiversiden' }).waitFor();
  const before = loaded.filter((path) => /\.(js|css)$/.test(path));
  expect(before).toHaveLength(2);
  await page.getByRole('link', { name: 'Gå til arbeidsgiversiden' }).click();
  await page.getByRole('button', { name: 'Bli Tuva Myhre' }).waitFor();
  expect(loaded.filter((path) => /\.(js|css)$/.test(path)).length).toBeGreaterThan(before.length);
  expect(complaints).toEqual([]);
  await context.close();
});
