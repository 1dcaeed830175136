import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';
import { afterEach, beforeEach, expect } from 'vitest';
import { commands, page } from 'vitest/browser';
import { violations } from '../packages/components/src/testing/violations.ts';
import type { Look } from './accepted.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    comparePicture: (story: string, look: Look) => Promise<string | undefined>;
    compareAccess: (story: string, stops: readonly string[]) => Promise<string | undefined>;
    makeRoom: (height: number) => Promise<void>;
    pressTab: (times: number) => Promise<void>;
  }
}

/*
 * What holds for every story, looked at when its own test has ended and it still stands on the page: it looks as
 * accepted in light, dark and forced colours, is read out and walked through as accepted, has contrast in the dark too (the
 * light side is the addon's), its targets are large enough, its focus is seen, nothing sticks out at 320 pixels or with
 * 200 % text, and nothing was written to the console.
 */

const { documentElement: root } = document;
const complaints: string[] = [];

for (const level of ['warn', 'error'] as const) {
  const write = console[level].bind(console);
  console[level] = (...said: unknown[]) => {
    complaints.push(`console.${level}: ${said.map(String).join(' ')}`);
    write(...said);
  };
}

beforeEach(() => {
  complaints.length = 0;
});

afterEach(async ({ task }) => {
  const story = document.querySelector<HTMLElement>('[data-page]');
  const { storyId } = task.meta as { storyId?: string };
  if (task.result?.state === 'fail') return;
  if (story === null || storyId === undefined) throw new Error('There is no story in a [data-page].');
  const problems = [
    ...smallTargets(story),
    ...(await lookedAt(story, storyId)),
    ...(await narrow(story)),
    ...(await walkedThrough(story, storyId)),
    ...complaints,
  ];
  expect(problems).toEqual([]);
});

async function lookedAt(story: HTMLElement, name: string): Promise<string[]> {
  const problems: (string | undefined)[] = [];
  await wide(story);
  withoutNumbers(story);
  for (const look of ['light', 'forced-colors', 'dark'] as const) {
    root.dataset['theme'] = look === 'dark' ? 'dark' : 'light';
    await settled();
    problems.push(await commands.comparePicture(name, look));
  }
  problems.push(...(await violations(story, ['color-contrast'])).map((line) => `in the dark: ${line}`));
  root.dataset['theme'] = 'light';
  return problems.filter((problem) => problem !== undefined);
}

/** The number to quote to customer service is another each time. */
function withoutNumbers(story: HTMLElement): void {
  const texts = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
    text.nodeValue = text.nodeValue?.replace(/[\da-f]{32}/, '0af7651916cd43dd8448eb211c80319c') ?? null;
}

/** As high as the story, from its first line on, wherever its own test has scrolled to. */
async function wide(story: HTMLElement): Promise<void> {
  window.scrollTo(0, 0);
  const height = Math.max(900, Math.ceil(story.getBoundingClientRect().bottom) + 32);
  await commands.makeRoom(height);
  await page.viewport(1200, height);
}

/** WCAG 2.2, 2.5.8: 24 by 24 CSS pixels; a link inside a sentence is excepted, and a label is part of its control. */
function smallTargets(story: HTMLElement): string[] {
  return [...story.querySelectorAll<HTMLElement>(`${tabbable}, [role=option], [role=tab]`)]
    .filter((target) => target.checkVisibility() && !(target.tagName === 'A' && isInSentence(target)))
    .filter((target) => boxesOf(target).every(({ width, height }) => width < 24 || height < 24))
    .map((target) => {
      const { width, height } = target.getBoundingClientRect();
      return `target of ${width.toFixed(0)} × ${height.toFixed(0)} pixels: ${target.outerHTML.slice(0, 120)}`;
    });
}

const tabbable =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';

function isInSentence({ parentElement, textContent }: HTMLElement): boolean {
  return parentElement !== null && parentElement.textContent.trim() !== textContent.trim();
}

function boxesOf(target: HTMLElement): DOMRect[] {
  const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
  return [target, ...labels].map((element) => element.getBoundingClientRect());
}

async function narrow(story: HTMLElement): Promise<string[]> {
  const textSize = root.style.fontSize;
  const problems: string[] = [];
  for (const [what, size] of [
    ['in 320 pixels', textSize],
    ['with 200 % text in 320 pixels', '200%'],
  ] as const) {
    root.style.fontSize = size;
    await page.viewport(320, 900);
    await settled();
    problems.push(...stickingOut(story).map((line) => `sticks out ${what}: ${line}`));
  }
  root.style.fontSize = textSize;
  await wide(story);
  return problems;
}

function stickingOut(story: HTMLElement): string[] {
  const boxes = story.querySelectorAll<HTMLElement>(
    '.fb, .fb :not(.fb-unseen, .fb-scroll, input, textarea, select, svg, svg *)',
  );
  return (
    [...boxes]
      // An inline box has no width of its own.
      .filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ className, textContent }) => `${className}: ${textContent.slice(0, 80)}`)
  );
}

/** The Tab key from before the story until it is left, or to the thirtieth stop of a long list. */
async function walkedThrough(story: HTMLElement, name: string): Promise<string[]> {
  const stops: string[] = [];
  const unseen: string[] = [];
  const arrive = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || isLeft) return;
    const stop = describe(target);
    stops.push(stop);
    if (!isFocusSeen(target)) unseen.push(`the focus is not seen on ${stop}`);
  };
  let isLeft = false;
  const before = gate(-1);
  const after = gate(0);
  after.addEventListener('focus', () => (isLeft = true));
  story.before(before);
  story.after(after);
  story.addEventListener('focusin', arrive);
  window.focus();
  before.focus();
  await commands.pressTab(Math.min(30, story.querySelectorAll(tabbable).length));
  story.removeEventListener('focusin', arrive);
  before.remove();
  after.remove();
  const difference = await commands.compareAccess(name, stops);
  return difference === undefined ? unseen : [...unseen, difference];
}

function gate(tabIndex: number): HTMLElement {
  const element = document.createElement('span');
  element.tabIndex = tabIndex;
  return element;
}

/** As a screen reader says it: role, name, and what describes it further. */
function describe(element: HTMLElement): string {
  const role = getRole(element) ?? element.tagName.toLowerCase();
  const description = computeAccessibleDescription(element);
  return `${role} "${computeAccessibleName(element)}"${description === '' ? '' : ` (${description})`}`;
}

/** The ring is around the control or what it stands in, such as the whole row of a choice. */
function isFocusSeen(element: HTMLElement): boolean {
  if (getComputedStyle(element).outlineStyle !== 'none') return true;
  const { parentElement } = element;
  return parentElement !== null && parentElement.dataset['page'] === undefined && isFocusSeen(parentElement);
}

/** Two frames, and every change of colour ended: what was laid out anew has been painted. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}
