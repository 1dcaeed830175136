import { isRealDay } from '../../journeys/osloDay.ts';
import { fromOre, toOre } from '../../offers/money.ts';
import { CsvError } from '../csv/csvError.ts';
import { withoutFormula } from '../csv/formula.ts';
import { readCsv } from '../csv/readCsv.ts';
import type { CsvChunks } from '../csv/readRecords.ts';
import { csvLine } from '../csv/writeCsv.ts';
import type { EmployeeStatus, TaxSavingProblem, TaxSavingRow } from './taxSaving.ts';

/** A report as read. */
export interface TaxSavingsFile {
  /** The rows with nothing wrong, in their order. */
  rows: readonly TaxSavingRow[];
  /** What is wrong with the others, or with the file. */
  problems: readonly TaxSavingProblem[];
}

type Column = NonNullable<TaxSavingProblem['column']>;

const columns: readonly Column[] = [
  'companyId',
  'employeeNo',
  'ssn',
  'saving',
  'fromDate',
  'toDate',
  'employeeStatus',
];
const statuses: readonly EmployeeStatus[] = ['P', 'A', 'E'];
const amount = /^-?\d{1,12}([.,]\d{1,2})?$/;

/**
 * Reads a tax savings report, with `,` or `;`, with or without its header row. Amounts become øre, never floats. Never
 * throws for what a file holds.
 */
export async function parseTaxSavingsCsv(content: string | CsvChunks): Promise<TaxSavingsFile> {
  const rows: TaxSavingRow[] = [];
  const problems: TaxSavingProblem[] = [];
  const chunks = typeof content === 'string' ? [new TextEncoder().encode(content)] : content;
  try {
    for await (const batch of readCsv(chunks)) {
      for (const [index, cells] of batch.rows.entries()) {
        const row = batch.firstRow + index;
        if (!isBlank(cells) && !isHeader(cells)) readRow(cells, row, rows, problems);
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({ row: error.row, code: error.code });
  }
  return { rows, problems };
}

const isBlank = (cells: readonly string[]) => cells.length === 1 && cells[0]?.trim() === '';
const isHeader = (cells: readonly string[]) => columns.every((name, at) => cells[at]?.trim() === name);

function readRow(
  cells: readonly string[],
  row: number,
  rows: TaxSavingRow[],
  problems: TaxSavingProblem[],
): void {
  if (cells.length !== columns.length) {
    const params = { expected: columns.length, actual: cells.length };
    problems.push({ row, code: 'column-count', params });
    return;
  }
  const [
    company = '',
    employeeNo = '',
    nationalId = '',
    saving = '',
    fromDate = '',
    toDate = '',
    letter = '',
  ] = cells.map((cell) => cell.trim());
  const before = problems.length;
  const require = (isRight: boolean, column: Column, code: TaxSavingProblem['code']) => {
    if (!isRight) problems.push({ row, column, code });
  };
  require(/^[1-9]\d{0,14}$/.test(company), 'companyId', 'not-a-company-id');
  require(/^\d{11}$/.test(nationalId), 'ssn', 'not-a-national-id');
  require(amount.test(saving), 'saving', 'not-an-amount');
  require(isRealDay(fromDate), 'fromDate', 'impossible-date');
  require(isRealDay(toDate), 'toDate', 'impossible-date');
  const employeeStatus = statuses.find((status) => status === letter);
  require(employeeStatus !== undefined, 'employeeStatus', 'unknown-status');
  if (employeeStatus === undefined || problems.length > before) return;
  const savingOre = toOre(saving.replace(',', '.'));
  rows.push({
    companyId: Number(company),
    employeeNo,
    nationalId,
    savingOre,
    fromDate,
    toDate,
    employeeStatus,
  });
}

/**
 * Writes a report as the system does: a header row, amounts with two decimals after a point. The text holds national ids.
 *
 * @param delimiter the company's own (contract 4.9, `reportSeparator`)
 */
export function writeTaxSavingsCsv(rows: readonly TaxSavingRow[], delimiter: ',' | ';' = ','): string {
  const lines = rows.map((row) => csvLine(cellsOf(row), delimiter));
  return csvLine(columns, delimiter) + lines.join('');
}

function cellsOf(row: TaxSavingRow): string[] {
  return [
    String(row.companyId),
    withoutFormula(row.employeeNo),
    row.nationalId,
    fromOre(row.savingOre),
    row.fromDate,
    row.toDate,
    row.employeeStatus,
  ];
}
