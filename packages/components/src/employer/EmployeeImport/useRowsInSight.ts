import type { EmployeeRow } from '@fribillett/core/employer';
import type { EmployeeImportResult } from '@fribillett/hooks/employer';
import { useEffect, useState } from 'react';

const pageSize = 100;

type Pages = ReadonlyMap<number, readonly EmployeeRow[]>;

/**
 * Reads the rows in sight, a page of a hundred at a time, and forgets the others: most of a large file is never in the page.
 *
 * @param shown indexes from 0, in their order
 * @returns a row that has been read, by its index
 */
export function useRowsInSight(
  rowsOf: EmployeeImportResult['rowsOf'],
  shown: readonly number[],
): (index: number) => EmployeeRow | undefined {
  const [pages, setPages] = useState<Pages>(new Map());
  const first = pageOf(shown.at(0) ?? 0);
  const last = pageOf(shown.at(-1) ?? -1);

  useEffect(() => {
    const reading = new AbortController();
    // One after the other, so that what was scrolled past is not waited for.
    const read = async () => {
      for (let page = first; page <= last; page++) {
        const rows = await rowsOf(page * pageSize, (page + 1) * pageSize);
        if (reading.signal.aborted) return;
        setPages((kept) => withPage(kept, page, rows, first, last));
      }
    };
    void read();
    return () => {
      reading.abort();
    };
  }, [rowsOf, first, last]);

  return (index) => pages.get(pageOf(index))?.[index % pageSize];
}

const pageOf = (index: number) => Math.floor(index / pageSize);

function withPage(
  kept: Pages,
  page: number,
  rows: readonly EmployeeRow[],
  first: number,
  last: number,
): Pages {
  const inSight = [...kept].filter(([other]) => other >= first && other <= last);
  return new Map([...inSight, [page, rows]]);
}
