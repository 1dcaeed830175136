import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSettings, type Settings } from './settings.ts';
import { startDemo, type Demo } from './startDemo.ts';
import { buyTrip, clear, look, reserveTrip, signIn } from './testing/buyTrip.ts';
import { createVisitor } from './testing/visitor.ts';

let directory: string;
let settings: Settings;
let running: Demo[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fribillett-demo-'));
  mkdirSync(join(directory, 'client', 'assets'), { recursive: true });
  writeFileSync(join(directory, 'client', 'index.html'), '<!doctype html><title>Shop</title>');
  writeFileSync(join(directory, 'client', 'assets', 'main-1a2b.js'), 'export {};');
  writeFileSync(join(directory, 'outside.txt'), 'not a page');
  settings = {
    port: 0,
    host: '127.0.0.1',
    dataDirectory: join(directory, 'data'),
    publicUrl: undefined,
    hasDemoControls: true,
    clientDirectory: join(directory, 'client'),
  };
  running = [];
});
afterEach(async () => {
  for (const demo of running) await demo.close();
  rmSync(directory, { recursive: true });
});

async function start(changes: Partial<Settings> = {}): Promise<Demo> {
  const demo = await startDemo({ ...settings, ...changes });
  running.push(demo);
  return demo;
}

const visit = ({ url }: Demo) => createVisitor(url, (request) => fetch(request, { redirect: 'manual' }));

it('sells a ticket over HTTP', async () => {
  const demo = await start();
  const visitor = visit(demo);
  await signIn(visitor, 'per');
  const orderId = await buyTrip(visitor);
  expect(await look(visitor, orderId)).toMatchObject({ state: 'paid-not-issued' });
  await visitor.post('/shop/demo/clock', { advanceMs: 2_000 });
  expect(await look(visitor, orderId)).toMatchObject({ state: 'issued' });
});

it('goes on after a restart where it was: session, order, clearance, secret', async () => {
  const first = await start();
  const before = visit(first);
  await signIn(before, 'per');
  const orderId = await reserveTrip(before);
  const clearance = await clear(before, orderId);
  const secret = readFileSync(join(settings.dataDirectory, 'client-secret'), 'utf8');
  await first.close();

  const after = visit(await start());
  const Cookie = before.cookies();
  const order = await after.send('GET', `/shop/orders/${orderId}`, undefined, { Cookie });
  expect(order.json).toMatchObject({ state: 'reserved' });
  const payment = { orderId, clearance, attemptId: 'a', returnPath: '/' };
  const opened = await after.post('/shop/payments', payment, { Cookie });
  expect(opened.json).toMatchObject({ next: 'terminal' });
  expect(readFileSync(join(settings.dataDirectory, 'client-secret'), 'utf8')).toBe(secret);
});

it('keeps the secret for its own user, and one of its own for every data directory', async () => {
  await start();
  await start({ dataDirectory: join(directory, 'other') });
  const files = [settings.dataDirectory, join(directory, 'other')].map((data) => join(data, 'client-secret'));
  expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
  const [one, other] = files.map((file) => readFileSync(file, 'utf8'));
  expect(one).toMatch(/^[\w-]{43}$/);
  expect(other).not.toBe(one);
});

it('serves the pages, any page of the shop by the same file, and nothing beside them', async () => {
  const visitor = visit(await start());
  for (const path of ['/', '/ordre/ABCD1234']) {
    const page = await visitor.get(path);
    expect(page.text).toContain('<title>Shop</title>');
    expect(page.headers.get('Content-Type')).toContain('text/html');
    expect(page.headers.get('Cache-Control')).toBe('no-cache');
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'self'");
  }
  const script = await visitor.get('/assets/main-1a2b.js');
  expect(script.headers.get('Content-Type')).toContain('javascript');
  expect(script.headers.get('Cache-Control')).toContain('immutable');
  for (const path of ['/assets/gone.js', '/../outside.txt', '/..%2foutside.txt', '/%2e%2e/outside.txt']) {
    expect((await visitor.get(path)).text).not.toContain('not a page');
  }
  expect((await visitor.get('/assets/gone.js')).status).toBe(404);
  expect((await visitor.get('/shop/gone')).status).toBe(404);
});

it('leaves the data alone when its port is taken', async () => {
  const port = Number(new URL((await start()).url).port);
  const dataDirectory = join(directory, 'second');
  await expect(start({ port, dataDirectory })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(readdirSync(directory)).not.toContain('second');
});

it('frees its port when the data cannot be opened', async () => {
  const port = Number(new URL((await start()).url).port);
  await running.pop()?.close();
  const dataDirectory = join(directory, 'outside.txt');
  await expect(start({ port, dataDirectory })).rejects.toThrow();
  await start({ port });
});

it('reads how it is to be started, and says which setting is wrong', () => {
  const here = new URL('file:///demo/dist/server/main.js');
  expect(readSettings({}, here)).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDirectory: '/demo/.data/',
    publicUrl: undefined,
    hasDemoControls: true,
    clientDirectory: '/demo/dist/client/',
  });
  expect(readSettings({ PORT: '0', DEMO_CONTROLS: 'off', DEMO_DATA_DIR: '/data' }, here)).toMatchObject({
    port: 0,
    hasDemoControls: false,
    dataDirectory: '/data',
  });
  expect(() => readSettings({ PORT: 'http', DEMO_PUBLIC_URL: 'shop' }, here)).toThrow(
    /PORT, DEMO_PUBLIC_URL/,
  );
});

it.each(['', 'cut'])('makes its secret anew when a kill left only %j of it', async (left) => {
  mkdirSync(settings.dataDirectory);
  const file = join(settings.dataDirectory, 'client-secret');
  writeFileSync(file, left, { mode: 0o600 });
  const visitor = visit(await start());
  await signIn(visitor, 'per');
  expect(await look(visitor, await reserveTrip(visitor))).toMatchObject({ state: 'reserved' });
  expect(readFileSync(file, 'utf8')).toMatch(/^[\w-]{43}$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('makes its secret although a kill left it half written beside', async () => {
  mkdirSync(settings.dataDirectory);
  writeFileSync(join(settings.dataDirectory, 'client-secret.new'), 'cut', { mode: 0o644 });
  await start();
  const file = join(settings.dataDirectory, 'client-secret');
  expect(readFileSync(file, 'utf8')).toMatch(/^[\w-]{43}$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(settings.dataDirectory)).not.toContain('client-secret.new');
});
