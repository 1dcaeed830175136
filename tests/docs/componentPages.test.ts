import ts from 'typescript';
import { expect, it } from 'vitest';
import { filesBelow, readText } from './guides.ts';

/** Components that an entry point exports: by name, with a capital letter. */
async function componentsOf(entry: string): Promise<string[]> {
  const names = [...(await readText(entry)).matchAll(/^export \{([^}]+)\}/gm)];
  return names.flatMap(([, list = '']) => list.split(',').map((name) => name.trim())).filter(isComponent);
}

/** A provider draws nothing: docs/theming.md tells of it. */
const isComponent = (name: string) => /^[A-Z][a-z]\w*(?<!Provider)$/.test(name);

const components = [
  ...(await componentsOf('packages/components/src/index.ts')),
  ...(await componentsOf('packages/components/src/employer/index.ts')),
];

it('knows the components of both entry points', () => {
  expect(components).toContain('EntitlementPicker');
  expect(components).toContain('TaxSavingsReport');
});

it.each(components)('%s has a page with its props, its keys and its parts', async (name) => {
  const page = await readText(`docs/components/${name}.mdx`);
  expect(page).toContain(`<ArgTypes of={${name}} />`);
  expect(page).toMatch(/^## Without looks$/m);
  expect(page).toMatch(/^## Keyboard$/m);
  expect(page).toMatch(/^## Parts and states$/m);
});

/** Members of the interfaces that a props table is made of, and that say nothing of themselves. */
function undescribed(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isInterfaceDeclaration(statement) || !isPublicProps(statement)) return [];
    return statement.members
      .filter((member) => ts.getJSDocCommentsAndTags(member).length === 0)
      .map((member) => `${statement.name.text}.${member.name?.getText() ?? '?'}`);
  });
}

function isPublicProps(declared: ts.InterfaceDeclaration): boolean {
  const isExported = declared.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
  return isExported && /(Props|Options|ClassNames)$/.test(declared.name.text);
}

it('every prop of a component, a hook and a provider has a description', async () => {
  const files = [
    ...(await filesBelow('packages/components/src/', /(?<!test|stories)\.tsx$/)),
    ...(await filesBelow('packages/hooks/src/', /(?<!test)\.tsx?$/)),
  ].filter((path) => !/\/(internal|testing)\//.test(path));
  const texts = await Promise.all(files.map(readText));
  const found = files.flatMap((path, index) => undescribed(path, texts[index] ?? ''));
  expect(found.filter((name) => !name.endsWith('Props.children'))).toEqual([]);
});
