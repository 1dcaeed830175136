import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { Files } from './guide.ts';
import { pnpm, run } from './run.ts';

/** A shop's app in a directory of its own, outside of the repository. */
export interface App {
  directory: string;
  /** Runs a program that the app has installed, to its end. */
  run: (program: string, ...args: string[]) => Promise<string>;
  /** Deletes everything. */
  close: () => Promise<void>;
}

/** What an app is made from. */
export interface AppOptions {
  /** Makes the empty app in a directory that is not there yet; without it there is only a manifest. */
  create?: (directory: string) => Promise<unknown>;
  /** Written over what was created. */
  files: Files;
  /** The packages of ours that it installs; the ones below them come from their tarballs too. */
  packages: readonly `@fribillett/${string}`[];
  /** What else it installs, beside what the empty app names. */
  dependencies?: readonly string[];
  /** Exact versions, where they are not those of the repository's catalog. */
  versions?: Readonly<Record<string, string>>;
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** Makes an app, and installs the packed packages into it. */
export async function createApp(options: AppOptions): Promise<App> {
  const scratch = await mkdtemp(join(tmpdir(), 'fribillett-app-'));
  const directory = join(scratch, 'my-shop');
  const app: App = {
    directory,
    run: (program, ...args) => run(join(directory, 'node_modules/.bin', program), args, directory),
    close: () => rm(scratch, { recursive: true, force: true }),
  };
  try {
    await (options.create ?? createManifest)(directory);
    await writeFiles(directory, options.files);
    await install(directory, options);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

/** A program of this repository's, for instance one that makes empty apps. */
export function ownProgram(name: string): string {
  return fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url));
}

/** Writes files below a directory. */
async function writeFiles(directory: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

async function createManifest(directory: string): Promise<void> {
  await writeFiles(directory, { 'package.json': JSON.stringify({ private: true, type: 'module' }) });
}

/** Installs from the packed files, and what others have made in the versions of the catalog, where it names one. */
async function install(directory: string, { packages, dependencies = [], versions = {} }: AppOptions) {
  const path = join(directory, 'package.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const tarballs = Object.entries(inject('tarballs')).map(([name, file]) => [name, `file:${file}`] as const);
  const ours = Object.fromEntries(tarballs);
  const wanted = {
    ...manifest.dependencies,
    ...Object.fromEntries(dependencies.map((name) => [name, versions[name] ?? catalog(name) ?? 'latest'])),
    ...Object.fromEntries(packages.map((name) => [name, ours[name]])),
  };
  const exact = Object.keys({ ...wanted, ...manifest.devDependencies }).flatMap((name) => {
    const version = versions[name] ?? catalog(name);
    return version === undefined || name in ours ? [] : [[name, version] as const];
  });
  const overrides = { ...Object.fromEntries(exact), ...ours };
  await writeFile(path, JSON.stringify({ ...manifest, dependencies: wanted, pnpm: { overrides } }, null, 2));
  await pnpm(['install', '--prefer-offline', '--ignore-scripts', '--ignore-workspace'], directory);
}

const workspace = readFileSync(new URL('../../pnpm-workspace.yaml', import.meta.url), 'utf8');
const catalogued = new Map(
  [...workspace.matchAll(/^ {2}'?([@\w/-]+)'?: (\d\S*)$/gm)].map(([, name = '', version = '']) => [
    name,
    version,
  ]),
);

/** The version of the catalog. TypeScript is the one that the empty app asks for: it is who reads our types. */
function catalog(name: string): string | undefined {
  return name === 'typescript' ? undefined : catalogued.get(name);
}
