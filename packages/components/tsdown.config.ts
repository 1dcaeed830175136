import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bundle } from 'lightningcss';
import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/index.ts', 'src/employer/index.ts'],
  hooks: { 'build:done': buildStyles },
});

/**
 * One stylesheet for each entry point: styles.css with its imports put in, in their order. No targets are named, so that
 * `@layer` and `light-dark()` reach the browser as they were written.
 */
async function buildStyles() {
  for (const [source, target] of [
    ['src/styles/styles.css', 'dist/styles.css'],
    ['src/employer/styles/styles.css', 'dist/employer/styles.css'],
  ] as const) {
    const { code } = bundle({ filename: source, minify: true });
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, code);
  }
}
