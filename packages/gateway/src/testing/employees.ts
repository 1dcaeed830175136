import {
  nationalIdOf,
  writeEmployeeCsv,
  type EmployeeRecord,
  type NationalIdKind,
} from '@fribillett/core/employer';
import { anEmployeeRecord } from '@fribillett/testing/employer';

/** The first five digits, or the n-th, that fit a birth date of the last century. */
export function ssnOf(dateOfBirth: string, which = 0, kind: NationalIdKind = 'national'): string {
  let left = which;
  for (let digits = 0; digits <= 49_999; digits += 1) {
    const ssn = String(digits).padStart(5, '0');
    if (nationalIdOf(dateOfBirth, ssn)?.kind === kind && left-- === 0) return ssn;
  }
  throw new RangeError(`No id fits ${dateOfBirth}`);
}

/** An employee of 9001 with nothing wrong. */
export function employeeRecord(parts: Partial<EmployeeRecord> = {}): EmployeeRecord {
  const dateOfBirth = parts.dateOfBirth ?? '1980-02-17';
  return anEmployeeRecord({ dateOfBirth, ssn: ssnOf(dateOfBirth), ...parts });
}

/** So many employees, each with a number and a national id of their own. */
export function employeeRecords(count: number, parts: Partial<EmployeeRecord> = {}): EmployeeRecord[] {
  const years = 90;
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(1900, 0, 1 + (index % (years * 365)))).toISOString().slice(0, 10);
    const ssn = ssnOf(day, Math.floor(index / (years * 365)));
    return employeeRecord({ employeeNo: String(index + 1), dateOfBirth: day, ssn, ...parts });
  });
}

/** A file of these employees. */
export function csvOf(records: readonly EmployeeRecord[]): string {
  return [...writeEmployeeCsv(records)].join('');
}
