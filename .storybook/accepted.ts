import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import sharp, { type OutputInfo } from 'sharp';
import type { BrowserCommand } from 'vitest/node';

/*
 * How each story was accepted to look, to be read out, and to be walked through with the Tab key:
 * `.storybook/accepted/<story>/`. With Vitest's `--update` what is there now is accepted instead.
 */

/** How the page stands while its picture is taken. */
export type Look = 'light' | 'dark' | 'forced-colors';

/** Chromium smooths letters and edges a little differently from time to time; a line that changed is more than this. */
const mostPixels = 0.003;

const accepted = new URL('accepted/', import.meta.url);
const reported = new URL('../reports/accepted/', import.meta.url);

type Comparison = Promise<string | undefined>;

/**
 * Holds a picture of the story against the accepted one.
 *
 * @returns what is wrong, one line; undefined when nothing is
 */
export const comparePicture: BrowserCommand<[story: string, look: Look]> = async (
  { iframe, page, project },
  story,
  look,
): Comparison => {
  await page.emulateMedia({ forcedColors: look === 'forced-colors' ? 'active' : 'none' });
  const picture = await iframe.locator('[data-page]').screenshot({ animations: 'disabled', caret: 'hide' });
  const file = `${story}/${look}.png`;
  if (isUpdate(project)) {
    write(new URL(file, accepted), await lighter(picture));
    return undefined;
  }
  const difference = await differenceOf(read(new URL(file, accepted)), picture);
  return difference === undefined ? undefined : report(file, await lighter(picture), difference);
};

/**
 * Holds the story's accessibility tree, and where the Tab key stops, against the accepted ones.
 *
 * @returns what is wrong; undefined when nothing is
 */
export const compareAccess: BrowserCommand<[story: string, stops: readonly string[]]> = async (
  { iframe, project },
  story,
  stops,
): Comparison => {
  const tree = await iframe.locator('[data-page]').ariaSnapshot();
  const access = ['# Tab stops at', ...stops, '', '# Accessibility tree', tree, ''].join('\n');
  const file = `${story}/access.txt`;
  if (isUpdate(project)) {
    write(new URL(file, accepted), access);
    return undefined;
  }
  const before = read(new URL(file, accepted))?.toString();
  if (before === access) return undefined;
  return report(file, access, before === undefined ? 'was never accepted' : firstChange(before, access));
};

/** Makes the window as high as a story asks, since in a lower one it is shrunk. */
export const makeRoom: BrowserCommand<[height: number]> = async ({ page }, height): Promise<void> => {
  await page.setViewportSize({ width: 1280, height });
};

/** Walks on with the Tab key. */
export const pressTab: BrowserCommand<[times: number]> = async ({ page }, times): Promise<void> => {
  for (let time = 0; time < times; time += 1) await page.keyboard.press('Tab');
};

function isUpdate({ vitest }: Parameters<BrowserCommand>[0]['project']): boolean {
  return vitest.config.snapshotOptions.updateSnapshot === 'all';
}

function report(file: string, content: Buffer | string, what: string): string {
  write(new URL(file, reported), content);
  return `${file} ${what}. Look at reports/accepted/${file}; npm run accept accepts it.`;
}

function firstChange(before: string, now: string): string {
  const lines = before.split('\n');
  const changed = now.split('\n').findIndex((line, index) => line !== lines[index]);
  return `line ${String(changed + 1)} was "${lines[changed] ?? ''}" and is "${now.split('\n')[changed] ?? ''}"`;
}

async function differenceOf(before: Buffer | undefined, now: Buffer): Promise<string | undefined> {
  if (before === undefined) return 'was never accepted';
  const [one, other] = await Promise.all([pixelsOf(before), pixelsOf(now)]);
  const { width, height } = one.info;
  if (width !== other.info.width || height !== other.info.height)
    return `was ${sizeOf(one.info)} and is ${sizeOf(other.info)}`;
  const count = pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.15 });
  const share = count / (width * height);
  return share > mostPixels ? `looks different in ${(share * 100).toFixed(2)} % of its pixels` : undefined;
}

function pixelsOf(picture: Buffer) {
  return sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
}

function sizeOf({ width, height }: OutputInfo): string {
  return `${String(width)} × ${String(height)} pixels`;
}

/** In 32 colours a picture weighs a third, and still looks the same. */
function lighter(picture: Buffer): Promise<Buffer> {
  return sharp(picture).png({ palette: true, colours: 32, dither: 0 }).toBuffer();
}

function read(file: URL): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function write(file: URL, content: Buffer | string): void {
  mkdirSync(dirname(fileURLToPath(file)), { recursive: true });
  writeFileSync(file, content);
}
