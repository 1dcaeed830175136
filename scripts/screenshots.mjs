import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from './chromium.mjs';

/*
 * Takes the pictures of the demo's six steps, and of what comes after, for the documentation: `node scripts/screenshots.mjs`, after a build. The demo
 * runs on an empty store of its own, on the first of December.
 */

const program = fileURLToPath(new URL('../apps/demo/dist/server/main.js', import.meta.url));
const pictures = fileURLToPath(new URL('../docs/images/', import.meta.url));

/** @typedef {{ width: number, height: number, colorScheme: 'light' | 'dark' }} Look */
/** @typedef {{ year: number, take: (step: number) => Promise<void> }} Camera */

/** @type {Look[]} */
const looks = [
  { width: 1280, height: 860, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
];

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} server
 * @returns {Promise<string>} the address that the demo prints
 */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      printed += text;
      const address = /https?:\/\/\S+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    server.once('exit', (code) => {
      reject(new Error(`The demo ended with ${String(code)}: build it first.`));
    });
  });
}

/**
 * The six steps: a family, out before New Year and back after it. Then one of the tickets is cancelled.
 *
 * @param {import('playwright').Page} page
 * @param {Camera} camera
 */
async function walk(page, { year, take }) {
  await page.getByRole('button', { name: 'Bli Kari Nordmann' }).waitFor();
  await take(1);

  await page.getByRole('button', { name: 'Bli Kari Nordmann' }).click();
  await page.getByLabel('Hentekode').fill('NT-4821-KARI');
  await take(2);
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
  await take(3);

  await page.getByRole('button', { name: 'Velg rettigheter og billett' }).click();
  for (const name of ['Kari Nordmann', 'Ola Nordmann']) {
    const group = page.getByRole('group', { name });
    await group.getByRole('checkbox', { name: /Privatreise/ }).click();
  }
  await page.getByRole('definition').getByText('1\u00a0344,00\u00a0kr').waitFor();
  await scrollTo(page, 0);
  await take(4);

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
  await take(5);

  await page.getByRole('button', { name: /^Betal/, disabled: false }).click();
  await page.getByText('Simulert betaling').waitFor();
  await page.getByRole('button', { name: /^Betal/ }).click();
  await page
    .getByText(/^Skattepliktig fordel/)
    .first()
    .waitFor();
  await take(6);

  await page.getByRole('button', { name: 'Avbestill billetter' }).click();
  await page
    .getByRole('checkbox', { name: /Kari Nordmann/ })
    .first()
    .check();
  const cancelling = page.getByRole('heading', { name: /[Aa]vbestill/ }).first();
  await cancelling.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  await take(7);
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
  await take(8);
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

/**
 * One walk through a demo of its own, so that every look begins with a stranger.
 *
 * @param {import('playwright').Browser} browser
 * @param {Look} look
 */
async function photograph(browser, { width, height, colorScheme }) {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'fribillett-pictures-'));
  const server = spawn(process.execPath, [program], {
    env: { ...process.env, PORT: '0', DEMO_DATA_DIR: dataDirectory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await addressOf(server);
    const year = new Date().getFullYear();
    const instant = `${String(year)}-12-01T10:00:00+01:00`;
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ instant });
    const moved = await fetch(new URL('/shop/demo/clock', url), { method: 'POST', headers, body });
    if (!moved.ok) throw new Error(`The demo's clock cannot be set: ${String(moved.status)}`);
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      reducedMotion: 'reduce',
    });
    await context.clock.setFixedTime(new Date(instant));
    const page = await context.newPage();
    await page.goto(url);
    await walk(page, {
      year,
      take: async (step) => {
        await page.mouse.move(0, 0);
        const path = join(pictures, `step-${String(step)}-${String(width)}-${colorScheme}.png`);
        await page.screenshot({ path, animations: 'disabled' });
        console.log(path);
      },
    });
    await context.close();
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill()) await ended;
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

mkdirSync(pictures, { recursive: true });
const { executablePath, args } = chromiumLaunchOptions();
const browser = await chromium.launch({ args, ...(executablePath !== undefined && { executablePath }) });
try {
  for (const look of looks) await photograph(browser, look);
} finally {
  await browser.close();
}
