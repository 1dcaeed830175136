import { isDay, isRealDay } from '../../journeys/osloDay.ts';
import type { CodeList } from '../codes/codeList.ts';
import { employmentTypes } from '../codes/employmentTypes.ts';
import { endCauses } from '../codes/endCauses.ts';
import { payTypes } from '../codes/payTypes.ts';
import { isFormula } from '../csv/formula.ts';
import type { EmployeeProblem, EmployeeRecord, EmployeeRowProblemCode } from './employee.ts';
import { employeeColumns } from './employeeColumns.ts';
import { maskNationalIds, nationalIdOf } from './nationalId.ts';

/** What a check may depend on. */
export interface EmployeeCheckOptions {
  /** The company that the file is for; a row of another one is a problem. Left out, any company will do. */
  companyId?: number;
  /** Whether synthetic people (Tenor, Dolly) are let in, as in a test environment. Default false: their ids fit nothing. */
  testNumbers?: boolean;
}

/** A row that may be imported, or everything that is wrong with it. */
export type CheckedEmployee =
  { status: 'valid'; record: EmployeeRecord } | { status: 'invalid'; problems: readonly EmployeeProblem[] };

type ColumnName = keyof EmployeeRecord;
type Note = (column: ColumnName, code: EmployeeRowProblemCode, value?: string) => void;

const codesOf = ({ codes }: CodeList) => new Set(codes.map(({ code }) => code));
const known = {
  employmentTypeId: codesOf(employmentTypes),
  payType: codesOf(payTypes),
  hireEndCause: codesOf(endCauses),
};
const booleans = new Map([
  ['true', true],
  ['false', false],
  // What a Norwegian spreadsheet makes of them when it saves the file.
  ['sann', true],
  ['usann', false],
]);
const percentage = /^\d{1,3}([.,]\d{1,4})?$/;
/** A day that every month has, so that most need no calendar: a large file has hundreds of thousands. */
const plainDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/;
const fiveDigits = /^\d{5}$/;
const companyId = /^[1-9]\d{0,14}$/;

/**
 * Checks the cells of one row against the format (contract 5) and itself; other rows are `checkEmployees`' to compare.
 * Spaces around a cell do not count. Percentages may have a decimal comma, up to four decimals.
 *
 * @param cells as in the file, in the order of the columns
 * @param row 1-based, for the problems
 */
export function checkEmployee(
  cells: readonly string[],
  row: number,
  options: EmployeeCheckOptions = {},
): CheckedEmployee {
  return createEmployeeCheck(options)(cells, row);
}

/** `checkEmployee` for many rows: what reads the cells is made once, which a large file feels. */
export function createEmployeeCheck(
  options: EmployeeCheckOptions,
): (cells: readonly string[], row: number) => CheckedEmployee {
  let current: { cells: readonly string[]; row: number; problems: EmployeeProblem[] };
  const note: Note = (column, code, value) => {
    current.problems.push({ row: current.row, column, code, value: shown(column, value ?? '') });
  };
  const read = recordReader((index) => (current.cells[index] ?? '').trim(), note);
  return (cells, row) => {
    if (cells.length !== employeeColumns.length) {
      const params = { expected: employeeColumns.length, actual: cells.length };
      return { status: 'invalid', problems: [{ row, code: 'column-count', params }] };
    }
    const problems: EmployeeProblem[] = [];
    current = { cells, row, problems };
    const record = read();
    checkTogether(record, options, note);
    return problems.length === 0 ? { status: 'valid', record } : { status: 'invalid', problems };
  };
}

/**
 * A personal number is never shown, nor five digits that stray into a column where none belong; and a cell with a whole id
 * shows its birth date alone.
 */
function shown(column: ColumnName, value: string): string {
  if (column === 'ssn') return '*'.repeat(Math.min(value.length, 11));
  const mayHaveFiveDigits = column === 'employeeNo' || column === 'companyId';
  return !mayHaveFiveDigits && fiveDigits.test(value) ? '*****' : maskNationalIds(value);
}

