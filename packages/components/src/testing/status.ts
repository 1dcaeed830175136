import { within } from '@testing-library/react';
import { expect } from 'vitest';

/** What the live regions of an element say now. One inside of something busy would say nothing. */
export function status(element: HTMLElement): string {
  const regions = within(element).getAllByRole('status');
  expect(regions.filter((region) => region.closest('[aria-busy="true"]') !== null)).toEqual([]);
  return regions
    .map(({ textContent }) => textContent)
    .join(' ')
    .trim();
}
