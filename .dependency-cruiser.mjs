import { layers, withoutReact } from './scripts/layers.mjs';

const free = String.raw`\.(test|stories)\.tsx?$|/src/testing/|/src/[^.]+/testing/`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const arrows = Object.entries(layers).map(([name, allowed]) => ({
  name: `layer-${name}`,
  comment: `${name} may import ${allowed.join(', ') || 'no other package'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/src/`, pathNot: free },
  to: { path: '^(packages|apps)/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'no-circular',
      comment:
        'Two modules that need each other are one module, or hide a third. Types may: they are gone when it runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere: a missing file, or a package that the manifest does not name.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-declared-packages',
      comment: 'What a package ships may import only what its own manifest names.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: free },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        pathNot: '/libsql/|/react/|/react-dom/|/@tanstack/react-query/',
      },
    },
    {
      name: 'no-path-into-another-package',
      comment: 'Packages meet at their names (@fribillett/core), never by a relative path.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'packages-know-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-react-below-the-hooks',
      severity: 'error',
      from: { path: `^packages/(${withoutReact.join('|')})/src/`, pathNot: free },
      to: { path: '/node_modules/(react|react-dom|@tanstack/react-query)/' },
    },
    {
      name: 'no-node-outside-adapters',
      comment: 'Sources run in the page and at the edge; only the named adapters may use Node.',
      severity: 'error',
      from: {
        path: '^packages/[^/]+/src/',
        pathNot: `${free}|^packages/gateway/src/adapters/|^packages/sandbox/src/store/sqliteStore\\.ts$|^packages/testing/src/cli/`,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-entries-free-of-node',
      comment: 'The adapters that use Node have entry points of their own.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/index\\.ts$' },
      to: {
        reachable: true,
        path: '^packages/gateway/src/adapters/|^packages/sandbox/src/store/sqliteStore\\.ts$|/libsql/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@fribillett/source', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
    },
  },
};
