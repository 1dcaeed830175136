import type { Page } from 'playwright';
import { choose, pressOn, tabTo, typeDay } from './keyboard.ts';
import { year } from './startDemo.ts';

/** What the price button says, with its non-breaking spaces. */
const nbsp = '\u00a0';

/** Step 1: becomes somebody. */
export async function becomePersona(page: Page, name: string): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: `Bli ${name}` }), 'Enter');
  await page.getByRole('heading', { level: 1, name: 'Har du en hentekode?' }).waitFor();
}

/** Step 2: connects a code. */
export async function connectCode(page: Page, code: string): Promise<void> {
  await tabTo(page, page.getByLabel('Hentekode'));
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.getByText('2 rettigheter er koblet til:').first().waitFor();
}

/** Step 3: a trip from Oslo to Bergen in December, for the customer alone. */
export async function findTrip(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('link', { name: 'Videre til reisen' }), 'Enter');
  await pressOn(page, page.getByRole('button', { name: 'Oslo S – Bergen' }), 'Enter');
  await typeDay(page, page.getByLabel('Dato ut'), `${String(year)}-12-18`);
  await page.getByText('Oslo S – Bergen,').filter({ hasText: '18. des.' }).waitFor();
  await choose(page, page.getByRole('group', { name: 'Avgang ut' }), 1);
  await pressOn(page, page.getByRole('button', { name: 'Velg rettigheter og billett' }), 'Enter');
  await page.getByRole('heading', { level: 1, name: 'Oslo S – Bergen' }).waitFor();
}

/** Steps 3 and 4: the private right, and the suggested traveller type. */
export async function chooseRight(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('checkbox', { name: /Privatreise/ }).first(), 'Space');
  await page.getByLabel('Reisendetype for Kari Nordmann').waitFor();
  await page.getByText('−870,00').first().waitFor();
}

/** Step 5: reserves, and is validated. */
export async function reserve(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: 'Reserver billettene' }), 'Enter');
  await page
    .getByText(/Rettighetene er kontrollert/)
    .first()
    .waitFor();
}

/** Step 6: pays and holds a ticket. */
export async function pay(page: Page): Promise<void> {
  // Closed until the rights are validated.
  const button = page.getByRole('button', { name: `Betal 50,00${nbsp}kr`, disabled: false });
  await pressOn(page, button, 'Enter');
  await page.getByText('Simulert betaling').waitFor();
  await pressOn(page, page.getByRole('button', { name: /^Betal/ }), 'Enter');
  await page.getByRole('heading', { level: 1, name: 'Her er billetten din' }).waitFor();
}

/** The six steps, with nothing but the keyboard. */
export async function buyByKeyboard(page: Page): Promise<void> {
  await becomePersona(page, 'Kari Nordmann');
  await connectCode(page, 'NT-4821-KARI');
  await findTrip(page);
  await chooseRight(page);
  await reserve(page);
  await pay(page);
}
