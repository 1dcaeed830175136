import { chromium, type Browser, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';

/** A page, and everything that it complained about. */
export interface Visit {
  page: Page;
  /** Console errors and warnings, uncaught errors, violations of the content security policy. */
  complaints: string[];
  /** Method and address of every request that left the page. */
  requests: string[];
}

/** A browser for a whole file; close it when it ends. */
export function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = chromiumLaunchOptions();
  return chromium.launch({ ...(executablePath !== undefined && { executablePath }), args });
}

/** Opens an address for somebody new, who has these cookies. */
export async function visit(
  browser: Browser,
  url: string,
  cookies: Readonly<Record<string, string>> = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  context.setDefaultTimeout(15_000);
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })));
  const complaints: string[] = [];
  await context.exposeFunction('tellViolation', (violation: string) => {
    complaints.push(`csp: ${violation}`);
  });
  await context.addInitScript({ content: tellViolations });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => {
    requests.push(`${request.method()} ${request.url()}`);
  });
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => {
    complaints.push(`uncaught: ${error.message}`);
  });
  await page.goto(url);
  return { page, complaints, requests };
}

/** Runs in the page before anything else does. */
const tellViolations = `
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
    window.tellViolation([violatedDirective, blockedURI, sourceFile].join(' '));
  });
`;