/** What reads each kind of cell, bound to its column once. What cannot be read is noted, and reads as an empty value. */
function cellReaders(cellAt: (index: number) => string, note: Note) {
  const cell = (column: ColumnName) => {
    const index = employeeColumns.findIndex(({ name }) => name === column);
    return () => cellAt(index);
  };
  const mandatory = (column: ColumnName) => {
    const given = cell(column);
    return () => {
      const value = given();
      if (value === '') note(column, 'missing');
      return value;
    };
  };
  const day = (column: ColumnName, value: string) => {
    if (value === '' || plainDay.test(value) || isRealDay(value)) return value;
    note(column, isDay(value) ? 'impossible-date' : 'date-format', value);
    return '';
  };
  const code = (column: keyof typeof known, value: string) => {
    if (value !== '' && !known[column].has(value)) note(column, 'unknown-code', value);
    return value;
  };
  const percent = (column: ColumnName, value: string) => {
    const number = percentage.test(value) ? Number(value.replace(',', '.')) : Number.NaN;
    if (number <= 100) return number;
    if (value !== '') note(column, 'percentage', value);
    return 0;
  };
  return {
    text:
      (column: ColumnName, given = mandatory(column)) =>
      () => {
        const value = given();
        if (isFormula(value)) note(column, 'formula', value);
        return value;
      },
    company:
      (given = mandatory('companyId')) =>
      () => {
        const value = given();
        if (companyId.test(value)) return Number(value);
        if (value !== '') note('companyId', 'not-a-company-id', value);
        return 0;
      },
    personalNumber:
      (given = mandatory('ssn')) =>
      () => {
        const value = given();
        if (value === '' || fiveDigits.test(value)) return value;
        note('ssn', 'national-id-format', value);
        return '';
      },
    boolean:
      (column: ColumnName, given = cell(column)) =>
      () => {
        const value = given();
        const read = value === '' ? false : (booleans.get(value) ?? booleans.get(value.toLowerCase()));
        if (read === undefined) note(column, 'not-boolean', value);
        return read ?? false;
      },
    day:
      (column: ColumnName, given = mandatory(column)) =>
      () =>
        day(column, given()),
    dayIfAny:
      (column: ColumnName, given = cell(column)) =>
      () =>
        day(column, given()) || undefined,
    code:
      (column: keyof typeof known, given = mandatory(column)) =>
      () =>
        code(column, given()),
    codeIfAny:
      (column: keyof typeof known, given = cell(column)) =>
      () =>
        code(column, given()) || undefined,
    percent:
      (column: ColumnName, given = mandatory(column)) =>
      () =>
        percent(column, given()),
    percentOrZero:
      (column: ColumnName, given = cell(column)) =>
      () =>
        percent(column, given()),
  };
}

function recordReader(cellAt: (index: number) => string, note: Note): () => EmployeeRecord {
  const of = cellReaders(cellAt, note);
  const read = {
    employeeNo: of.text('employeeNo'),
    companyId: of.company(),
    employmentTypeId: of.code('employmentTypeId'),
    dateOfBirth: of.day('dateOfBirth'),
    ssn: of.personalNumber(),
    firstName: of.text('firstName'),
    surname: of.text('surname'),
    addressLine: of.text('addressLine'),
    postalCode: of.text('postalCode'),
    abstainFromTicket: of.boolean('abstainFromTicket'),
    hireStartDate: of.day('hireStartDate'),
    payType: of.code('payType'),
    hireEndDate: of.dayIfAny('hireEndDate'),
    hireEndCause: of.codeIfAny('hireEndCause'),
    disabilityGrade: of.percentOrZero('disabilityGrade'),
    disabilityFromDate: of.dayIfAny('disabilityFromDate'),
    employmentPercentage: of.percent('employmentPercentage'),
    employmentPercentageDate: of.dayIfAny('employmentPercentageDate'),
    paidPercentage: of.percent('paidPercentage'),
    leaveFromDate: of.dayIfAny('leaveFromDate'),
    isDeleted: of.boolean('isDeleted'),
  };
  return () => ({
    employeeNo: read.employeeNo(),
    companyId: read.companyId(),
    employmentTypeId: read.employmentTypeId(),
    dateOfBirth: read.dateOfBirth(),
    ssn: read.ssn(),
    firstName: read.firstName(),
    surname: read.surname(),
    addressLine: read.addressLine(),
    postalCode: read.postalCode(),
    abstainFromTicket: read.abstainFromTicket(),
    hireStartDate: read.hireStartDate(),
    payType: read.payType(),
    hireEndDate: read.hireEndDate(),
    hireEndCause: read.hireEndCause(),
    disabilityGrade: read.disabilityGrade(),
    disabilityFromDate: read.disabilityFromDate(),
    employmentPercentage: read.employmentPercentage(),
    employmentPercentageDate: read.employmentPercentageDate(),
    paidPercentage: read.paidPercentage(),
    leaveFromDate: read.leaveFromDate(),
    isDeleted: read.isDeleted(),
  });
}

/** What one column says about another. A value that could not be read is told already, and compared with nothing. */
function checkTogether(record: EmployeeRecord, options: EmployeeCheckOptions, note: Note): void {
  const { dateOfBirth, ssn, hireStartDate, hireEndDate } = record;
  if (options.companyId !== undefined && record.companyId > 0 && record.companyId !== options.companyId) {
    note('companyId', 'other-company', String(record.companyId));
  }
  if (dateOfBirth !== '' && ssn !== '') {
    const kind = nationalIdOf(dateOfBirth, ssn)?.kind;
    // A mistyped number fits some test number one time in five, so it is not called one.
    const fits = kind !== undefined && (kind !== 'test' || options.testNumbers === true);
    if (!fits) note('ssn', 'national-id-mismatch', ssn);
  }
  if (hireStartDate !== '' && hireEndDate !== undefined && hireEndDate < hireStartDate) {
    note('hireEndDate', 'hire-end-before-start', hireEndDate);
  }
  if (record.disabilityGrade > 0 && record.disabilityFromDate === undefined) {
    note('disabilityFromDate', 'disability-date-required');
  }
}
