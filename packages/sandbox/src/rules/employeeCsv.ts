import { importedEmployeeRequestSchema } from '@fribillett/entur-wire';
import { csvParseRows } from 'd3-dsv';
import * as z from 'zod/mini';
import { importColumns, type ImportColumn } from '../data/importColumns.ts';
import type { EmployeeFacts } from '../employerRecords.ts';
import { Refusal, type FieldError } from '../refusal.ts';
import { factErrors, factsOf, importKeyOf } from './employeeFacts.ts';

interface Row {
  /** 1-based, as a spreadsheet counts. */
  number: number;
  cells: string[];
}

type CheckedRow = { facts: EmployeeFacts; errors: [] } | { facts?: never; errors: FieldError[] };

/**
 * Reads an import file: every employee in it, or a refusal that lists what is wrong, each with its row and column
 * (`rows[3].ssn`); what one cell says of another is looked at once all of the row can be read. ASSUMPTION: how the offenders are named; that a file without employees, and one that names an employee
 * twice, is refused.
 */
export function readEmployeesCsv(text: string): EmployeeFacts[] {
  const rows = rowsOf(text);
  if (rows.length === 0) throw refusal('The file has no employees', []);
  const seen = new Set<string>();
  const employees: EmployeeFacts[] = [];
  const errors = rows.flatMap((row) => {
    const { facts, errors: found } = checkRow(row);
    if (!facts) return found.map((error) => ({ ...error, field: placeOf(row, error.field) }));
    const key = importKeyOf(facts);
    if (seen.has(key)) return errorIn(placeOf(row, 'employeeNo'), 'names an employee for the second time');
    seen.add(key);
    employees.push(facts);
    return [];
  });
  if (errors.length > 0) throw refusal('Nothing was imported: the file has errors', errors);
  return employees;
}

function refusal(message: string, fields: FieldError[]): Refusal {
  return new Refusal(400, message, { code: 'SANDBOX-MALFORMED', fields });
}

function placeOf({ number }: Row, column: string): string {
  return `rows[${String(number)}]${column === '' ? '' : `.${column}`}`;
}

function errorIn(field: string, defaultMessage: string): FieldError {
  return { field, defaultMessage, rejectedValues: [] };
}

/** A header is optional, and a blank line is nobody. */
function rowsOf(text: string): Row[] {
  const rows = csvParseRows(text).map((cells, index) => ({
    number: index + 1,
    cells: cells.map((cell) => cell.trim()),
  }));
  const header = importColumns.map(({ name }) => name).join();
  const isHeader = ({ cells, number }: Row) => number === 1 && cells.join() === header;
  return rows.filter((row) => row.cells.join('') !== '' && !isHeader(row));
}

function checkRow({ cells }: Row): CheckedRow {
  if (cells.length !== importColumns.length) {
    const counts = `${String(cells.length)} columns instead of ${String(importColumns.length)}`;
    return { errors: [errorIn('', `has ${counts}`)] };
  }
  const told = importColumns.map((column, index) => ({ ...column, cell: cells[index] ?? '' }));
  const parsed = z.safeParse(importedEmployeeRequestSchema, Object.fromEntries(told.map(entryOf)));
  const errors = told.flatMap((column) => {
    if (column.cell === '') return column.default === undefined ? errorIn(column.name, 'is missing') : [];
    const issue = parsed.error?.issues.find(({ path }) => path[0] === column.name);
    return issue ? { ...errorIn(column.name, issue.message), rejectedValues: rejected(column) } : [];
  });
  if (!parsed.success) return { errors };
  const facts = factsOf(parsed.data);
  errors.push(...factErrors(facts));
  return errors.length > 0 ? { errors } : { facts, errors: [] };
}

type ToldColumn = ImportColumn & { cell: string };

/** What cannot be read stays a text, which the schema refuses. An empty cell is absent, as in the import of one employee. */
function entryOf({ name, kind, cell, default: whenEmpty = '' }: ToldColumn): [string, unknown] {
  const text = cell === '' ? whenEmpty : cell;
  if (text === '') return [name, undefined];
  if (kind === 'number') return [name, /^\d+(\.\d+)?$/.test(text) ? Number(text) : text];
  if (kind === 'boolean') return [name, booleans.get(text.toLowerCase()) ?? text];
  return [name, text];
}

const booleans = new Map([
  ['true', true],
  ['false', false],
]);

/** No personal number, and no whole id that stands in the wrong column. */
function rejected({ name, cell }: ToldColumn): string[] {
  return name === 'ssn' || /\d{11}/.test(cell) ? [] : [cell];
}
