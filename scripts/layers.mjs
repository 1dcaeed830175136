/**
 * The arrows of the house: which packages a package may import. Only apps, stories and tests import everything.
 * ESLint and dependency-cruiser both read this table.
 *
 * @type {Record<string, string[]>}
 */
export const layers = {
  core: [],
  hooks: ['core'],
  components: ['core', 'hooks'],
  elements: ['core', 'hooks', 'components'],
  gateway: ['core', 'entur-wire'],
  'entur-wire': [],
  sandbox: ['entur-wire'],
  testing: ['core', 'gateway', 'sandbox'],
};

/** Packages that run without React. */
export const withoutReact = ['core', 'gateway', 'entur-wire', 'sandbox', 'testing'];

/** The only sources that may use Node itself; every other one runs at the edge and in the page too. */
export const nodeSources = [
  'packages/gateway/src/adapters/**',
  'packages/sandbox/src/store/sqliteStore.ts',
  'packages/testing/src/cli/**',
];

/** Stories and tests, which may import everything. */
export const freeSources = ['**/*.test.ts', '**/*.test.tsx', '**/*.stories.tsx', '**/src/**/testing/**'];
