import { employmentTypes } from '../codes/employmentTypes.ts';
import { endCauses } from '../codes/endCauses.ts';
import { payTypes } from '../codes/payTypes.ts';
import { carriageReturn, lineFeed } from '../csv/bytes.ts';
import { numberBetween } from '../csv/digits.ts';
import type { EmployeeCheckOptions } from './checkEmployee.ts';
import type { EmployeeIdentity } from './duplicateSearch.ts';
import type { EmployeeRecord } from './employee.ts';
import { employeeColumns } from './employeeColumns.ts';
import { isNationalNumber } from './isNationalNumber.ts';
import { codeOf, day, digits, oneOf, optional, percentage, positive, text } from './plainCells.ts';
import type { PlainCell } from './plainCells.ts';

/** A line with nothing wrong that is sent as it stands, and what tells its employee from others. */
export interface PlainLine extends EmployeeIdentity {
  /** Where its cells end. */
  end: number;
  /** Where the next line begins. */
  next: number;
}

const boolean = oneOf(['true', 'false']);
const placeOf = (column: keyof EmployeeRecord) => employeeColumns.findIndex(({ name }) => name === column);
const companyPlace = placeOf('companyId');
const birthPlace = placeOf('dateOfBirth');
const hirePlace = placeOf('hireStartDate');
const endPlace = placeOf('hireEndDate');

function cellsOf(delimiter: number): readonly PlainCell[] {
  const cells: Record<keyof EmployeeRecord, PlainCell> = {
    employeeNo: text,
    companyId: positive,
    employmentTypeId: codeOf(employmentTypes),
    dateOfBirth: day,
    ssn: digits(5),
    firstName: text,
    surname: text,
    addressLine: text,
    postalCode: text,
    abstainFromTicket: boolean,
    hireStartDate: day,
    payType: codeOf(payTypes),
    hireEndDate: optional(day, delimiter),
    hireEndCause: optional(codeOf(endCauses), delimiter),
    // A higher grade needs a day, which is for `checkEmployee` to see.
    disabilityGrade: oneOf(['0']),
    disabilityFromDate: optional(day, delimiter),
    employmentPercentage: percentage,
    employmentPercentageDate: optional(day, delimiter),
    paidPercentage: percentage,
    leaveFromDate: optional(day, delimiter),
    isDeleted: boolean,
  };
  return employeeColumns.map(({ name }) => cells[name]);
}

/**
 * Reads lines that need no second look, which most lines of a large file are, in the bytes of the file: a check cell by cell
 * makes a text of each. A line that is not found may be right all the same.
 *
 * What is found is valid for `checkEmployee`, and its cells are those that `writeEmployeeCsv` would write.
 */
export function createPlainLineReader({ companyId }: EmployeeCheckOptions) {
  const cellsByDelimiter = new Map([',', ';'].map((one) => [one, cellsOf(one.charCodeAt(0))]));
  const starts = new Int32Array(employeeColumns.length);
  const startOf = (place: number) => starts[place] ?? 0;

  /** Where the cells end, or -1; where they begin is in `starts`. */
  function endOfCells(bytes: Uint8Array, start: number, delimiter: string): number {
    const separator = delimiter.charCodeAt(0);
    let index = 0;
    let at = start;
    for (const cell of cellsByDelimiter.get(delimiter) ?? []) {
      starts[index] = at;
      at = cell(bytes, at);
      index += 1;
      if (at === -1) return -1;
      if (index === starts.length) return at;
      if (bytes[at] !== separator) return -1;
      at += 1;
    }
    return -1;
  }

  /** @param start where the line begins */
  return (bytes: Uint8Array, start: number, delimiter: string): PlainLine | undefined => {
    const end = endOfCells(bytes, start, delimiter);
    if (end === -1) return undefined;
    const lineBreak = bytes[end] === carriageReturn ? end + 1 : end;
    if (bytes[lineBreak] !== lineFeed) return undefined;
    const birth = startOf(birthPlace);
    const ended = startOf(endPlace);
    const isEnded = ended < startOf(endPlace + 1) - 1;
    if (isEnded && dayNumber(bytes, ended) < dayNumber(bytes, startOf(hirePlace))) return undefined;
    if (!isNationalNumber(bytes, birth)) return undefined;
    const company = startOf(companyPlace);
    const id = numberBetween(bytes, company, startOf(companyPlace + 1) - 1);
    if (companyId !== undefined && id !== companyId) return undefined;
    return {
      end,
      next: lineBreak + 1,
      companyId: id,
      employeeNo: employeeNoBetween(bytes, start, company - 1),
      person: dayNumber(bytes, birth) * 100_000 + numberBetween(bytes, birth + 11, birth + 16),
    };
  };
}

/** The digits of a day, one after the other. */
function dayNumber(bytes: Uint8Array, at: number): number {
  return (
    numberBetween(bytes, at, at + 4) * 10_000 +
    numberBetween(bytes, at + 5, at + 7) * 100 +
    numberBetween(bytes, at + 8, at + 10)
  );
}

/** As `identityOf` tells it. */
function employeeNoBetween(bytes: Uint8Array, from: number, to: number): string | number {
  if (positive(bytes, from) === to) return numberBetween(bytes, from, to);
  return decoder.decode(bytes.subarray(from, to));
}

const decoder = new TextDecoder();
