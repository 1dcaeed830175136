import { readTokens } from './readTokens.mjs';

/** @typedef {import('./readTokens.mjs').Token} Token */

const tokens = readTokens();
const note = 'Made from tokens.json by `node scripts/tokens.mjs`.';

/**
 * What a variable of ours falls back to, in terms of other variables of ours.
 *
 * @param {string} value
 */
const ours = (value) => value.replaceAll('var(--fb-', 'var(--_fb-');

/**
 * @param {Token} token
 * @param {string} value when the host sets nothing
 */
function declaration({ property }, value) {
  return `${property.replace('--fb-', '--_fb-')}: var(${property}, ${ours(value)});`;
}

/** @returns {string} the stylesheet of the tokens */
export function tokensCss() {
  const inPairs = tokens.filter(({ light, dark, follows }) => light !== dark && follows === undefined);
  return `/*
 * ${note} A host sets \`--fb-…\` wherever it likes: on \`:root\`, around a component or on \`.fb\`. What the
 * stylesheets use is \`--_fb-…\`, which is worked out where a component begins, so that what follows a token follows there.
 */
.fb {
${tokens.map((token) => `  ${declaration(token, token.follows ?? token.light)}`).join('\n')}
  --_fb-px: calc(1px * var(--_fb-density));
}

[data-density='compact'] {
  --fb-density: 0.75;
}

[data-density='comfortable'] {
  --fb-density: 1;
}

/*
 * The colours follow the host's \`color-scheme\`. A build for older browsers rewrites \`light-dark()\` into something that
 * works only where the host sets the scheme in a rule; under exactly this condition it leaves it alone.
 */
@supports (color: light-dark(#000, #fff)) {
  .fb {
${inPairs.map((token) => `    ${declaration(token, `light-dark(${token.light}, ${token.dark})`)}`).join('\n')}
  }
}
`;
}

/** @returns {string} the module with the type of the tokens */
export function themeTokensModule() {
  const members = tokens.map(
    ({ property, type, description }) =>
      `  /** ${description} */\n  '${property}'?: ${type === 'number' || type === 'fontWeight' ? 'number | string' : 'string'} | undefined;`,
  );
  return `import type { CSSProperties } from 'react';

/**
 * The CSS variables that a shop can set, on \`:root\`, around our components or on \`.fb\`. Those that are not set have a
 * default, and most of them follow \`--fb-ink\`, \`--fb-paper\`, \`--fb-accent\` and \`--fb-radius\`. It is a \`style\` too:
 * \`const theme: ThemeTokens = { '--fb-accent': '#005' }\`.
 *
 * ${note}
 */
export interface ThemeTokens extends CSSProperties {
${members.join('\n')}
}
`;
}

/** @returns {string} the table of the guide, in Markdown */
export function tokensTable() {
  const rows = tokens.map(({ property, description, light, dark, follows }) => [
    `\`${property}\``,
    description.replaceAll('|', '\\|'),
    follows === undefined || follows === 'none' ? `\`${follows ?? light}\`` : `\`${follows}\``,
    follows === undefined && dark !== light ? `\`${dark}\`` : '',
  ]);
  const all = [['variable', 'what it is', 'default', 'in the dark'], ['---', '---', '---', '---'], ...rows];
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
