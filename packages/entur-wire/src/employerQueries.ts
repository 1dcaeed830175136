import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { readPage } from './page.ts';
import { calendarDateSchema, countSchema, int64Schema } from './primitives.ts';

const flagSchema = z.pipe(
  z.union([z.boolean(), z.literal('true'), z.literal('false')]),
  z.transform((value: boolean | 'true' | 'false'): boolean => value === true || value === 'true'),
);

/** A filter that is `true` or `false`, as such or as text. */
export const optionalFlag = z.optional(flagSchema);
export const optionalText = z.optional(z.string());
export const optionalId = z.optional(int64Schema);
export const optionalDay = z.optional(calendarDateSchema);
const optionalCount = z.optional(countSchema);

/** Paging (C); the first page is 1. No default and no greatest `perPage` is published (gap 17): send one. */
export const pageQuery = { page: optionalCount, perPage: optionalCount };

/** One page of a list whose items were read. */
export interface EmployerPage<Item> {
  items: Item[];
  /** Number of all items, when the answer tells. */
  totalItems?: number;
  /** Number of pages, when the answer tells; the last one has this number. */
  totalPages?: number;
}

/** Reads a page, or a bare list, item by item. Throws a `WireFormatError` that names the item by its index. */
export function readItems<Schema extends z.ZodMiniType>(
  json: unknown,
  schema: Schema,
  { list, item, pageItems }: { list: string; item: string; pageItems: string },
): EmployerPage<z.output<Schema>> {
  const page = readPage(json, list, { pageItems });
  return {
    ...page,
    items: page.items.map((value, index) => readAs(schema, value, `${item} ${String(index)}`)),
  };
}
