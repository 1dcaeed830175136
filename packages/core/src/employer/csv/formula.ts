/** What a spreadsheet may run instead of showing it. A negative number is only a number. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const number = /^-\d+([.,]\d+)?$/;

/** Whether a spreadsheet that opens this cell may run it as a formula. */
export function isFormula(cell: string): boolean {
  return formula.test(cell) && !number.test(cell);
}

/** The cell as text that no spreadsheet runs: a formula gets an apostrophe before it. */
export function withoutFormula(cell: string): string {
  return isFormula(cell) ? `'${cell}` : cell;
}
