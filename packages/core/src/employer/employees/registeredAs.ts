import type { ChangedEmployee } from './importedEmployee.ts';
import type { EmployeeSummary } from './registeredEmployee.ts';

/**
 * The employee that an import has become, once the job has run: nothing on the wire joins the two but the number, which is
 * not unique, and the name. One who was there before under another name waits until the new one has come.
 *
 * @param employees those of the company who have the number
 */
export function registeredAs(
  imported: Omit<ChangedEmployee, 'importedEmployeeId'>,
  employees: readonly EmployeeSummary[],
): EmployeeSummary | undefined {
  return employees.find(
    ({ employeeNo, firstName, surname }) =>
      employeeNo === imported.employeeNo &&
      isSameName(imported.firstName, firstName) &&
      isSameName(imported.surname, surname),
  );
}

function isSameName(imported: string | undefined, registered: string): boolean {
  return imported === undefined || plain(imported) === plain(registered);
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
