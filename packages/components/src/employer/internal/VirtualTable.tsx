import { memo, useId } from 'react';
import type { ReactNode } from 'react';
import { classes } from '../../internal/classes.ts';
import type { VirtualRows } from './useVirtualRows.ts';

/** A column: its name, and what the stylesheet knows it by. */
export interface VirtualColumn {
  name: string;
  label: string;
  /** How the rows are sorted by it now, and what a press on its name does; left out where they cannot be. */
  sort?: { direction: 'ascending' | 'descending' | 'none'; onPress: () => void } | undefined;
}

interface VirtualTableProps {
  caption: string;
  columns: readonly VirtualColumn[];
  rows: VirtualRows;
  /** The cells of a row, the first of which is its header; undefined while they are being read. */
  cellsOf: (index: number) => readonly ReactNode[] | undefined;
  className?: string | undefined;
}

/**
 * A long table of which only the rows in sight are in the page; a screen reader hears how many there are all the same. It
 * scrolls in its own box, by keyboard too. A cell carries its column's label, for a narrow page.
 */
export function VirtualTable({ caption, columns, rows, cellsOf, className }: VirtualTableProps) {
  const id = useId();
  const { count, shown, before, after, setScroller, measure } = rows;
  return (
    <div className={classes('fb-virtual', className)}>
      <p className="fb-strong" id={id}>
        {caption}
      </p>
      <div className="fb-scroll" role="group" aria-labelledby={id} tabIndex={0} ref={setScroller}>
        <table aria-labelledby={id} aria-rowcount={count + 1}>
          <colgroup>
            {columns.map(({ name }) => (
              <col key={name} data-column={name} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ name, label, sort }) => (
                <th key={name} scope="col" aria-sort={sort?.direction}>
                  {sort === undefined ? (
                    label
                  ) : (
                    <button type="button" className="fb-sort" onClick={sort.onPress}>
                      {label}
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={before} />
            {shown.map((index) => (
              <Row key={index} index={index} columns={columns} cells={cellsOf(index)} measure={measure} />
            ))}
            <Gap height={after} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RowProps {
  index: number;
  columns: readonly VirtualColumn[];
  cells: readonly ReactNode[] | undefined;
  measure: VirtualRows['measure'];
}

/** Most rows in sight stand as they did after every step of scrolling. */
const Row = memo(function Row({ index, columns, cells, measure }: RowProps) {
  return (
    <tr aria-rowindex={index + 2} data-index={index} ref={measure}>
      {columns.map(({ name, label }, column) => {
        const cell = <bdi>{cells === undefined ? '…' : cells[column]}</bdi>;
        return column === 0 ? (
          <th key={name} scope="row" data-label={label}>
            {cell}
          </th>
        ) : (
          <td key={name} data-label={label}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}, isSameRow);

function isSameRow(before: RowProps, after: RowProps): boolean {
  return (
    before.index === after.index &&
    before.cells?.length === after.cells?.length &&
    before.columns.length === after.columns.length &&
    before.columns.every(({ label }, at) => label === after.columns[at]?.label) &&
    (before.cells ?? []).every((cell, at) => Object.is(cell, after.cells?.[at]))
  );
}

/** Where the rows would stand that are out of sight. The browser sets the height by script, which every policy allows. */
function Gap({ height }: { height: number }) {
  return height === 0 ? null : <tr aria-hidden="true" style={{ height }} />;
}
