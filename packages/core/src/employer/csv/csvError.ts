/** Why a file is no CSV that can be read. */
export type CsvErrorCode =
  | 'empty-file'
  | 'spreadsheet'
  | 'single-column'
  | 'unsupported-encoding'
  | 'mixed-encoding'
  | 'unclosed-quote';

/** The file cannot be read on. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  /** Why. */
  readonly code: CsvErrorCode;
  /** The row where it shows, 1-based; left out when the whole file is meant. */
  readonly row?: number;

  constructor(code: CsvErrorCode, row?: number) {
    super(`The file cannot be read as CSV: ${code}.`);
    this.code = code;
    this.row = row;
  }
}
