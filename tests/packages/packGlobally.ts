import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { pnpm } from './run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the packed packages lie, by name: `inject('tarballs')`. */
    tarballs: Readonly<Record<string, string>>;
  }
}

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Packs every package once for all files, as the quick start says, outside of the repository. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'fribillett-packs-'));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    await pnpm(
      ['--recursive', '--filter', './packages/*', 'pack', '--pack-destination', directory],
      repository,
    );
  } catch (error) {
    await remove();
    throw error;
  }
  const files = (await readdir(directory)).filter((file) => file.endsWith('.tgz'));
  project.provide('tarballs', Object.fromEntries(files.map((file) => [nameOf(file), join(directory, file)])));
  return remove;
}

/** `fribillett-entur-wire-0.1.0.tgz` is `@fribillett/entur-wire`. */
function nameOf(file: string): string {
  return file.replace(/^fribillett-(.+)-\d+\.\d+\.\d+.*\.tgz$/, '@fribillett/$1');
}
