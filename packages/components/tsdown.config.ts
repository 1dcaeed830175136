import { mkdir, writeFile } from 'node:fs/promises';
import { bundle } from 'lightningcss';
import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.base.ts';

export default defineConfig({ ...base, entry: ['src/index.ts'], hooks: { 'build:done': buildStyles } });

/**
 * One stylesheet: styles.css with its imports put in, in their order. No targets are named, so that `@layer` and
 * `light-dark()` reach the browser as they were written.
 */
async function buildStyles() {
  const { code } = bundle({ filename: 'src/styles/styles.css', minify: true });
  await mkdir('dist', { recursive: true });
  await writeFile('dist/styles.css', code);
}
