import { withoutFormula } from '../csv/formula.ts';
import { csvLine } from '../csv/writeCsv.ts';
import type { EmployerTranslate } from '../texts/employerTexts.ts';
import { describeProblem } from './describeProblem.ts';
import type { EmployeeProblem } from './employee.ts';

/**
 * Writes what is wrong as a list to mend a file by: row, column, value with any national id masked, and what to do. It is
 * for people: Excel takes a file without a byte order mark for Windows-1252, and with Norwegian settings parts the columns
 * at `;` only, so that both are there. One text per problem, so that a long list is never one string.
 */
export function* writeEmployeeProblemsCsv(
  problems: Iterable<EmployeeProblem>,
  t: EmployerTranslate,
): Generator<string, void, undefined> {
  const header = [
    t('problems.csv.row'),
    t('problems.csv.column'),
    t('problems.csv.value'),
    t('problems.csv.text'),
  ];
  yield `\uFEFF${lineOf(header)}`;
  for (const problem of problems) {
    const { row, column, value, text } = describeProblem(problem, t);
    yield lineOf([row === undefined ? '' : String(row), column ?? '', value ?? '', text]);
  }
}

function lineOf(cells: readonly string[]): string {
  return csvLine(cells.map(withoutFormula), ';');
}
