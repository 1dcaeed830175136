import { createServer } from 'node:http';
import { readFile, rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumLaunchOptions } from '../scripts/chromium.mjs';

/*
 * Checks 100,000 employees in a browser, ours beside its peers in one run, in turns. Every way runs in a worker, below the
 * policy that a shop holds, `default-src 'self'`: zod writes no code of its own there, and papaparse's `worker: true`, which
 * needs a `blob:` worker, cannot start, so that it runs in a worker of ours.
 *
 * `node benchmarks/employeeCsv.mjs [employees] [rounds]`; the rest of the machine should be quiet.
 */

const [employees = 100_000, rounds = 5] = process.argv.slice(2).map(Number);
const root = fileURLToPath(new URL('employeeCsv', import.meta.url));
const outDir = join(root, 'dist');

await build({
  root,
  logLevel: 'error',
  resolve: { conditions: ['@fribillett/source', 'module', 'browser', 'production'] },
  worker: { format: 'es' },
  build: { outDir, emptyOutDir: true },
});

/** @type {Record<string, string>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const name = path === '/' ? 'index.html' : path.slice(1);
  readFile(join(outDir, name)).then(
    (content) =>
      response
        .writeHead(200, {
          'Content-Type': types[extname(name)] ?? 'application/octet-stream',
          'Content-Security-Policy': "default-src 'self'",
        })
        .end(content),
    () => response.writeHead(204).end(),
  );
});
await new Promise((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    resolve(undefined);
  });
});
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;

const browser = await chromium.launch(chromiumLaunchOptions());

/** @typedef {{ result?: { usedSize?: number, backingStorageSize?: number } }} HeapAnswer */

/**
 * The most that the heap of the page's worker holds while something is done.
 *
 * @param {Promise<unknown>} done
 */
async function peakHeapOf(done) {
  const devtools = await browser.newBrowserCDPSession();
  const state = { isOver: false };
  const over = done.finally(() => {
    state.isOver = true;
  });
  let [most, count, sessionId] = [0, 0, ''];
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    /** @type {HeapAnswer} */
    const { result } = JSON.parse(message);
    if (result?.usedSize === undefined) return;
    count += 1;
    most = Math.max(most, result.usedSize + (result.backingStorageSize ?? 0));
  });
  while (!state.isOver) {
    if (sessionId === '') {
      const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'worker' }] });
      const [worker] = targetInfos;
      if (worker !== undefined) {
        const { targetId } = worker;
        ({ sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: false }));
      }
    } else {
      const message = JSON.stringify({ id: count + 1, method: 'Runtime.getHeapUsage' });
      await devtools.send('Target.sendMessageToTarget', { sessionId, message });
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await over;
  return { most, count };
}

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
/** @param {number} value */
const whole = (value) => value.toFixed(0).padStart(7);

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<import('playwright').JSHandle<import('./employeeCsv/page.tsx').Benchmark>>}
 */
const benchmarkOf = (page) => page.evaluateHandle('benchmark');

/** @returns a page with the file made, and the file's size in bytes */
async function openPage() {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    console.error(error);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text());
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  const benchmark = await benchmarkOf(page);
  const size = await benchmark.evaluate((made, count) => made.make(count), employees);
  return { page, benchmark, size };
}

try {
  const { page, benchmark, size } = await openPage();
  console.log(
    `${employees} employees, ${(size / 1e6).toFixed(1)} MB, ${cpus().length} processors, ${browser.version()}`,
  );

  const ways = /** @type {const} */ (['bare', 'ours', 'papaparseZodWhole', 'papaparseZodStream']);
  /** @type {Record<string, import('./employeeCsv/page.tsx').Measured[]>} */
  const taken = Object.fromEntries(ways.map((way) => [way, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) {
      const one = await benchmark.evaluate((made, name) => made[name](), way);
      taken[way]?.push(one);
    }
  }
  const time = (/** @type {string} */ way) =>
    median((taken[way] ?? []).map(({ milliseconds }) => milliseconds));
  console.log('\n                          ms (median)   longest task of the page   found');
  for (const way of ways) {
    const of = taken[way] ?? [];
    const longest = Math.max(...of.map(({ longestTask }) => longestTask));
    const task = longest === 0 ? 'below 50 ms' : `${longest.toFixed(0)} ms`;
    console.log(
      `${way.padEnd(24)} ${whole(time(way))}   ${task.padStart(24)}   ${JSON.stringify(of[0]?.found)}`,
    );
  }
  console.log(`\nours / bare parser            ${(time('ours') / time('bare')).toFixed(2)}`);
  console.log(`papaparse + zod whole / ours  ${(time('papaparseZodWhole') / time('ours')).toFixed(2)}`);
  console.log(`papaparse + zod stream / ours ${(time('papaparseZodStream') / time('ours')).toFixed(2)}`);

  await page.close();
  const alone = await openPage();
  const heap = await peakHeapOf(alone.benchmark.evaluate((made) => made.check()));
  const times = (heap.most / size).toFixed(2);
  console.log(
    `\nheap of the worker: ${(heap.most / 1e6).toFixed(1)} MB at most, garbage included: ${times} times the file`,
  );
  console.log(
    `(${heap.count} samples; the rows that may be sent are one more, which the browser keeps where it likes)`,
  );
} finally {
  await browser.close();
  server.close();
  await rm(outDir, { recursive: true, force: true });
}
