import { nationalIdOf, writeEmployeeCsv } from '@fribillett/core/employer';
import type { EmployeeRecord } from '@fribillett/core/employer';
import { aseRecord } from './employees.ts';

const found: string[] = [];

/** Five digits of the nth synthetic person who was born on Åse's day. */
function testSsn(nth: number): string {
  for (let digits = Number(found.at(-1) ?? -1) + 1; found.length <= nth; digits++) {
    const ssn = String(digits).padStart(5, '0');
    if (nationalIdOf(aseRecord.dateOfBirth, ssn)?.kind === 'test') found.push(ssn);
  }
  return found[nth] ?? '';
}

/** The nth of many employees with nothing wrong where test numbers are let in. */
export function employee(nth: number, parts: Partial<EmployeeRecord> = {}): EmployeeRecord {
  return { ...aseRecord, employeeNo: String(1001 + nth), ssn: testSsn(nth), ...parts };
}

/** So many employees. */
export function employees(count: number): EmployeeRecord[] {
  return Array.from({ length: count }, (_, nth) => employee(nth));
}

/** An import file as a browser hands it over. */
export function employeeFile(content: readonly EmployeeRecord[] | BlobPart, name = 'ansatte.csv'): File {
  return new File(Array.isArray(content) ? [...writeEmployeeCsv(content)] : [content as BlobPart], name);
}
