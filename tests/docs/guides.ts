import { readdir, readFile } from 'node:fs/promises';

/** The repository. */
export const root = new URL('../../', import.meta.url);

/** One guide; `path` is seen from the repository, with slashes. */
export interface Guide {
  path: string;
  text: string;
}

/** A fenced block: its language, what stands behind it, its lines, and the paragraph above it. */
export interface Block {
  language: string;
  info: string;
  code: string;
  above: string;
}

/** The files of a folder, by default with what is below it, seen from the repository. */
export async function filesBelow(folder: string, pattern: RegExp, recursive = true): Promise<string[]> {
  const names = await readdir(new URL(folder, root), { recursive });
  return names
    .map((name) => `${folder}${name.replaceAll('\\', '/')}`)
    .filter((path) => pattern.test(path))
    .sort();
}

/** The text of a file of the repository. */
export function readText(path: string): Promise<string> {
  return readFile(new URL(path, root), 'utf8');
}

/** Everything that tells somebody how to use the packages. */
export async function readGuides(): Promise<Guide[]> {
  const packages = await readdir(new URL('packages/', root));
  const readmes = packages.map((name) => filesBelow(`packages/${name}/`, /README\.md$/, false));
  const paths = [
    'README.md',
    'CONTRIBUTING.md',
    ...(await filesBelow('docs/', /\.mdx?$/)),
    ...(await Promise.all(readmes)).flat(),
  ];
  return Promise.all(paths.map(async (path) => ({ path, text: await readText(path) })));
}

/** The fenced blocks of a guide. */
export function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(\w*)([^\n]*)\n(.*?)^```$/gms)].map(
    ({ 1: language = '', 2: info = '', 3: code = '', index }) => {
      const above = text.slice(0, index).trimEnd().split('\n\n').at(-1) ?? '';
      return { language, info: info.trim(), code, above };
    },
  );
}

/** A guide without its blocks, in which brackets mean nothing. */
export function proseOf(text: string): string {
  return text.replaceAll(/^```.*?^```$/gms, '');
}

/** A source, and what its regions show: the lines between `// #region name` and `// #endregion`, moved to the left. */
export function shownOf(source: string): string[] {
  const regions = source.matchAll(/^( *)\/\/ #region .*?\n(.*?)^ *\/\/ #endregion$/gms);
  return [
    source,
    ...[...regions].map(([, indent = '', code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), '')),
  ];
}
