import { expect } from 'storybook/test';

/** Nothing sticks out of its box, however narrow the page or large the text; a long table scrolls in its own. */
export async function expectNoOverflow(canvasElement: HTMLElement): Promise<void> {
  const boxes = [
    ...canvasElement.querySelectorAll('.fb, .fb :not(.fb-unseen, .fb-scroll, select, svg, svg *)'),
  ];
  const sticking = boxes
    // An inline box has no width of its own.
    .filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map(({ className, textContent }) => `${className}: ${textContent}`);
  await expect(sticking).toEqual([]);
}
