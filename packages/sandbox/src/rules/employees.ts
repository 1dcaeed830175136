import type { EmployeeRecord, FamilyMemberRecord } from '../employerRecords.ts';
import { groupBy } from '../groupBy.ts';
import { Refusal } from '../refusal.ts';
import type { SandboxClient, World } from '../world.ts';
import { mayWorkFor, requireCompany, requireScope } from './companies.ts';

const byId = (left: { id: string }, right: { id: string }) => Number(left.id) - Number(right.id);

/**
 * The employees of one company, or of all that the client may work for, in the order of their internal ids. Refuses a company
 * as {@link requireCompany} does. ASSUMPTION: who was deleted is still listed.
 */
export function employeesOf(
  { tables }: World,
  client: SandboxClient | undefined,
  companyId?: string,
): EmployeeRecord[] {
  if (companyId !== undefined) requireCompany(client, companyId);
  return tables.employees
    .list()
    .filter(
      ({ facts }) => mayWorkFor(client, facts.companyId) && [undefined, facts.companyId].includes(companyId),
    )
    .sort(byId);
}

/** An employee by the internal id. Refuses with 404 an id that is none, with 403 one of a company of others. */
export function requireEmployee(world: World, client: SandboxClient | undefined, id: string): EmployeeRecord {
  const employee = world.tables.employees.get(id);
  if (!employee) throw new Refusal(404, 'There is no such employee', { code: 'SANDBOX-UNKNOWN-EMPLOYEE' });
  requireScope(client, employee.facts.companyId);
  return employee;
}

/** The family members by the id of their employee, each family in the order of the internal ids. */
export function familiesOf({ tables }: World): Map<string, FamilyMemberRecord[]> {
  return groupBy(tables.familyMembers.list().sort(byId), ({ employeeId }) => employeeId);
}
