import { readFileSync } from 'node:fs';

/** Files by their path in the app. */
export type Files = Readonly<Record<string, string>>;

/** A code block whose info string names a file: ```` ```tsx src/App.tsx ````. */
const block = /^```\w+ (\S+)\n([\s\S]*?)^```$/gm;

/** The files that the section of a guide tells its reader to write. */
export function filesOfGuide(guide: string, heading: string): Files {
  const sections = readFileSync(new URL(`../../docs/${guide}`, import.meta.url), 'utf8').split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/${guide} has no section "${heading}".`);
  return Object.fromEntries(
    [...section.matchAll(block)].map(([, path = '', content = '']) => [path, content]),
  );
}
