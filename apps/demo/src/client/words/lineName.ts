import type { Words } from './words.ts';

/**
 * What an order line is called, `Oslo S–Bergen, Flex`, with the kind of ticket in the words of the checkout. A name that there
 * are no words for stays as it came.
 */
export function lineName(name: string, { checkout, trips }: Pick<Words, 'checkout' | 'trips'>): string {
  const [kind = ''] = /[^,]+$/.exec(name) ?? [];
  const known = checkout.kindNames[kind.trim()];
  if (known !== undefined) return `${name.slice(0, -kind.trimStart().length)}${known}`;
  return trips.names[name] ?? name;
}
