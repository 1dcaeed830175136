import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from './chromium.mjs';
import { walkOffice } from './screenshots/walkOffice.mjs';
import { walkShop } from './screenshots/walkShop.mjs';

/*
 * Takes the pictures of the demo for the documentation, `node scripts/screenshots.mjs` after a build: the shop's six steps
 * and what comes after, then the employer's back office. The demo runs on an empty store of its own, on the first of
 * December.
 */

const program = fileURLToPath(new URL('../apps/demo/dist/server/main.js', import.meta.url));
const pictures = fileURLToPath(new URL('../docs/images/', import.meta.url));

/** @typedef {{ width: number, height: number, colorScheme: 'light' | 'dark' }} Look */
/** @typedef {{ year: number, take: (name: string) => Promise<void> }} Camera */

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
 * One walk through a demo of its own, so that every look begins with a stranger.
 *
 * @param {import('playwright').Browser} browser
 * @param {Look} look
 * @param {(page: import('playwright').Page, camera: Camera) => Promise<void>} walk
 */
async function photograph(browser, { width, height, colorScheme }, walk) {
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
      take: async (name) => {
        await page.mouse.move(0, 0);
        const path = join(pictures, `${name}-${String(width)}-${colorScheme}.png`);
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
  for (const look of looks) {
    await photograph(browser, look, walkShop);
    await photograph(browser, look, walkOffice);
  }
} finally {
  await browser.close();
}
