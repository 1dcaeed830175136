/** Where something is wrong in a file, for whoever mends it: `row 14, ssn`, `row 14` or `file`. */
export function placeOf({ row, column }: { row?: number; column?: string }): string {
  const place = row === undefined ? 'file' : `row ${row}`;
  return column === undefined ? place : `${place}, ${column}`;
}
