import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { classNamesTable } from './tokens/writeClassNames.mjs';
import { themeTokensModule, tokensCss, tokensTable } from './tokens/writeTokens.mjs';

/*
 * Makes what says the same as packages/components/src/styles/tokens.json: the stylesheet, the type and the guide's table; and
 * the guide's table of class names from the components' types.
 * `node scripts/tokens.mjs` writes them; scripts/tokens.test.ts fails when one of them is stale.
 */

const file = (/** @type {string} */ path) => new URL(`../${path}`, import.meta.url);
const guide = file('docs/theming.md');
const tables = { tokens: tokensTable, classNames: classNamesTable };

/** @returns {Promise<[URL, string][]>} each file with what must stand in it */
export async function tokenFiles() {
  const styled = async (/** @type {URL} */ url, /** @type {string} */ text) => {
    const options = await resolveConfig(url);
    return /** @type {[URL, string]} */ ([url, await format(text, { ...options, filepath: url.pathname })]);
  };
  return Promise.all([
    styled(file('packages/components/src/styles/tokens.css'), tokensCss()),
    styled(file('packages/components/src/styles/ThemeTokens.ts'), themeTokensModule()),
    styled(guide, withTables(readFileSync(guide, 'utf8'))),
  ]);
}

/**
 * @param {string} text of the guide, with places for the tables
 * @returns {string}
 */
function withTables(text) {
  return Object.entries(tables).reduce(
    (before, [name, table]) =>
      before.replace(
        new RegExp(`(?<=<!-- ${name} -->\\n).*?(?=<!-- /${name} -->)`, 's'),
        () => `\n${table()}\n\n`,
      ),
    text,
  );
}

if (process.argv[1] === file('scripts/tokens.mjs').pathname) {
  for (const [url, text] of await tokenFiles()) writeFileSync(url, text);
}
