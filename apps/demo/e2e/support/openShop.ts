import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../../../../scripts/chromium.mjs';
import { present } from './startDemo.ts';

/** A browser of one visitor, and everything that it complained about. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Console errors and warnings, uncaught errors, violations of the content security policy. */
  complaints: string[];
}

/** How a visitor looks at the shop. */
export interface Eyes {
  width?: 320 | 390 | 1280;
  colorScheme?: 'light' | 'dark';
}

/** A browser for a whole file. The language decides in which order the parts of a date are typed. */
export function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = chromiumLaunchOptions();
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [...args, '--lang=en-US'],
    env: { ...process.env, LANGUAGE: 'en_US', LANG: 'en_US.UTF-8' },
  });
}

/** Opens a page of the shop for somebody new. */
export async function openShop(
  browser: Browser,
  url: string,
  { width = 1280, colorScheme = 'light' }: Eyes = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height: width < 700 ? 844 : 900 },
    colorScheme,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  await context.clock.setFixedTime(new Date(present));
  const complaints: string[] = [];
  await context.exposeFunction('tellViolation', (violation: string) => {
    complaints.push(`csp: ${violation}`);
  });
  await context.addInitScript({ content: tellViolations });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
    }
  });
  page.on('pageerror', (error) => {
    complaints.push(`uncaught: ${error.message}`);
  });
  await page.goto(url);
  return { page, context, complaints };
}

/** Runs in the page before anything else does. */
const tellViolations = `
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
    window.tellViolation([violatedDirective, blockedURI, sourceFile].join(' '));
  });
`;
