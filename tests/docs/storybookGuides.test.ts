import { expect, it } from 'vitest';
import { guideInStorybook } from '../../.storybook/guideInStorybook.ts';
import { filesBelow, readText } from './guides.ts';

const guides = (await filesBelow('docs/', /\.md$/, false)).map((path) =>
  path.slice('docs/'.length, -'.md'.length),
);

it.each(guides)('%s is a page in Storybook, under the address that links lead to', async (guide) => {
  const page = await readText(`docs/guides/${guide}.mdx`);
  expect(page).toContain(`from '../${guide}.md?raw'`);
  const title = /<Meta title="Guides\/([^"]+)"/.exec(page)?.[1] ?? '';
  expect(title.toLowerCase().replaceAll(' ', '-')).toBe(guide);
});

it('the README leads to every guide', async () => {
  const readme = await readText('README.md');
  expect(guides.filter((guide) => !readme.includes(`](docs/${guide}.md)`))).toEqual([]);
});

it('shows every guide and nothing else under Guides', async () => {
  const pages = await filesBelow('docs/guides/', /\.mdx$/);
  expect(pages).toEqual(guides.map((guide) => `docs/guides/${guide}.mdx`));
});

it('leads from guide to guide, and makes no link of a file', () => {
  const text = [
    '[rules](decisions.md#rights), [code](../packages/core), [here](#rights), [out](https://example.org)',
    '![Step 1](images/step-1.png)',
    '```ts server/gateway.ts',
  ].join('\n');
  expect(guideInStorybook(text, (name) => `/assets/${name}`)).toBe(
    [
      '[rules](?path=/docs/guides-decisions--docs#rights), code, [here](#rights), [out](https://example.org)',
      '![Step 1](/assets/images/step-1.png)',
      '```ts',
    ].join('\n'),
  );
});
