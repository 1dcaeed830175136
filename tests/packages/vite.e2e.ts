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
        files: filesOfGuide('quick-start.md', 'From an empty Vite app'),
        packages: [
          '@fribillett/components',
          '@fribillett/core',
          '@fribillett/gateway',
          '@fribillett/hooks',
          '@fribillett/sandbox',
        ],
        dependencies: ['@tanstack/react-query'],
        versions,
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

  it('shows rights of the sandbox and lets one be chosen, under default-src self and without a complaint', async () => {
    const { page, complaints } = await visit(browser, server.url);
    const person = page.getByRole('group', { name: 'Per Dalen' });
    const right = person.getByRole('checkbox', { name: /privat/i }).first();
    await right.click();
    await expect.poll(() => right.isChecked()).toBe(true);
    await expect.poll(() => page.locator('output').textContent()).toMatch(/^1002001:private$/);
    const answer = await page.request.get(server.url);
    expect(answer.headers()['content-security-policy']).toBe("default-src 'self'");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
