/** @typedef {import('../screenshots.mjs').Camera} Camera */

/**
 * The six steps, and what comes after.
 *
 * @param {import('playwright').Page} page
 * @param {Camera} camera
 */
export async function walkShop(page, camera) {
  await buyTickets(page, camera);
  await cancelTicket(page, camera);
}

/**
 * The six steps: a family, out before New Year and back after it.
 *
 * @param {import('playwright').Page} page
 * @param {Camera} camera
 */
export async function buyTickets(page, { year, take }) {
  await page.getByRole('button', { name: 'Bli Kari Nordmann' }).waitFor();
  await take('step-1');

  await page.getByRole('button', { name: 'Bli Kari Nordmann' }).click();
  await page.getByLabel('Hentekode').fill('NT-4821-KARI');
  await take('step-2');
  await page.getByRole('button', { name: 'Koble til' }).click();
  await page.getByText('2 rettigheter er koblet til:').first().waitFor();

  await page.getByRole('link', { name: 'Videre til reisen' }).click();
  await page.getByRole('button', { name: 'Oslo S – Bergen' }).click();
  await page.getByLabel('Tur og retur').check();
  await page.getByLabel('Dato ut').fill(`${String(year)}-12-30`);
  await page.getByLabel('Dato hjem').fill(`${String(year + 1)}-01-02`);
  await page.getByRole('group', { name: 'Avgang ut' }).getByText('08:25').click();
  await page.getByRole('group', { name: 'Avgang hjem' }).getByText('08:02').click();
  await page.getByRole('checkbox', { name: 'Ola Nordmann' }).check();
  await page.getByRole('checkbox', { name: 'Ida Nordmann' }).check();
  await scrollTo(page, 0);
  await take('step-3');

  await page.getByRole('button', { name: 'Velg rettigheter og billett' }).click();
  for (const name of ['Kari Nordmann', 'Ola Nordmann']) {
    const group = page.getByRole('group', { name });
    await group.getByRole('checkbox', { name: /Privatreise/ }).click();
  }
  await page.getByRole('definition').getByText('1\u00a0344,00\u00a0kr').waitFor();
  await scrollTo(page, 0);
  await take('step-4');

  await page.getByRole('button', { name: 'Reserver billettene' }).click();
  await page
    .getByText(/^Rettighetene er kontrollert/)
    .first()
    .waitFor();
  // On a phone the price stands at the end; beside the tickets it stays in view.
  const price = await page.getByRole('heading', { name: 'Reisen din' }).evaluate((element) => {
    return element.getBoundingClientRect().top + (element.ownerDocument.scrollingElement?.scrollTop ?? 0);
  });
  await scrollTo(page, Math.max(600, price - 120));
  await take('step-5');

  await page.getByRole('button', { name: /^Betal/, disabled: false }).click();
  await page.getByText('Simulert betaling').waitFor();
  await page.getByRole('button', { name: /^Betal/ }).click();
  await page
    .getByText(/^Skattepliktig fordel/)
    .first()
    .waitFor();
  await take('step-6');
}

/**
 * One of the tickets is given back, and the trips page says so.
 *
 * @param {import('playwright').Page} page
 * @param {Camera} camera
 */
async function cancelTicket(page, { take }) {
  await page.getByRole('button', { name: 'Avbestill billetter' }).click();
  await page
    .getByRole('checkbox', { name: /Kari Nordmann/ })
    .first()
    .check();
  const cancelling = page.getByRole('heading', { name: /[Aa]vbestill/ }).first();
  await cancelling.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  await take('step-7');
  await page.getByRole('button', { name: /^Avbestill (?!billetter$)/ }).click();
  await page
    .getByRole('heading', { name: /[Aa]vbestilt/ })
    .first()
    .waitFor();

  await page.getByRole('link', { name: 'Mine reiser' }).click();
  await page.getByRole('heading', { name: 'Ført på personalbilletten' }).waitFor();
  await page
    .getByText(/^Skattepliktig fordel/)
    .first()
    .waitFor();
  await scrollTo(page, 0);
  await take('step-8');
}

/**
 * @param {import('playwright').Page} page
 * @param {number} top in pixels
 */
function scrollTo(page, top) {
  return page.locator('html').evaluate((root, y) => {
    root.scrollTop = y;
  }, top);
}
