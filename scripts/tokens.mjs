import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { themeTokensModule, tokensCss, tokensTable } from './tokens/writeTokens.mjs';

/*
 * Makes what says the same as packages/components/src/styles/tokens.json: the stylesheet, the type and the guide's table.
 * `node scripts/tokens.mjs` writes them; scripts/tokens.test.ts fails when one of them is stale.
 */

const file = (/** @type {string} */ path) => new URL(`../${path}`, import.meta.url);
const guide = file('docs/theming.md');
const table = /(?<=<!-- tokens -->\n).*?(?=<!-- \/tokens -->)/s;

/** @returns {Promise<[URL, string][]>} each file with what must stand in it */
export async function tokenFiles() {
  const styled = async (/** @type {URL} */ url, /** @type {string} */ text) => {
    const options = await resolveConfig(url);
    return /** @type {[URL, string]} */ ([url, await format(text, { ...options, filepath: url.pathname })]);
  };
  return Promise.all([
    styled(file('packages/components/src/styles/tokens.css'), tokensCss()),
    styled(file('packages/components/src/styles/ThemeTokens.ts'), themeTokensModule()),
    styled(
      guide,
      readFileSync(guide, 'utf8').replace(table, () => `\n${tokensTable()}\n\n`),
    ),
  ]);
}

if (process.argv[1] === file('scripts/tokens.mjs').pathname) {
  for (const [url, text] of await tokenFiles()) writeFileSync(url, text);
}
