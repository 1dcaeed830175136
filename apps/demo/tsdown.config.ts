import { defineConfig } from 'tsdown';

/** The demo's server in one file; libsql stays outside, because it brings a binary. */
export default defineConfig({
  entry: ['src/server/main.ts'],
  outDir: 'dist/server',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  dts: false,
  clean: true,
  deps: { neverBundle: ['libsql'], alwaysBundle: [/^(?!libsql$|node:)/], onlyBundle: false },
});
