import { access } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { filesBelow, proseOf, readGuides, readText, root } from './guides.ts';

const guides = await readGuides();
const stories = await filesBelow('packages/components/src/', /\.stories\.tsx$/);
const titles = (await Promise.all(stories.map(readText))).map((text) => /title: '([^']+)'/.exec(text)?.[1]);
const pages = guides.map(({ text }) => /<Meta title="([^"]+)"/.exec(text)?.[1]);
const storybookIds = [...titles, ...pages].flatMap((title) => (title === undefined ? [] : [idOf(title)]));

/** As Storybook makes it of a title. */
function idOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** As GitHub and Storybook make it of a heading: letters, digits and hyphens stay. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function anchorsOf(text: string): string[] {
  return [...proseOf(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

it.each(guides)('every link of $path leads somewhere', async ({ path, text }) => {
  const targets = [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const dead: string[] = [];
  for (const target of targets) if (!(await leadsSomewhere(target, path, text))) dead.push(target);
  expect(dead).toEqual([]);
});

async function leadsSomewhere(target: string, path: string, text: string): Promise<boolean> {
  if (/^(https?|mailto):/.test(target)) return true;
  if (target.startsWith('?path=')) return isInStorybook(target);
  const [file = '', anchor] = target.split('#');
  const found = new URL(file, new URL(path, root));
  try {
    await access(found);
  } catch {
    return false;
  }
  if (anchor === undefined) return true;
  return anchorsOf(file === '' ? text : await readText(found.href)).includes(anchor);
}

function isInStorybook(target: string): boolean {
  const id = /^\?path=\/(?:docs|story)\/(.+?)--/.exec(target)?.[1];
  return id !== undefined && storybookIds.includes(id);
}
