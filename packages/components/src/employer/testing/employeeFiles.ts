import { nationalIdOf, writeEmployeeCsv } from '@fribillett/core/employer';
import type { EmployeeRecord } from '@fribillett/core/employer';
import { anEmployeeRecord } from '@fribillett/testing/employer';
import { nordbanen } from './createTestEmployerTransport.ts';

const dateOfBirth = '1990-01-31';
const found: string[] = [];

/** Five digits of the nth synthetic person who was born that day. */
function testSsn(nth: number): string {
  for (let digits = Number(found.at(-1) ?? -1) + 1; found.length <= nth; digits++) {
    const ssn = String(digits).padStart(5, '0');
    if (nationalIdOf(dateOfBirth, ssn)?.kind === 'test') found.push(ssn);
  }
  return found[nth] ?? '';
}

/** The nth of many employees with nothing wrong where test numbers are let in. */
export function employee(nth: number, parts: Partial<EmployeeRecord> = {}): EmployeeRecord {
  return anEmployeeRecord({
    employeeNo: String(1001 + nth),
    companyId: nordbanen.companyId,
    dateOfBirth,
    ssn: testSsn(nth),
    ...parts,
  });
}

/** So many employees. */
export function employees(count: number): EmployeeRecord[] {
  return Array.from({ length: count }, (_, nth) => employee(nth));
}

/** Employees as an import file. */
export function csvOf(records: readonly EmployeeRecord[]): string {
  return [...writeEmployeeCsv(records)].join('');
}

/** A file as a browser hands it over. */
export function csvFile(content: BlobPart, name = 'ansatte.csv'): File {
  return new File([content], name, { type: 'text/csv' });
}
