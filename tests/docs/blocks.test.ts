import { access } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { blocksOf, filesBelow, proseOf, readGuides, readText, root, shownOf } from './guides.ts';

const guides = await readGuides();
const snippets = await filesBelow('docs/snippets/', /\.tsx?$/);
const sources = await Promise.all(snippets.map(readText));
const scripts = Object.keys(manifest.scripts);

// Whole apps, whose blocks carry the name of the file that they are: the step `packages` builds and runs them.
const builders = (await Promise.all((await filesBelow('tests/packages/', /\.e2e\.ts$/)).map(readText))).join(
  '\n',
);
const isBuilt = (path: string) => builders.includes(`'${path.slice('docs/'.length)}'`);

it.each(guides)('$path shows no code but that of docs/snippets, which is compiled', ({ path, text }) => {
  const compiled = new Set(sources.flatMap(shownOf));
  const blocks = blocksOf(text).filter(
    ({ language, info }) => /^(tsx?|jsx|typescript)$/.test(language) && !(info !== '' && isBuilt(path)),
  );
  expect(blocks.map(({ code }) => code).filter((code) => !compiled.has(code))).toEqual([]);
});

it.each(guides)(
  '$path names the file of a block above it: neither GitHub nor Storybook shows the fence',
  ({ text }) => {
    const unnamed = blocksOf(text).filter(({ info, above }) => info !== '' && !above.includes(`\`${info}\``));
    expect(unnamed.map(({ info }) => info)).toEqual([]);
  },
);

it('every snippet is shown by a guide', () => {
  const blocks = new Set(guides.flatMap(({ text }) => blocksOf(text).map(({ code }) => code)));
  const unshown = snippets.filter((path, index) => {
    const isRead = guides.some(({ text }) => text.includes(path.slice('docs/'.length)));
    return !isRead && !shownOf(sources[index] ?? '').some((code) => blocks.has(code));
  });
  expect(unshown).toEqual([]);
});

it('every snippet is run by a test', async () => {
  const tests = await Promise.all((await filesBelow('tests/', /\.test\.tsx?$/)).map(readText));
  // By itself, or with its neighbour that imports it.
  const isRun = (path: string) =>
    tests.some((test) => test.includes(`/${path}'`)) ||
    snippets.some(
      (other, index) =>
        dirname(other) === dirname(path) && (sources[index] ?? '').includes(`'./${basename(path)}'`),
    );
  expect(snippets.filter((path) => !isRun(path))).toEqual([]);
});

it.each(guides.filter(({ path }) => !isBuilt(path)))('the commands of $path exist', async ({ text }) => {
  const lines = blocksOf(text)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.split('\n'))
    .map((line) => line.replace(/#.*/, '').trim());
  const inline = [...proseOf(text).matchAll(/`(npm (?:run|start|test)[^`]*)`/g)].map(([, line = '']) => line);
  for (const line of [...lines, ...inline].filter((one) => one !== '')) await expectCommand(line);
});

/** Fails for a command that names something which is not there, and for one that is not known here. */
async function expectCommand(line: string): Promise<void> {
  const [command = '', verb = '', ...rest] = line.split(/\s+/);
  if (command === 'npm' && verb === 'install') {
    for (const name of rest.filter((word) => word.startsWith('@fribillett/'))) {
      await access(new URL(`packages/${name.slice('@fribillett/'.length)}/package.json`, root));
    }
  } else if (command === 'npm') {
    expect(scripts, line).toContain(verb === 'run' ? rest[0] : verb);
  } else if (command === 'node') {
    await access(new URL(verb, root));
  } else if (command === 'npx' && verb.startsWith('pnpm@')) {
    expect(verb, line).toBe(manifest.packageManager);
  } else if (command === 'npx' && verb.startsWith('@fribillett/')) {
    expect(await readText(`packages/${verb.slice('@fribillett/'.length)}/package.json`), line).toContain(
      '"bin"',
    );
  } else {
    expect(line).toMatch(/^npx @openapitools\/openapi-generator-cli generate -i \S+\/openapi\.json /);
  }
}
