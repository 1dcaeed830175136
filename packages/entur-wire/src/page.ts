import * as z from 'zod/mini';
import { readAs, WireFormatError } from './errors.ts';
import { countSchema, maybe } from './primitives.ts';
import { resolveWireNames, type WireNameOverrides } from './wireNames.ts';

/** One page of a list. */
export interface Page {
  items: unknown[];
  /** Number of all items, when the answer tells (C on pages). */
  totalItems?: number;
  /** Number of pages, when the answer tells (C on pages). */
  totalPages?: number;
}

const pageSchema = z.looseObject({ totalItems: maybe(countSchema), totalPages: maybe(countSchema) });

/**
 * Reads a list that may come as a bare array or as a page. The items are read from `items` (or the configured name), else
 * from the only array property (gap 7). Throws a {@link WireFormatError} when there is no such list.
 */
export function readPage(json: unknown, what = 'The page', names: WireNameOverrides = {}): Page {
  if (Array.isArray(json)) return { items: json as unknown[] };
  const page = readAs(pageSchema, json, what);
  const named = page[resolveWireNames(names).pageItems];
  const arrays = Object.values(page).filter((value): value is unknown[] => Array.isArray(value));
  const items = Array.isArray(named) ? (named as unknown[]) : arrays.length === 1 ? arrays[0] : undefined;
  if (items === undefined) throw new WireFormatError(what, [{ path: '', message: 'no list of items' }]);
  return { items, totalItems: page.totalItems, totalPages: page.totalPages };
}
