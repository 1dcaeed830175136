import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox } from '../createSandbox.ts';
import { openTestShop, trainOn } from '../testSupport.ts';
import { programmes } from '../data/products.ts';
import { createSqliteStore } from './sqliteStore.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-sqlite-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The store as plain JavaScript, so that a process of its own can run it on Node 20. */
function compileStore(): string {
  const source = readFileSync(new URL('./sqliteStore.ts', import.meta.url), 'utf8');
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const libsql = pathToFileURL(createRequire(import.meta.url).resolve('libsql')).href;
  const file = join(folder, 'sqliteStore.mjs');
  writeFileSync(
    file,
    ts.transpileModule(source, { compilerOptions: options }).outputText.replace("'libsql'", `'${libsql}'`),
  );
  return file;
}

/** Writes pairs in transactions for ever, and tells of each one that has been written. */
const writer = `
import { writeSync } from 'node:fs';
const { createSqliteStore } = await import(process.argv[2]);
const store = createSqliteStore(process.argv[3]);
for (let number = store.list('left').length; ; number += 1) {
  const key = String(number).padStart(8, '0');
  store.transaction(() => {
    store.put('left', key, { number });
    store.put('right', key, { number });
  });
  writeSync(1, key + '\\n');
}
`;

async function writeUntilKilled(module: string, path: string, afterWrites: number): Promise<string[]> {
  const script = join(folder, 'writer.mjs');
  writeFileSync(script, writer);
  const child = spawn(process.execPath, [script, pathToFileURL(module).href, path]);
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (told.split('\n').length > afterWrites) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return told.split('\n').slice(0, -1);
}

test(
  'loses no acknowledged write and keeps no half transaction when its process is killed',
  { timeout: 60_000 },
  async () => {
    const module = compileStore();
    const path = join(folder, 'killed.db');
    const acknowledged: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      acknowledged.push(...(await writeUntilKilled(module, path, 1 + Math.floor(Math.random() * 60))));
      const store = createSqliteStore(path);
      const left = store.list('left').map(({ key }) => key);
      expect(store.list('right').map(({ key }) => key)).toEqual(left);
      expect(acknowledged.filter((key) => !left.includes(key))).toEqual([]);
      store.close();
    }
  },
);

test('a sandbox goes on where it was after a restart: token, claim, order, moved clock and tickets', async () => {
  const path = join(folder, 'restart.db');
  const before = createSqliteStore(path);
  const shop = await openTestShop({ store: before });
  await shop.claim('1001001', 'NT-4821-KARI');
  const bought = await shop.buy(trainOn('2026-12-18'), '1001001', programmes.privateSilver.productId);
  await shop.pay(bought.orderId);
  await shop.admin('clock', { method: 'POST', body: JSON.stringify({ advanceMs: 1500 }) });
  before.close();

  const store = createSqliteStore(path);
  const again = createSandbox({ store, clock: undefined });
  expect(Math.abs(again.clock.now().getTime() - Date.now())).toBeGreaterThan(1000);
  const reopened = await openTestShop({ store });
  expect(await reopened.entitlements('1001001')).toHaveLength(2);
  expect(await reopened.order(bought.orderId)).toMatchObject({ status: 'CONFIRMED' });
  expect(await reopened.groups(bought.orderId)).toEqual([]);
  reopened.clock.advance(500);
  expect(await reopened.groups(bought.orderId)).toHaveLength(1);
  store.close();
});
