import { readdirSync, readFileSync } from 'node:fs';
import { loadCsf } from 'storybook/internal/csf-tools';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);

it('how a story was accepted stands there for each story, and for none that is gone', () => {
  const files = readdirSync(new URL('packages/components/src/', root), { recursive: true, encoding: 'utf8' });
  const stories = files.filter((file) => file.endsWith('.stories.tsx')).flatMap(storyIds);
  expect(stories.length).toBeGreaterThan(100);
  expect(readdirSync(new URL('.storybook/accepted/', root)).sort()).toEqual(stories.sort());
});

function storyIds(file: string): string[] {
  const code = readFileSync(new URL(`packages/components/src/${file}`, root), 'utf8');
  const { stories } = loadCsf(code, { fileName: file, makeTitle: (title) => title }).parse();
  return stories.map(({ id }) => id);
}
