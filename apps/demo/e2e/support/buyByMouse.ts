import type { Page } from 'playwright';
import { year } from './startDemo.ts';

/** Becomes somebody and goes on to the trip, with or without a code. */
export async function signIn(page: Page, name: string, code?: string): Promise<void> {
  await page.getByRole('button', { name: `Bli ${name}` }).click();
  if (code !== undefined) {
    await page.getByLabel('Hentekode').fill(code);
    await page.getByRole('button', { name: 'Koble til' }).click();
    await page
      .getByText(/rettighet(er)? er koblet til:/)
      .first()
      .waitFor();
  }
  await page.getByRole('link', { name: /^(Videre til reisen|Gå videre uten kode)$/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Hvor skal du?' }).waitFor();
}

/** What a trip is made of. Days are `MM-dd` of the tests' year, or whole days. */
export interface WantedTrip {
  out?: string;
  back?: string;
  /** Who of the family comes along, beside the customer. */
  family?: readonly string[];
  others?: number;
}

/** From Oslo to Bergen with the second train of the day. */
export async function findTripTo(page: Page, { out, back, family = [], others }: WantedTrip): Promise<void> {
  await page.getByRole('button', { name: 'Oslo S – Bergen' }).click();
  if (back !== undefined) await page.getByLabel('Tur og retur').check();
  await page.getByLabel('Dato ut').fill(out ?? `${String(year)}-12-18`);
  if (back !== undefined) await page.getByLabel('Dato hjem').fill(back);
  for (const name of family) await page.getByRole('checkbox', { name }).check();
  if (others !== undefined) await page.getByLabel('Andre medreisende').selectOption(String(others));
  await page.getByRole('group', { name: 'Avgang ut' }).getByText('08:25').click();
  if (back !== undefined) await page.getByRole('group', { name: 'Avgang hjem' }).getByText('08:02').click();
  await page.getByRole('button', { name: 'Velg rettigheter og billett' }).click();
  await page.getByRole('heading', { level: 1, name: 'Oslo S – Bergen' }).waitFor();
}

/** Somebody's private right. */
export async function choosePrivate(page: Page, person: string): Promise<void> {
  await page
    .getByRole('group', { name: person })
    .getByRole('checkbox', { name: /Privatreise/ })
    .click();
}

/** Reserves, and waits until the rights are validated or refused. */
export async function reserveTickets(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reserver billettene', disabled: false }).click();
  await page.getByText(/^Billettene er reservert/).waitFor();
}

/** Pays at the simulated terminal. */
export async function payAtTerminal(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Betal/, disabled: false }).click();
  await page.getByText('Simulert betaling').waitFor();
  await page.getByRole('button', { name: /^Betal/ }).click();
}
