import { within } from '@testing-library/react';

/** What the live regions of an element say now. */
export function status(element: HTMLElement): string {
  return within(element)
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ')
    .trim();
}
