import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp, ownProgram, type App } from './app.ts';
import { launchBrowser, visit } from './browse.ts';
import { closeAfterAll } from './closeAfterAll.ts';
import { filesOfGuide } from './guide.ts';
import { run } from './run.ts';
import { serve, type Server } from './serve.ts';

const guide = 'elements.md';
const server = filesOfGuide(guide, "The shop's own server");
const packages = ['@fribillett/elements', '@fribillett/gateway', '@fribillett/sandbox'] as const;

const keepBrowser = closeAfterAll();
let browser: Browser;

beforeAll(async () => {
  browser = keepBrowser(await launchBrowser());
});

describe('the custom elements in a plain page', () => {
  const keep = closeAfterAll();
  let shop: Server;

  beforeAll(async () => {
    const app = keep(
      await createApp({
        create: createPage,
        files: { ...server, ...filesOfGuide(guide, 'A plain page') },
        packages,
      }),
    );
    shop = keep(await serve(app, 'node', 'server/index.js'));
  });

  it('sell from the choice of a right to the payment, under default-src self and without a complaint', async () => {
    const { page, complaints } = await visit(browser, shop.url);
    await sell(page);
    expect(await page.locator('fribillett-sale').count()).toBe(0);
    expect(await page.locator('output').evaluate((output) => output.matches(':focus'))).toBe(true);
    const answer = await page.request.get(shop.url);
    expect(answer.headers()['content-security-policy']).toBe("default-src 'self'");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('follow the system into the dark', async () => {
    const { page } = await visit(browser, shop.url);
    await page.emulateMedia({ colorScheme: 'dark' });
    const card = page.locator('fribillett-sale .fb-card').first();
    expect(await card.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(238, 242, 245)');
    await page.context().close();
  });

  it('load one script for the sale, and a language when it is asked for', async () => {
    const { page, complaints, requests } = await visit(browser, shop.url);
    await page.getByRole('heading', { name: 'Hvilke rettigheter vil du bruke?' }).waitFor();
    const scripts = () => requests.filter((request) => request.includes('/fribillett/fribillett'));
    expect(scripts()).toEqual([`GET ${shop.url}/fribillett/fribillett.js`]);
    await page.locator('fribillett-sale').evaluate((sale) => {
      sale.setAttribute('locale', 'en');
    });
    await page.getByRole('button', { name: 'Reserve', exact: true }).waitFor();
    expect(scripts()).toHaveLength(2);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('go on without a script that does not come, and tell the page', async () => {
    const { page } = await visit(browser, shop.url);
    await page.route('**/fribillett-usageHistory-*.js', (route) => route.abort());
    const told = page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          document.addEventListener('fribillett-error', ({ target }) => {
            resolve(target instanceof Element && target.localName);
          });
        }),
    );
    await page.locator('main').evaluate((main) => {
      main.innerHTML = `<fribillett-provider base-url="/api/personnel-tickets" session-key="per">
        <fribillett-claim-code-form></fribillett-claim-code-form>
        <fribillett-usage-history></fribillett-usage-history>
      </fribillett-provider>`;
    });
    expect(await told).toBe('fribillett-usage-history');
    await page.getByRole('textbox', { name: 'Hentekode' }).waitFor();
    await page.context().close();
  });
});

describe('the custom elements in a Vue app', () => {
  const keep = closeAfterAll();
  let app: App;
  let shop: Server;

  beforeAll(async () => {
    app = keep(
      await createApp({
        create: (directory) =>
          run(ownProgram('create-vite'), [directory, '--template', 'vue', '--no-interactive'], '/'),
        files: { ...server, ...filesOfGuide(guide, 'In a Vue app') },
        packages,
        versions: { vue: '3.5.45' },
      }),
    );
    await app.run('vite', 'build');
    shop = keep(await serve(app, 'vite', 'preview', '--port', '0', '--host', '127.0.0.1'));
  });

  it('sell from the choice of a right to the payment, under default-src self and without a complaint', async () => {
    const { page, complaints } = await visit(browser, shop.url);
    await sell(page);
    const answer = await page.request.get(shop.url);
    expect(answer.headers()['content-security-policy']).toBe("default-src 'self'");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** As the guide says. */
async function createPage(directory: string): Promise<void> {
  await mkdir(directory);
  await run('npm', ['init', '-y'], directory);
  await run('npm', ['pkg', 'set', 'type=module'], directory);
}

/** What a customer does: chooses a right, sees its price, reserves and pays. */
async function sell(page: Page): Promise<void> {
  const person = page.getByRole('group', { name: 'Per Dalen' });
  await person
    .getByRole('checkbox', { name: /privat/i })
    .first()
    .click();
  await page
    .getByText(/^Personalbillett, Per Dalen/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Reserver' }).click();
  await page
    .getByText(/^Rettighetene er kontrollert/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Betal/ }).click();
  await expect.poll(() => page.locator('output').textContent()).toMatch(/^Betalingen for \S+ er åpen\.$/);
}
