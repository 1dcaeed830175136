import type { TaxSavingProblem } from '../taxSavings/taxSaving.ts';
import type { EmployerTextKey, EmployerTranslate } from '../texts/employerTexts.ts';
import type { EmployeeProblem } from './employee.ts';

/** A problem in the words of a language. */
export interface DescribedProblem {
  /** Where: "Rad 14, fødselsnummer", "Rad 14" or "Filen". */
  place: string;
  /** 1-based; left out when the whole file is meant. */
  row?: number;
  /** What the column is called; left out when the whole row or file is meant. */
  column?: string;
  /** The cell as it stands, with any national id masked; left out where nothing stands. */
  value?: string;
  /** What is wrong, and what to do. */
  text: string;
}

type Column = NonNullable<EmployeeProblem['column'] | TaxSavingProblem['column']>;

const reportColumns = {
  saving: 'problems.column.saving',
  fromDate: 'problems.column.fromDate',
  toDate: 'problems.column.toDate',
  employeeStatus: 'problems.column.employeeStatus',
} as const satisfies Partial<Record<Column, EmployerTextKey>>;

const codesOf: Partial<Record<Column, EmployerTextKey>> = {
  employmentTypeId: 'problems.codes.employmentTypeId',
  payType: 'problems.codes.payType',
  hireEndCause: 'problems.codes.hireEndCause',
};

/** Says a problem of an import file, of a form or of a tax savings report for the people who have to mend it. */
export function describeProblem(
  problem: EmployeeProblem | TaxSavingProblem,
  t: EmployerTranslate,
): DescribedProblem {
  const { row, code, params } = problem;
  const value = 'value' in problem ? problem.value : undefined;
  const column = problem.column && t(nameOf(problem.column));
  const codes = problem.column && codesOf[problem.column];
  return {
    place: placeOf(row, column, t),
    row,
    column,
    value: value === '' ? undefined : value,
    text: t(`problems.${code}`, { ...params, codes: codes === undefined ? '' : t(codes) }),
  };
}

function nameOf(column: Column) {
  return isOfReportAlone(column) ? reportColumns[column] : (`employeeFields.${column}` as const);
}

function isOfReportAlone(column: Column): column is keyof typeof reportColumns {
  return Object.hasOwn(reportColumns, column);
}

function placeOf(row: number | undefined, column: string | undefined, t: EmployerTranslate): string {
  if (row === undefined) return t('problems.place.file');
  if (column === undefined) return t('problems.place.row', { row });
  return t('problems.place.cell', { row, column: column.charAt(0).toLowerCase() + column.slice(1) });
}
