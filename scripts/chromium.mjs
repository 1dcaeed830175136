import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

/**
 * What Chromium needs to run as root in a container, and to keep to itself while it is measured. Letters are drawn as
 * on a desktop, whichever Chromium it is, so that the accepted pictures hold for each.
 */
const args = [
  '--no-sandbox',
  '--font-render-hinting=slight',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const full = '/usr/bin/chromium';
const withoutWindows = '/usr/bin/chromium-headless-shell';

/**
 * Where a Chromium stands: `CHROMIUM_PATH`, the system's, or Playwright's own. One that has no windows to draw does with two
 * thirds of the processors, but takes longer over a picture.
 *
 * @param {boolean} takesPictures
 * @returns {string | undefined}
 */
function findChromium(takesPictures = false) {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const systems = takesPictures ? [full, withoutWindows] : [withoutWindows, full];
  return [...systems, chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * Playwright's launch options for the Chromium of this machine, for Vitest and for tests that drive a browser
 * themselves.
 *
 * @param {{ takesPictures?: boolean }} [use] whether every test takes some
 * @returns {{ executablePath: string | undefined, args: string[] }} without a path when there is none yet
 */
export function chromiumLaunchOptions({ takesPictures = false } = {}) {
  return { executablePath: findChromium(takesPictures), args };
}

/** Debian's own Chromium where that can be had, else Playwright's. */
function installChromium() {
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    spawn('apt-get', ['update']);
    spawn('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium-headless-shell']);
  }
  // Ubuntu has none that is no snap.
  if (findChromium() === undefined) spawn('playwright', ['install', 'chromium']);
}

/**
 * @param {string} command
 * @param {string[]} commandArgs
 */
function spawn(command, commandArgs) {
  spawnSync(command, commandArgs, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Run as a program, this makes sure that there is a Chromium, and says where. */
function main() {
  if (findChromium() === undefined) installChromium();
  const path = findChromium();
  if (path !== undefined && existsSync(path)) {
    console.log(`Chromium: ${path}`);
    return;
  }
  console.error(
    'No Chromium: set CHROMIUM_PATH to one, or run "apt-get install chromium-headless-shell" or "npx playwright install chromium".',
  );
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
