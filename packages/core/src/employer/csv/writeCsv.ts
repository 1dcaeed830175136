const quoting = /["\r\n,;]/;

/**
 * A line of a CSV file with its line break, quoted as RFC 4180 has it. Both separators are quoted, so that a reader that
 * guesses the wrong one still finds the cells whole.
 */
export function csvLine(cells: readonly string[], delimiter: ',' | ';' = ','): string {
  // Most rows need no quotation marks, and are asked once.
  const written = quoting.test(cells.join(' ')) ? cells.map(quotedIfNeeded) : cells;
  return `${written.join(delimiter)}\r\n`;
}

const quotedIfNeeded = (cell: string) => (quoting.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
