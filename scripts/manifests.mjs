import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** @typedef {{ exports: Record<string, string | { default: string }> }} Manifest */

/** What is wrong with the built packages, as someone would find who installs them: one line each. */
const problems = [];
for (const name of readdirSync('packages')) {
  const pkgDir = resolve('packages', name);
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(pkgDir, 'package.json'), 'utf8'));
  const { messages } = await publint({ pkgDir, pack: 'pnpm', strict: true });
  problems.push(...messages.map((message) => `${name}: ${formatMessage(message, manifest) ?? message.code}`));
  problems.push(...(await unimportable(pkgDir, manifest.exports)).map((line) => `${name}: ${line}`));
}
if (problems.length > 0) console.error(problems.join('\n'));
process.exit(problems.length === 0 ? 0 : 1);

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
