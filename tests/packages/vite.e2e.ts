import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp, ownProgram, type App } from './app.ts';
import { launchBrowser, visit } from './browse.ts';
import { closeAfterAll } from './closeAfterAll.ts';
import { filesOfGuide } from './guide.ts';
import { run } from './run.ts';
import { serve, type Server } from './serve.ts';

const react18 = {
  react: '18.3.1',
  'react-dom': '18.3.1',
  '@types/react': '18.3.31',
  '@types/react-dom': '18.3.7',
};

const keepBrowser = closeAfterAll();
let browser: Browser;

beforeAll(async () => {
  browser = keepBrowser(await launchBrowser());
});

describe.each([
  ['React 19', '19.3.1', {}],
  ['React 18.3', '18.3.1', react18],
])('the quick start in an empty Vite app with %s', (_, version, versions) => {
  const keep = closeAfterAll();
  let app: App;
  let server: Server;

  beforeAll(async () => {
    app = keep(
      await createApp({
        create: (directory) =>
          run(ownProgram('create-vite'), [directory, '--template', 'react-ts', '--no-interactive'], '/'),
        files: {
          ...filesOfGuide('quick-start.md', 'From an empty Vite app'),
          ...filesOfGuide('testing.md', 'A test of your own page'),
        },
        packages: [
          '@fribillett/components',
          '@fribillett/core',
          '@fribillett/gateway',
          '@fribillett/hooks',
          '@fribillett/sandbox',
          '@fribillett/testing',
        ],
        dependencies: [
          '@tanstack/react-query',
          'vitest',
          'happy-dom',
          '@testing-library/react',
          '@testing-library/dom',
        ],
        versions: { ...versions, 'happy-dom': '21.0.4', '@testing-library/dom': '10.4.2' },
      }),
    );
    await app.run('tsc', '-b');
    await app.run('vite', 'build');
    server = keep(await serve(app, 'vite', 'preview', '--port', '0', '--host', '127.0.0.1'));
  });

  it('has installed that React', async () => {
    const react = await run(process.execPath, ['-p', 'require("react").version'], app.directory);
    expect(react.trim()).toBe(version);
  });

  it('is tested by the test of its own page', async () => {
    expect(await app.run('vitest', 'run')).toMatch(/Tests +1 passed/);
  });

  it('has a backend that keeps what one must, once nobody is somebody without a log-in', async () => {
    const session = join(app.directory, 'server/session.ts');
    const asGuided = await readFile(session, 'utf8');
    await writeFile(session, asGuided.replace(" = 'per'", ''));
    const strict = await serve(app, 'vite', 'preview', '--port', '0', '--host', '127.0.0.1');
    try {
      const suite = (...args: string[]) =>
        app.run('fribillett-testing', `${strict.url}/api/personnel-tickets`, ...args);
      const asSolveig = ['--header', 'cookie: persona=solveig', '--travelled'];
      expect(await suite(...asSolveig, '--unknown-code', 'NT-9999-UNKNOWN')).toContain(' passed, 0 failed');
      const asKari = ['--header', 'cookie: persona=kari', '--unused-code', 'NT-4821-KARI'];
      expect(await suite(...asKari)).toContain(' passed, 0 failed');
    } finally {
      await strict.close();
      await writeFile(session, asGuided);
    }
  });

  it('lets a right of the sandbox be chosen while it is developed, without a complaint', async () => {
    const development = await serve(app, 'vite', '--port', '0', '--host', '127.0.0.1');
    await expectWorkingPicker(development.url).finally(development.close);
  });

  it('does so when it is built, under default-src self', async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get('content-security-policy')).toBe("default-src 'self'");
    await expectWorkingPicker(server.url);
  });

  it('gives somebody without rights the field that connects them', async () => {
    const { page, complaints } = await visit(browser, server.url, { persona: 'kari' });
    await page.getByRole('textbox', { name: 'Hentekode' }).fill('NT-4821-KARI');
    await page.getByRole('button', { name: 'Koble til' }).click();
    await page.getByRole('group', { name: 'Kari Nordmann' }).getByRole('checkbox').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

async function expectWorkingPicker(url: string): Promise<void> {
  const { page, complaints } = await visit(browser, url);
  const person = page.getByRole('group', { name: 'Per Dalen' });
  const right = person.getByRole('checkbox', { name: /privat/i }).first();
  await right.click();
  await expect.poll(() => right.isChecked()).toBe(true);
  await expect.poll(() => page.locator('output').textContent()).toBe('1002001:private');
  expect(complaints).toEqual([]);
  await page.context().close();
}
