import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const docs = new URL('../../../../docs/', import.meta.url);
const snippets = new URL('snippets/mounting/', docs);

it('docs/mounting.md shows the code that is type-checked, each file once', async () => {
  const text = await readFile(new URL('mounting.md', docs), 'utf8');
  const shown = [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
  const files = await readdir(snippets);
  const checked = await Promise.all(files.map((file) => readFile(new URL(file, snippets), 'utf8')));
  expect(shown.toSorted()).toEqual(checked.toSorted());
});
