import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { bundleAsync } from 'lightningcss';
import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/index.ts', 'src/employer/index.ts'],
  hooks: { 'build:done': buildStyles },
});

/**
 * One stylesheet for each entry point: styles.css with its imports put in, in their order; and the tokens as they are. No targets are named, so that
 * `@layer` and `light-dark()` reach the browser as they were written.
 */
async function buildStyles() {
  for (const [source, target] of [
    ['src/styles/styles.css', 'dist/styles.css'],
    ['src/employer/styles/styles.css', 'dist/employer/styles.css'],
  ] as const) {
    const { code } = await bundleAsync({
      filename: source,
      minify: true,
      resolver: { resolve: importedFrom },
    });
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, code);
  }
  await copyFile('src/styles/tokens.json', 'dist/tokens.json');
}

/** A path beside the stylesheet, or a file of a package. */
function importedFrom(name: string, stylesheet: string): string {
  return name.startsWith('.')
    ? resolve(dirname(stylesheet), name)
    : createRequire(resolve(stylesheet)).resolve(name);
}
