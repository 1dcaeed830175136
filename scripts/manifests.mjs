import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { run } from './pnpm.mjs';

/**
 * @typedef {{ name: string, version: string, exports: Record<string, string | { types?: string, default: string }> }} Manifest
 */

const packs = mkdtempSync(join(tmpdir(), 'fribillett-packs-'));
process.on('exit', () => {
  rmSync(packs, { recursive: true, force: true });
});
const packing = ['--recursive', '--filter', './packages/*', 'pack', '--pack-destination', packs];
await run('npx', ['--yes', 'pnpm@10.34.9', ...packing], { stdio: ['ignore', 'ignore', 'inherit'] });

/** What is wrong with the packed packages, as someone would find who installs them: one line each. */
const problems = [];
for (const name of readdirSync('packages')) {
  const pkgDir = resolve('packages', name);
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(pkgDir, 'package.json'), 'utf8'));
  const tarball = new Uint8Array(readFileSync(join(packs, `fribillett-${name}-${manifest.version}.tgz`)));
  const { messages } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
  const lines = [
    ...messages.map((message) => formatMessage(message, manifest) ?? message.code),
    ...(await wrongTypes(tarball, manifest.exports)),
    ...(await unimportable(pkgDir, manifest.exports)),
  ];
  problems.push(...lines.map((line) => `${name}: ${line}`));
}
if (problems.length > 0) console.error(problems.join('\n'));
process.exit(problems.length === 0 ? 0 : 1);

/**
 * The types of every JavaScript entry resolve, as Node's ESM and bundlers do it: nobody requires these packages, and
 * nobody finds their entries without `exports`.
 *
 * @param {Uint8Array} tarball
 * @param {Manifest['exports']} entries
 */
async function wrongTypes(tarball, entries) {
  const excludeEntrypoints = Object.entries(entries).flatMap(([path, entry]) =>
    typeof entry === 'string' || entry.types === undefined ? [path] : [],
  );
  const checked = await checkPackage(createPackageFromTarballData(tarball), { excludeEntrypoints });
  if (checked.types === false) return ['has no types.'];
  return checked.problems
    .filter(
      (problem) =>
        !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    )
    .map((problem) => `${problem.kind} ${JSON.stringify(problem)}`);
}

/**
 * Every JavaScript entry has to load in this Node as it was built.
 *
 * @param {string} pkgDir
 * @param {Manifest['exports']} entries
 */
async function unimportable(pkgDir, entries) {
  const lines = [];
  for (const entry of Object.values(entries)) {
    const file = typeof entry === 'string' ? entry : entry.default;
    if (!file.endsWith('.js')) continue;
    try {
      await import(pathToFileURL(join(pkgDir, file)).href);
    } catch (error) {
      lines.push(`${file} does not load: ${String(error)}`);
    }
  }
  return lines;
}
