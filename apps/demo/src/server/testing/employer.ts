import {
  employeeImportSchema,
  employeePageSchema,
  writeEmployeeCsv,
  type EmployeeRecord,
} from '@fribillett/core/employer';
import { employerPaths } from '../../shared/employerPaths.ts';
import type { Page, Visitor } from './visitor.ts';

/** Signs in to the back office. */
export async function hrSignIn(visitor: Visitor, personId: string): Promise<void> {
  const { status } = await visitor.post(employerPaths.session, { personId });
  if (status !== 200) throw new Error(`Signing in as ${personId} was answered with ${String(status)}.`);
}

/** Somebody invented with a synthetic id, whose rights come with the job. */
export function newEmployee(parts: Partial<EmployeeRecord> = {}): EmployeeRecord {
  return {
    employeeNo: '4001',
    companyId: 9001,
    employmentTypeId: 'F',
    dateOfBirth: '1984-09-03',
    ssn: '10136',
    firstName: 'Nina',
    surname: 'Berget',
    addressLine: 'Stasjonsgata 4',
    postalCode: '0154',
    abstainFromTicket: false,
    hireStartDate: '2016-08-15',
    payType: 'A',
    disabilityGrade: 0,
    employmentPercentage: 100,
    paidPercentage: 100,
    isDeleted: false,
    ...parts,
  };
}

/** Where an operation of the employer wire is, below the mount. */
export const employerWire = (path: string) => employerPaths.personnelTickets + path;

/** Sends a file for a company. */
export function sendFile(
  visitor: Visitor,
  companyId: number,
  csv: string,
  headers: Record<string, string> = {},
): Promise<Page> {
  const path = employerWire(`/companies/${String(companyId)}/imports/employees`);
  return visitor.send('POST', path, csv, { 'Content-Type': 'text/csv', ...headers });
}

/** A file of these employees. */
export function csvOf(employees: readonly EmployeeRecord[]): string {
  return [...writeEmployeeCsv(employees)].join('');
}

/** Imports an employee with a file, and returns the import's id. */
export async function importEmployee(visitor: Visitor, employee: EmployeeRecord): Promise<string> {
  const { status, json } = await sendFile(visitor, employee.companyId, csvOf([employee]));
  if (status !== 200) throw new Error(`The import was answered with ${String(status)}.`);
  const [changed] = employeeImportSchema.parse(json).changed;
  if (changed === undefined) throw new Error('The import changed nothing.');
  return changed.importedEmployeeId;
}

/** The id of the employee with a number, once the job has made one. */
export async function employeeIdOf(
  visitor: Visitor,
  { companyId, employeeNo }: Pick<EmployeeRecord, 'companyId' | 'employeeNo'>,
): Promise<string | undefined> {
  const search = { companyId, by: { employeeNo }, page: 1, perPage: 10 };
  const { json } = await visitor.post(employerWire('/employees/search'), search);
  return employeePageSchema.parse(json).employees[0]?.employeeId;
}
