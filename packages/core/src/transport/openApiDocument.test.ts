import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openApiDocument } from './openApiDocument.ts';
import { shopWireRoutes } from './shopWire.ts';

const file = new URL('../../openapi.json', import.meta.url);
const manifest = new URL('../../package.json', import.meta.url);

async function current() {
  const read = z.parse(z.object({ version: z.string() }), JSON.parse(await readFile(manifest, 'utf8')));
  return openApiDocument(read.version);
}

it('publishes in openapi.json what the schemas say (mend it with `pnpm --filter @fribillett/core openapi`)', async () => {
  const document = await current();
  if (process.env['UPDATE_OPENAPI'] === '1') await writeFile(file, `${JSON.stringify(document, null, 2)}\n`);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(document);
});

it('refers only to parts that are there, and uses every one', async () => {
  const document = await current();
  const text = JSON.stringify(document);
  const used = new Set(Array.from(text.matchAll(/"\$ref":"#\/components\/(\w+\/\w+)"/g), ([, name]) => name));
  const { components } = z.parse(
    z.object({ components: z.record(z.string(), z.record(z.string(), z.unknown())) }),
    document,
  );
  const there = Object.entries(components).flatMap(([kind, parts]) =>
    Object.keys(parts).map((name) => `${kind}/${name}`),
  );
  expect([...used].sort()).toEqual(there.sort());
});

it('describes every route of the shop wire once, each with its errors and its correlation id', async () => {
  const { paths } = await current();
  const routes = Object.values(shopWireRoutes);
  expect(Object.keys(paths ?? {}).sort()).toEqual(routes.map(({ path }) => path).sort());
  for (const { path, method } of routes) {
    expect(paths).toHaveProperty([path, method.toLowerCase(), 'responses', '429']);
    expect(paths).toHaveProperty([
      path,
      method.toLowerCase(),
      'responses',
      '200',
      'headers',
      'X-Correlation-Id',
    ]);
  }
});

it('leaves room for fields of later versions', async () => {
  expect(JSON.stringify(await current())).not.toContain('additionalProperties');
});
