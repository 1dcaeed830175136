/** What separates the cells of a report: each company has its own. */
export type CsvSeparator = ',' | ';';

/** CSV text of rows, their header among them. A cell that holds a separator, a quote or a line break is quoted. */
export function writeCsv(rows: readonly (readonly string[])[], separator: CsvSeparator = ','): string {
  const cell = (text: string) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(separator)}\n`).join('');
}
