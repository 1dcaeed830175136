/** By which column a table is sorted, and how. */
export interface Sorting<Column extends string> {
  column: Column;
  direction: 'ascending' | 'descending';
}

/** What a press on a column's name does: sort by it, or turn it round. */
export function sortedBy<Column extends string>(
  { column, direction }: Sorting<Column>,
  pressed: Column,
): Sorting<Column> {
  const isTurned = column === pressed && direction === 'ascending';
  return { column: pressed, direction: isTurned ? 'descending' : 'ascending' };
}

/** How two rows compare, in the direction that is asked for. */
export function inDirection<Row>(
  compare: (a: Row, b: Row) => number,
  direction: Sorting<string>['direction'],
): (a: Row, b: Row) => number {
  return direction === 'ascending' ? compare : (a, b) => compare(b, a);
}
