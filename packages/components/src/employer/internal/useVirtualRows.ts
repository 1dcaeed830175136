import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';

/** Which rows of a long table are in sight, and how much room the others take. */
export interface VirtualRows {
  /** All of them. */
  count: number;
  /** Ref of the box that scrolls. */
  setScroller: (scroller: HTMLDivElement | null) => void;
  /** Rows in sight, and a few around them; from 0. */
  shown: readonly number[];
  /** Pixels of the rows before and after them. */
  before: number;
  after: number;
  /** Ref of every shown row, which carries its number as `data-index`. */
  measure: (row: HTMLTableRowElement | null) => void;
}

/**
 * @param count how many rows there are
 * @param rowHeight pixels of an ordinary row; every row in sight is measured
 */
export function useVirtualRows(count: number, rowHeight: number): VirtualRows {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  useEffect(() => {
    // The browser itself keeps what is read in its place; a correction besides would break off a key's smooth scrolling.
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  }, [virtualizer]);
  const items = virtualizer.getVirtualItems();
  return {
    count,
    setScroller,
    shown: items.map(({ index }) => index),
    before: items.at(0)?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
  };
}
