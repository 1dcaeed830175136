import { readdirSync, readFileSync } from 'node:fs';

const sources = new URL('../../packages/components/src/', import.meta.url);
const declared = /export interface (\w+)ClassNames( extends SectionClassNames)? \{\n(.*?)\n\}/gs;
const member = /\/\*\* (.*?) \*\/\s+(\w+)\?:/gs;

/** @returns {string} the table of the parts that take a class name, in Markdown, read from the types */
export function classNamesTable() {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.test|\.stories)\.tsx$/.test(path),
  );
  const types = files.flatMap((path) => {
    const text = readFileSync(new URL(path, sources), 'utf8');
    return [...text.matchAll(declared)].map(([, name = '', section, body = '']) => ({
      name,
      parts: [
        ...(section === undefined ? [] : ['root', 'heading', 'help'].map((part) => `\`${part}\``)),
        ...partsOf(body),
      ],
    }));
  });
  const rows = types
    .filter(({ name }) => name !== 'Section')
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ name, parts }) => `| \`${name}\` | ${parts.join('; ')} |`);
  return ['| component | parts |', '| --- | --- |', ...rows].join('\n');
}

/**
 * @param {string} body of an interface
 * @returns {string[]} each part with what it is
 */
function partsOf(body) {
  return [...body.matchAll(member)].map(
    ([, words = '', name = '']) =>
      `\`${name}\` (${words.replaceAll(/\s*\n\s*\*\s*/g, ' ').replace(/\.$/, '')})`,
  );
}
