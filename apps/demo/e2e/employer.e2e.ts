import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  dropFile,
  employeeCsv,
  hrSignIn,
  moveClock,
  ninaRow,
  omarRow,
  openOffice,
  personalDigits,
} from './support/backOffice.ts';
import { priceLinesOf } from './support/priceLinesOf.ts';
import { choosePrivate, findTripTo, payAtTerminal, reserveTickets } from './support/buyByMouse.ts';
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

/*
 * By hand, in øre, from the sandbox's prices (packages/sandbox/src/data/prices.ts):
 *
 *   Oslo S – Bergen is 493 km: 32.00 + 493 × 1.70 = 870.10, in whole kroner 870.00  =  87 000
 *   ordinary fare there and back: 2 × 87 000                                        = 174 000
 *   Nina's silver right takes all of it off, twice a saving of 87 000               = 174 000
 *   a seat on both trains, which no right takes off: 2 × 5 000                      =  10 000
 *   to pay: 174 000 − 174 000 + 10 000                                              =  10 000
 *   taxed on Nina in December, when both trains go: 87 000 + 87 000                 = 174 000
 *   taxed on Omar, who bought nothing                                               = no line
 */
const priceLines = [
  'Ordinær pris: 1 740,00 kr',
  'Personalbillett, Nina Berget tur og retur · Gir rabatt: −1 740,00 kr',
  'Plassreservasjon: 100,00 kr',
  'Å betale: 100,00 kr',
];
const saved = '1 740,00 kr';
const reportLine = `9001,2001,03898410136,1740.00,${String(year)}-12-01,${String(year)}-12-31,A`;

it('leads from a file of employees to a ticket and to the report of what it saved, over two restarts', async () => {
  const { page, complaints, context } = await openShop(browser, `${demo.url}/arbeidsgiver`);
  const addresses: string[] = [];
  context.on('request', (request) => addresses.push(request.url()));

  await hrSignIn(page, 'Tuva Myhre');
  await dropFile(page, 'ansatte.csv', employeeCsv(ninaRow, omarRow));
  await page.getByText('2 ansatte er klare til å sendes inn.').first().waitFor();
  await page.getByRole('button', { name: 'Send inn 2 ansatte' }).click();
  await page.getByText('Importen er ferdig. 2 ansatte er nye eller endret.').first().waitFor();
  await page.getByText('Venter på jobben').nth(1).waitFor();

  await page.waitForLoadState('networkidle');
  // What was sent waits for the job on disk.
  await demo.stop('SIGKILL');
  await demo.start();
  await moveClock(page, 'Kjør jobben nå');
  await page.getByText('2 av 2 er registrert.').first().waitFor();

  await openOffice(page, 'Ansatte');
  const code = await openEmployee(page, 'Nina Berget');
  await page.getByRole('button', { name: 'Åpne butikken som Nina Berget' }).click();
  await buyReturnTrip(page, code);
  const order = page.url();

  await demo.stop('SIGTERM');
  await demo.start();
  await page.goto(`${demo.url}/arbeidsgiver/skatt`);
  await moveClock(page, 'Neste måned');
  await expectReport(page);

  await page.goto(order);
  await page.getByRole('article').first().waitFor();
  expect(addresses.filter((address) => personalDigits.some((digits) => address.includes(digits)))).toEqual(
    [],
  );
  expect(complaints).toEqual([]);
  await context.close();
});

/** Looks at one employee. Returns the pickup code. */
async function openEmployee(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name }).first().click();
  const employee = page.getByRole('article').filter({ hasText: name });
  await employee.getByText('Personalbillett sølv').first().waitFor();
  // Her own stands first, before those of the family.
  await employee.getByRole('button', { name: 'Vis hentekode' }).first().click();
  const code = await employee.getByRole('code').innerText();
  expect(code).toMatch(/^\w+-\w+-\w+$/);
  return code;
}

/** As the employee, in the shop: connects the code, and buys a return trip on the private right. */
async function buyReturnTrip(page: Page, code: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Har du en hentekode?' }).waitFor();
  await page.getByLabel('Hentekode').fill(code);
  await page.getByRole('button', { name: 'Koble til' }).click();
  await page
    .getByText(/rettighet(er)? er koblet til:/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Videre til reisen' }).click();
  await findTripTo(page, { out: `${String(year)}-12-18`, back: `${String(year)}-12-22` });
  await choosePrivate(page, 'Nina Berget');
  await page.getByText('Å betale', { exact: true }).waitFor();
  expect(await priceLinesOf(page)).toEqual(priceLines);
  await reserveTickets(page);
  await page
    .getByText(/^Rettighetene er kontrollert/)
    .first()
    .waitFor();
  await payAtTerminal(page);
  await page.getByRole('heading', { level: 1, name: 'Her er billetten din' }).waitFor();
  await page.getByRole('article').getByText('Nina Berget').nth(1).waitFor();
  await page
    .getByText(/^Skattepliktig fordel/)
    .first()
    .waitFor();
}

/** The report of December: in words, as a row, and as a file. */
async function expectReport(page: Page): Promise<void> {
  const report = page.getByRole('region', { name: 'Skattepliktig fordel' });
  await report
    .getByText(`Skattepliktig fordel i desember ${String(year)}: ${saved} for 1 person.`)
    .first()
    .waitFor();
  const row = report.getByRole('row').filter({ hasText: '2001' }).first();
  await row.getByText(saved).waitFor();
  await row.getByText('038984*****').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: 'Last ned CSV' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/);
  expect(lines).toContain(reportLine);
  expect(lines.filter((line) => line.startsWith('9001,2002'))).toEqual([]);
}
