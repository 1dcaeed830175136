import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderInEmployer } from '../testing/renderInEmployer.tsx';
import { LazySavingsChart } from './LazySavingsChart.tsx';

afterEach(() => {
  document.documentElement.removeAttribute('style');
});

/** February above the line, March below it, no other month. */
const savings = Array.from({ length: 12 }, (_, index) => [undefined, 200_000, -50_000][index]);

async function draw(of: readonly (number | undefined)[] = savings) {
  document.documentElement.style.colorScheme = 'light';
  const { container } = renderInEmployer(
    <div className="fb fb-savings-overview">
      <LazySavingsChart savings={of} locale="nb-NO" />
    </div>,
  );
  const canvas = await waitFor(() => {
    const found = container.querySelector('canvas');
    if (found === null) throw new Error('Not drawn yet.');
    return found;
  });
  return { container, canvas };
}

/** Where on the canvas a colour of the stylesheet is, in twelfths of the width that the months have. */
function columnsOf(container: HTMLElement, property: 'fill' | 'textDecorationColor'): number[] {
  const chart = container.querySelector('.fb-savings-chart');
  const canvas = container.querySelector('canvas');
  const plot = container.querySelector('.u-over');
  if (chart === null || canvas === null || plot === null) return [];
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(chart)[property].match(/\d+/g) ?? []).map(Number);
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
  const scale = width / canvas.getBoundingClientRect().width;
  const left = (plot.getBoundingClientRect().left - canvas.getBoundingClientRect().left) * scale;
  const month = (plot.getBoundingClientRect().width * scale) / 12.2;
  const columns = new Set<number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const isIt = pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue;
    if (isIt) columns.add(Math.round((((at / 4) % width) - left) / month + 0.4));
  }
  return [...columns].sort((a, b) => a - b);
}

describe('the chart', () => {
  it('has a bar for each month with a report, in another colour below the line, and gaps for the others', async () => {
    const { container } = await draw();
    await waitFor(() => {
      expect(columnsOf(container, 'fill')).toEqual([2]);
    });
    expect(columnsOf(container, 'textDecorationColor')).toEqual([3]);
    expect(container.querySelector('.fb-savings-chart')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('follows the colours of the page', async () => {
    const { container } = await draw();
    const chart = container.querySelector('.fb-savings-chart') ?? container;
    const light = getComputedStyle(chart).fill;
    document.documentElement.style.colorScheme = 'dark';
    await waitFor(() => {
      expect(getComputedStyle(chart).fill).not.toBe(light);
      expect(columnsOf(container, 'fill')).toEqual([2]);
    });
  });

  it('follows the width of the page and the size of its text', async () => {
    const { container } = await draw();
    const sizeOf = () => {
      const { width, height } = container.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect();
      return [Math.round(width), Math.round(height)];
    };
    container.style.inlineSize = '300px';
    await waitFor(() => {
      expect(sizeOf()).toEqual([300, 272]);
    });
    document.documentElement.style.fontSize = '200%';
    await waitFor(() => {
      expect(sizeOf()).toEqual([300, 544]);
    });
  });

  it('runs from the right where the page does', async () => {
    const { container } = await draw();
    container.dir = 'rtl';
    container.style.inlineSize = '400px';
    await waitFor(() => {
      expect(columnsOf(container, 'fill')).toEqual([11]);
    });
  });
});
