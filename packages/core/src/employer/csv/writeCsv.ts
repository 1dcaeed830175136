const quoting = /["\r\n,;]/;

/**
 * A line of a CSV file with its line break, quoted as RFC 4180 has it. Both separators are quoted, so that a reader that
 * guesses the wrong one still finds the cells whole.
 */
export function csvLine(cells: readonly string[], delimiter: ',' | ';' = ','): string {
  return `${cells.map((cell) => (quoting.test(cell) ? quoted(cell) : cell)).join(delimiter)}\r\n`;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
