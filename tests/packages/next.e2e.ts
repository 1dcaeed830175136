import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp, ownProgram } from './app.ts';
import { launchBrowser, visit } from './browse.ts';
import { closeAfterAll } from './closeAfterAll.ts';
import { filesOfGuide } from './guide.ts';
import { run } from './run.ts';
import { serve, type Server } from './serve.ts';

const plain = ['--ts', '--app', '--yes', '--no-linter', '--no-tailwind', '--no-src-dir', '--skip-install'];

describe('the quick start in an empty Next app', () => {
  const keep = closeAfterAll();
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    const app = keep(
      await createApp({
        create: (directory) =>
          run(ownProgram('create-next-app'), [directory, ...plain, '--disable-git'], '/'),
        files: filesOfGuide('quick-start.md', 'From an empty Next app'),
        packages: [
          '@fribillett/components',
          '@fribillett/core',
          '@fribillett/gateway',
          '@fribillett/hooks',
          '@fribillett/sandbox',
        ],
        dependencies: ['@tanstack/react-query'],
      }),
    );
    await app.run('next', 'build');
    server = keep(await serve(app, 'next', 'start', '--port', '0', '--hostname', '127.0.0.1'));
    browser = keep(await launchBrowser());
  });

  it('lets a right be chosen that came with the page, without asking for it again and without a complaint', async () => {
    const { page, complaints, requests } = await visit(browser, server.url);
    const right = rightOf(page, 'Per Dalen');
    await right.click();
    await expect.poll(() => right.isChecked()).toBe(true);
    await expect.poll(() => page.locator('output').textContent()).toBe('1002001:private');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((request) => request.includes('/personnel-tickets/'))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  // As the guide says: Next calls the server so, whatever the address.
  it('gives somebody without rights the field that connects them', async () => {
    const { page, complaints } = await visit(browser, server.url.replace('127.0.0.1', 'localhost'), {
      persona: 'kari',
    });
    await page.getByRole('textbox', { name: 'Hentekode' }).fill('NT-4821-KARI');
    await page.getByRole('button', { name: 'Koble til' }).click();
    await page.getByRole('group', { name: 'Kari Nordmann' }).getByRole('checkbox').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('serves the rights of whoever asks, to be kept by nobody', async () => {
    const personas = ['per', 'solveig', 'nobody', 'per', 'solveig'];
    const answers = await Promise.all(personas.map(ask));
    expect(answers.map(({ html }) => peopleIn(html))).toEqual([
      ['Per Dalen'],
      ['Solveig Haugen'],
      [],
      ['Per Dalen'],
      ['Solveig Haugen'],
    ]);
    for (const { caching } of answers) {
      expect(caching).toEqual(expect.arrayContaining(['private', 'no-store']));
    }
  });

  it('lets scripts run by a nonce only, another one for each page', async () => {
    const policies = await Promise.all(['per', 'per'].map(async (persona) => (await ask(persona)).policy));
    expect(new Set(policies).size).toBe(2);
    for (const policy of policies) {
      expect(policy).toMatch(/^default-src 'self'; script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/);
      expect(policy).not.toContain('unsafe');
    }
  });

  async function ask(persona: string) {
    const response = await fetch(server.url, { headers: { cookie: `persona=${persona}` } });
    return {
      html: await response.text(),
      policy: response.headers.get('content-security-policy'),
      caching: response.headers.get('cache-control')?.split(', '),
    };
  }
});

function peopleIn(html: string): string[] {
  return ['Per Dalen', 'Solveig Haugen'].filter((name) => html.includes(name));
}

function rightOf(page: Page, person: string) {
  return page
    .getByRole('group', { name: person })
    .getByRole('checkbox', { name: /privat/i })
    .first();
}
