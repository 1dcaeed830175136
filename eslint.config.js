import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { freeSources, layers, nodeSources, withoutReact } from './scripts/layers.mjs';

const defaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name, so that a thing is called the same everywhere.',
};
const doubleCast = {
  selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
  message: 'Parse the value, or say what is wrong with its type; a double cast hides both.',
};

/** One rule set per package: it may name only the packages that its layer may import. */
const layering = Object.entries(layers).map(([name, allowed]) => ({
  name: `layering/${name}`,
  files: [`packages/${name}/src/**/*.{ts,tsx}`],
  ignores: freeSources,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: String.raw`^@fribillett/(?!(${allowed.join('|') || 'none'})(/|$))`,
            message: `packages/${name} may import ${allowed.join(', ') || 'no other package'}: see scripts/layers.mjs.`,
          },
          {
            regex: String.raw`^@fribillett/[^/]+/(src|dist)/`,
            message: 'Import the entry point, never a file inside.',
          },
          ...(withoutReact.includes(name)
            ? [
                {
                  regex: '^(react|react-dom|@tanstack/react-query)(/|$)',
                  message: 'React starts at packages/hooks.',
                },
              ]
            : []),
          {
            regex: '^zod($|/(?!mini$))',
            message: "import * as z from 'zod/mini': classic zod is heavier and tries eval.",
          },
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['**/dist/', '**/storybook-static/', '**/reports/', '**/.turbo/', '**/.data/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', 300],
      'no-console': 'error',
      'no-restricted-syntax': ['error', defaultExport, doubleCast],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The two spell the same thing; a tagged union needs `type`, and so does everything beside it.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    ...reactHooks.configs.flat['recommended-latest'],
    files: ['**/*.tsx', 'packages/{hooks,components}/src/**/*.ts'],
    // The rules of a compiler that nobody runs over tests and stories.
    ignores: freeSources,
  },
  {
    name: 'hooks-in-tests-and-stories',
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { ...jsxA11y.flatConfigs.strict, files: ['**/*.tsx'] },
  {
    name: 'long-tables',
    files: ['packages/components/src/employer/internal/VirtualTable.tsx'],
    // Who has no mouse scrolls a box that takes the focus.
    rules: { 'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['group'] }] },
  },
  {
    name: 'virtual-rows',
    files: ['packages/components/src/employer/internal/useVirtualRows.ts'],
    // Nothing here is compiled, so nothing of it is memoised behind the library's back.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  ...layering,
  {
    name: 'no-node-in-shipped-sources',
    files: ['packages/*/src/**/*.{ts,tsx}'],
    ignores: [...freeSources, ...nodeSources],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'require', '__dirname', '__filename'],
      'no-restricted-properties': [
        'error',
        { object: 'z', property: 'config', message: 'zod belongs to the host.' },
      ],
    },
  },
  {
    name: 'tests-and-stories',
    files: freeSources,
    rules: { 'max-lines': 'off' },
  },
  {
    name: 'default-exports-that-a-tool-asks-for',
    files: [
      '**/*.config.{js,ts}',
      '.dependency-cruiser.mjs',
      '.size-limit.js',
      '.storybook/*',
      '**/*.stories.tsx',
    ],
    rules: { 'no-restricted-syntax': ['error', doubleCast] },
  },
  {
    name: 'programs-that-print',
    files: ['scripts/**', 'benchmarks/*.mjs', 'apps/*/src/server/**', 'apps/*/scripts/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    name: 'what-hears-the-console',
    files: ['.storybook/everyStory.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'types-in-comments',
    files: ['**/*.mjs'],
    // The type that a comment gives to parsed JSON is not seen by this rule; tsc sees it.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  // jsx-a11y brings no types, so this file cannot be checked by them.
  { ...tseslint.configs.disableTypeChecked, files: ['eslint.config.js'] },
);
