import type { World } from '../../world.ts';

/** ASSUMPTION: no default and no greatest number of items on a page is public (gap 17). */
const paging = { perPage: 100, most: 1000 };

/** One page of a list on the wire. Pages count from 1; one beyond the last is empty. Only what stands on it is written. */
export function pageOf<Item>(
  world: World,
  items: readonly Item[],
  { page = 1, perPage = paging.perPage }: { page?: number; perPage?: number },
  jsonOf: (item: Item) => unknown = (item) => item,
): Record<string, unknown> {
  const size = Math.min(Math.max(perPage, 1), paging.most);
  const start = (Math.max(page, 1) - 1) * size;
  return {
    totalItems: items.length,
    totalPages: Math.ceil(items.length / size),
    [world.employerNames.pageItems]: items.slice(start, start + size).map((item) => jsonOf(item)),
  };
}
