import {
  readChangedEmployees,
  readCustomer,
  parseWireJson,
  readEmployees,
  readImportedEmployee,
  writeCustomer,
  writeImportedEmployee,
  writeImportedEmployeePatch,
  type ImportedEmployeePatch,
  type ImportedEmployeeRequest,
} from '@fribillett/entur-wire';
import { employerTerms } from '../data/employerTerms.ts';
import { importColumns } from '../data/importColumns.ts';
import { syntheticSsn } from '../rules/nationalId.ts';
import type { SandboxOptions } from '../createSandbox.ts';
import type { ServedOperationId } from '../servedOperations.ts';
import { openTestShop } from '../testSupport.ts';

/** An employee of company 9001 with nothing wrong, full time since 2020. */
export function newEmployee(parts: Partial<ImportedEmployeeRequest> = {}): ImportedEmployeeRequest {
  const dateOfBirth = parts.dateOfBirth ?? '1990-04-12';
  return {
    ...{ companyId: '9001', employeeNo: '2001', employmentTypeId: 'F', payType: 'A' },
    ...{ dateOfBirth, ssn: syntheticSsn(dateOfBirth), firstName: 'Åse', surname: 'Bakken' },
    ...{ addressLine: 'Fjellveien 3, 2. etasje', postalCode: '5015', hireStartDate: '2020-02-01' },
    ...{ employmentPercentage: 100, paidPercentage: 100, isDeleted: false },
    ...parts,
  };
}

/** The cells of an employee, in the order of the columns. */
export function cellsOf(employee: ImportedEmployeeRequest): string[] {
  return importColumns.map(({ name }) => String(employee[name] ?? ''));
}

/** The text of an import file. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell}"`).join(',')}\r\n`).join('');
}

/** The header row. */
export const header: readonly string[] = importColumns.map(({ name }) => name);

/** An employer that speaks Entur's wire to a sandbox of its own, on a clock that stands still. */
export async function openTestEmployer(options: SandboxOptions = {}) {
  const shop = await openTestShop(options);

  async function answer(operation: ServedOperationId, request: Parameters<typeof shop.send>[1]) {
    const response = await shop.send(operation, request);
    const text = await response.text();
    if (!response.ok) throw new Error(`${operation} answered ${String(response.status)}: ${text}`);
    return parseWireJson(text);
  }

  const employer = {
    ...shop,
    answer,
    tryImport: (employee: ImportedEmployeeRequest) =>
      shop.send('importNewEmployee', { body: writeImportedEmployee(employee) }),
    /** Imports one employee, and tells the import id. */
    async import(employee: ImportedEmployeeRequest) {
      const body = writeImportedEmployee(employee);
      return readImportedEmployee(await answer('importNewEmployee', { body })).id;
    },
    imported: (importedEmployeeId: string) =>
      answer('getImportedEmployee', { params: { importedEmployeeId } }).then(readImportedEmployee),
    tryPatch: (importedEmployeeId: string, patch: ImportedEmployeePatch) =>
      shop.send('patchImportedEmployee', {
        params: { importedEmployeeId },
        body: writeImportedEmployeePatch(patch),
        headers: { 'Content-Type': 'application/merge-patch+json' },
      }),
    tryCsv(text: string, field = 'importFile') {
      const form = new FormData();
      form.set(field, new Blob([text], { type: 'text/csv' }), 'employees.csv');
      return shop.send('importMultipleEmployeesCsv', { body: form });
    },
    /** Imports a file, and tells the import ids of what changed. */
    async importCsv(employees: readonly ImportedEmployeeRequest[]) {
      const response = await employer.tryCsv(csvOf([header, ...employees.map(cellsOf)]));
      if (!response.ok) throw new Error(await response.text());
      return readChangedEmployees(await response.json()).map(({ id }) => id);
    },
    /** Moves the clock to the next time that the job runs. */
    waitForJob() {
      const now = employer.clock.now().getTime();
      employer.clock.advance(employerTerms.jobIntervalMs - (now % employerTerms.jobIntervalMs));
    },
    /** Moves the clock to an instant, at which the token may have died. */
    async waitUntil(instant: string) {
      employer.clock.set(instant);
      await employer.authenticate();
    },
    /** The employees with a number, with their rights and families. */
    async employees(employeeNo: string) {
      const query = { employeeNo, includeFamilyMembers: true, includeTicketRights: true };
      return readEmployees(await answer('findEmployees', { query })).items;
    },
    /** The only employee with a number. */
    async employee(employeeNo = '2001') {
      const [only, ...others] = await employer.employees(employeeNo);
      if (!only || others.length > 0) throw new Error(`${String(others.length + 1)} have the number`);
      return only;
    },
    /** Makes a private profile, and tells its number. */
    async newCustomer() {
      const names = { firstName: 'Åse', surname: 'Bakken', email: `${crypto.randomUUID()}@shop.test` };
      const by = { organisationId: '1', createdBy: 'test', createdByChannel: 'test' };
      return readCustomer(await answer('createProfile', { body: writeCustomer({ ...names, ...by }) }))
        .customerNumber;
    },
  };
  return employer;
}
