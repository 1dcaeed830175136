import { idnr } from '@navikt/fnrvalidator';
import { sandboxPersonas } from '@fribillett/sandbox';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { afterEach, expect, it, vi } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const browserPackages = ['core', 'hooks', 'components'];

/** Whatever a careless build might take along: by the names of secrets, and by the prefix that Vite lets through. */
const planted = Object.fromEntries(
  ['ENTUR_CLIENT_SECRET', 'CLIENT_SECRET', 'CLEARANCE_KEY', 'VITE_CLIENT_SECRET', 'VITE_CLEARANCE_KEY'].map(
    (name) => [name, `planted-${name.toLowerCase()}-${crypto.randomUUID()}`],
  ),
);

/** What is somebody's own. Names are not here: a page may greet anybody. */
const personal = sandboxPersonas.flatMap(({ pickupCode, customerNumber, birthDate, email }) => [
  ...(pickupCode === undefined ? [] : [pickupCode]),
  customerNumber,
  birthDate,
  email,
]);

/** Packages, and folders of this repository, that only a server may hold. */
const serverModules =
  /packages\/(?:gateway|entur-wire|sandbox)\/|src\/server\/|\/node_modules\/(?:jose|oauth4webapi|hono|@hono\/[^/]+|libsql|@libsql\/[^/]+|redis)\/|^node:/;

/** What only the server's code says: parts of the token request, of a clearance, and of Entur's wire. */
const serverWords = [
  'client_credentials',
  'clearance+jwt',
  'ET-Client-Name',
  'Entur-Distribution-Channel',
  'contractExternalRef',
  'externalReference',
  '/oauth/token',
  'CREATE TABLE',
];

interface BrowserFile {
  name: string;
  text: string;
}

/** The pages as they were built, and the packages that a shop's own build takes in. */
function shippedFiles(): BrowserFile[] {
  const folders = ['apps/demo/dist/client', ...browserPackages.map((name) => `packages/${name}/dist`)];
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => ({ name: path.slice(root.length), text: readFileSync(path, 'utf8') })),
  );
}

/** Builds the pages as `npm run build` does, with secrets in the environment, and keeps nothing. */
async function buildPages(plugins: Plugin[] = []): Promise<{ files: BrowserFile[]; modules: string[] }> {
  vi.stubEnv('NODE_ENV', 'production');
  for (const [name, value] of Object.entries(planted)) vi.stubEnv(name, value);
  const built = await build({
    root: join(root, 'apps/demo'),
    logLevel: 'error',
    plugins,
    build: { write: false, reportCompressedSize: false },
  });
  const output = [built].flat().flatMap((one) => ('output' in one ? outputOf(one) : []));
  return {
    files: output.map((one) => ({
      name: one.fileName,
      text: one.type === 'chunk' ? one.code : Buffer.from(one.source).toString(),
    })),
    modules: output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : [])),
  };
}

const outputOf = ({ output }: Rolldown.RolldownOutput) => [...output];

/** What must not be in a file, and is: one line for each. */
function findings({ name, text }: BrowserFile): string[] {
  const words = [...Object.values(planted), ...personal].filter((word) => text.includes(word));
  const ids = [...text.matchAll(/(?<!\d)\d{6} ?\d{5}(?!\d)/g)].map(([id]) => id.replace(' ', ''));
  const nationalIds = ids.filter((id) => idnr(id).status === 'valid');
  const isScript = ['.js', '.mjs', '.html'].includes(extname(name));
  const server = isScript ? serverWords.filter((word) => text.includes(word)) : [];
  return [...words, ...nationalIds, ...server].map((word) => `${name}: ${word}`);
}

/** Adds a line to the first module of the pages. */
function adds(line: string): Plugin {
  return {
    name: 'adds-a-line',
    transform: (code, id) => (id.endsWith('client/main.tsx') ? `${code}\n${line}` : undefined),
  };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

it('ships no secret, pickup code, customer number, birth date, national id or word of the server', () => {
  const files = shippedFiles();
  const names = files.map(({ name }) => name);
  for (const folder of [
    'apps/demo/dist/client/assets/',
    ...browserPackages.map((one) => `packages/${one}/`),
  ]) {
    expect(names.filter((name) => name.startsWith(folder))).not.toEqual([]);
  }
  expect(files.flatMap(findings)).toEqual([]);
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
});

it('takes in no secret from the environment of the build, and no module of the server', async () => {
  const { files, modules } = await buildPages();
  expect(files.flatMap(findings)).toEqual([]);
  expect(modules.filter((id) => id.endsWith('client/main.tsx'))).toHaveLength(1);
  expect(modules.filter((id) => id.includes('/packages/core/dist/'))).not.toEqual([]);
  expect(modules.filter((id) => serverModules.test(id))).toEqual([]);
});

it('imports nothing of the server from the packages for browsers', () => {
  const scripts = shippedFiles().filter(({ name }) => name.startsWith('packages/') && name.endsWith('.js'));
  const imported = scripts.flatMap(({ text }) =>
    [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(([, module = '']) => module),
  );
  expect(imported).toContain('@fribillett/core');
  const own = ['@fribillett/gateway', '@fribillett/entur-wire', '@fribillett/sandbox'];
  const foreign = [...own, 'jose', 'oauth4webapi', 'hono', 'libsql', 'redis'];
  const isServers = (module: string) =>
    module.startsWith('node:') || foreign.some((name) => module === name || module.startsWith(`${name}/`));
  expect(imported.filter(isServers)).toEqual([]);
});

it('would find each of them in a build that took them in', async () => {
  // A national id that belongs to nobody: its month is above 80, as in the test persons of Skatteetaten.
  const nationalId = '13917200011';
  const leak = [
    'globalThis.leaked = import.meta.env;',
    `globalThis.also = ${JSON.stringify([sandboxPersonas[0]?.pickupCode, nationalId])};`,
    "import { createEnturClient } from '@fribillett/gateway';",
    'globalThis.client = createEnturClient;',
  ].join('\n');
  const { files, modules } = await buildPages([adds(leak)]);
  const found = files.flatMap(findings).map((line) => line.slice(line.indexOf(': ') + 2));
  expect(found).toEqual(
    expect.arrayContaining([
      planted['VITE_CLIENT_SECRET'],
      sandboxPersonas[0]?.pickupCode,
      nationalId,
      'client_credentials',
    ]),
  );
  expect(modules.filter((id) => serverModules.test(id))).not.toEqual([]);
});
