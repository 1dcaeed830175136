import { readFileSync } from 'node:fs';

/** @typedef {{ value: number, unit: string }} Measure */
/** @typedef {{ colorSpace: string, components: number[], alpha?: number, hex?: string }} Colour */
/** @typedef {{ dark?: Colour, css?: string }} Extension */
/** @typedef {string | number | string[] | Colour | Measure} Value */
/** @typedef {{ $type?: string, $description: string, $value: Value, $extensions?: Record<string, Extension> }} WrittenToken */
/** @typedef {Record<string, string | Record<string, string | WrittenToken>>} WrittenTokens by group and name */
/**
 * @typedef {object} Token
 * @property {string} property its CSS variable
 * @property {string} type of the Design Tokens format
 * @property {string} description one sentence
 * @property {string} light its value in CSS, on a light page
 * @property {string} dark the same on a dark page
 * @property {string | undefined} follows how it follows other tokens when it is not set, in CSS
 */

const key = 'com.fribillett';

/** The file that everything else about tokens is made from. */
const tokensFile = new URL('../../packages/components/src/styles/tokens.json', import.meta.url);

/** @returns {Token[]} the tokens in their order */
export function readTokens() {
  /** @type {WrittenTokens} */
  const written = JSON.parse(readFileSync(tokensFile, 'utf8'));
  return Object.values(written).flatMap((group) =>
    typeof group === 'string'
      ? []
      : Object.entries(group).flatMap(([name, token]) =>
          typeof token === 'string' ? [] : [read(name, token, group['$type'])],
        ),
  );
}

/**
 * @param {string} name
 * @param {WrittenToken} token
 * @param {string | WrittenToken | undefined} groupType
 * @returns {Token}
 */
function read(name, { $type, $description, $value, $extensions }, groupType) {
  const { dark, css } = $extensions?.[key] ?? {};
  return {
    property: `--fb-${name}`,
    type: $type ?? (typeof groupType === 'string' ? groupType : ''),
    description: $description,
    light: inCss($value),
    dark: inCss(dark ?? $value),
    follows: css,
  };
}

/**
 * @param {Value} value
 * @returns {string}
 */
function inCss(value) {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object') return String(value);
  if ('unit' in value) return `${value.value}${value.unit}`;
  return 'hex' in value ? shortHex(value.hex ?? '') : 'none';
}

/** @param {string} hex */
const shortHex = (hex) => hex.replace(/^#(\w)\1(\w)\2(\w)\3$/, '#$1$2$3');
