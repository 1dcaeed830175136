import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.base.ts';

const worker = 'employer/employeeCheck/employeeCheckWorker';

export default defineConfig([
  { ...base, entry: ['src/index.ts', 'src/employer/index.ts'] },
  {
    ...base,
    entry: { [worker]: `src/${worker}.ts` },
    // One file that imports nothing: a development server loads a worker as it is, and would stumble over CommonJS in it.
    unbundle: false,
    platform: 'browser',
    deps: { alwaysBundle: /.*/, onlyBundle: ['@navikt/fnrvalidator', 'd3-dsv'] },
    banner: {
      js: '/*! Holds d3-dsv (ISC, Mike Bostock) and @navikt/fnrvalidator (MIT, NAV), as @fribillett/core installs them. */',
    },
    // It exports nothing, and holds a library in CommonJS: this says which of the two the file is.
    footer: { js: 'export {};' },
    clean: false,
  },
]);
