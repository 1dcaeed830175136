import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answered, august, cancellation, cellsOf, months, show, usage } from '../testing/usages.tsx';

describe('the chart', () => {
  const bars = (container: HTMLElement) => [...container.querySelectorAll('.fb-usage-bars svg')];
  const heightOf = (bar: Element | undefined) => bar?.querySelector('rect')?.getBoundingClientRect();

  it('is not read aloud, since the table says the same', async () => {
    const { container } = show(() => Promise.resolve(answered(usage())));
    await cellsOf(months);
    expect(container.querySelector('.fb-usage-chart')?.getAttribute('aria-hidden')).toBe('true');
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('has a bar for every month, as high as its saving and below the line where it is negative', async () => {
    const { container } = show(() => Promise.resolve(answered(cancellation, usage(), august)));
    await cellsOf(months);
    const all = bars(container);
    expect(all.map((bar) => bar.getAttribute('data-sign')).join(' ')).toBe('0 0 0 0 0 1 -1 1 0 0 0 0');
    const [june, july, augustBar] = [all[5], all[6], all[7]].map(heightOf);
    const line = all[0]?.querySelector('line')?.getBoundingClientRect().y ?? 0;
    expect(june?.bottom).toBeCloseTo(line, 0);
    expect(july?.top).toBeCloseTo(line, 0);
    expect(july?.height).toBeCloseTo(june?.height ?? 0, 0);
    expect(augustBar?.height ?? 0).toBeGreaterThan(june?.height ?? 0);
  });

  it('runs from the right where the page does', async () => {
    const { container } = show(() => Promise.resolve(answered(usage())));
    await cellsOf(months);
    container.dir = 'rtl';
    const [january, , , , , , , , , , , december] = bars(container).map(
      (bar) => bar.getBoundingClientRect().x,
    );
    expect(january ?? 0).toBeGreaterThan(december ?? Infinity);
  });
});
