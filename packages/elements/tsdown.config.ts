import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { bundleAsync } from 'lightningcss';
import { minify } from 'terser';
import { defineConfig, type Rolldown, type UserConfig } from 'tsdown';
import { base } from '../../tsdown.base.ts';

const require = createRequire(import.meta.url);

/** A file for a page without a bundler: everything is in it. */
const ready: UserConfig = {
  ...base,
  unbundle: false,
  platform: 'browser',
  dts: false,
  clean: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  minify: true,
  plugins: [{ name: 'terser', generateBundle: minifyAgain }],
};

export default defineConfig([
  { ...base, entry: ['src/index.ts', 'src/define.ts'], hooks: { 'build:done': buildStyles } },
  // Its declarations only: the file itself is the ready one.
  { ...base, entry: ['src/offers.ts'], clean: false, dts: { emitDtsOnly: true, sourcemap: false } },
  {
    ...ready,
    entry: { offers: 'src/offers.ts' },
    deps: { alwaysBundle: /.*/, onlyBundle: ['@date-fns/tz', 'zod'] },
  },
  {
    ...ready,
    entry: { fribillett: 'src/define.ts' },
    deps: {
      alwaysBundle: /.*/,
      onlyBundle: [
        'react',
        'react-dom',
        'scheduler',
        '@tanstack/react-query',
        '@tanstack/query-core',
        'zod',
        '@date-fns/tz',
      ],
    },
    // The smaller React: see docs/elements.md.
    alias: { react: 'react-18', 'react-dom': 'react-dom-18' },
    // What the chunks share stays in the script, which is there before them.
    inputOptions: { preserveEntrySignatures: 'allow-extension' },
    outputOptions: { chunkFileNames: 'fribillett-[name]-[hash].js' },
  },
]);

const notice =
  '/*! Fribillett (MIT). Holds React (Meta), TanStack Query (Tanner Linsley), zod (Colin McDonnell) and @date-fns/tz (Sasha Koss), all MIT. */';

/** Nobody looks for React in a shop without it: half a kilobyte for its developer tools goes. */
const compress = { passes: 3, global_defs: { __REACT_DEVTOOLS_GLOBAL_HOOK__: undefined } };

/** A percent less than the bundler's own minifier leaves, which decides whether the script fits its budget. */
async function minifyAgain(_options: unknown, bundle: Rolldown.OutputBundle) {
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk') continue;
    const { code } = await minify(chunk.code, { module: true, ecma: 2020, compress });
    if (code !== undefined) chunk.code = `${notice}\n${code}`;
  }
}

/** The components' stylesheet and the few rules of the elements, in one file. */
async function buildStyles() {
  const { code } = await bundleAsync({
    filename: 'src/styles/styles.css',
    minify: true,
    resolver: {
      resolve: (name, stylesheet) =>
        name.startsWith('.') ? resolve(dirname(stylesheet), name) : require.resolve(name),
    },
  });
  await writeFile('dist/styles.css', code);
}
