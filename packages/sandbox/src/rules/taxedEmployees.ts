import { causesOfDeath } from '../data/codeLists.ts';
import type { EmployeeFacts, EmployeeRecord, FamilyMemberRecord } from '../employerRecords.ts';
import { groupBy } from '../groupBy.ts';
import type { World } from '../world.ts';
import { isPensioner } from './employeeFacts.ts';
import { nationalIdOf } from './nationalId.ts';
import type { TaxedEmployee } from './taxSavings.ts';

/**
 * Everybody on whom trips are taxed, with their uses and those of the family, in the order of their internal ids. ASSUMPTION:
 * also who has left or was deleted, because the trips were made.
 */
export function taxedEmployees({ tables }: World): TaxedEmployee[] {
  // What is used on a day trip is used on the right that gave it.
  const contracts = groupBy(tables.contracts.list(), ({ uuid, parent }) => parent ?? uuid);
  const families = groupBy(tables.familyMembers.list(), ({ employeeId }) => employeeId);
  const usageOf = ({ rights }: EmployeeRecord | FamilyMemberRecord) =>
    rights.flatMap(({ contractUuid }) => contracts.get(contractUuid)?.flatMap(({ usage }) => usage) ?? []);
  return tables.employees
    .list()
    .sort((left, right) => Number(left.id) - Number(right.id))
    .map((employee) => ({
      companyId: employee.facts.companyId,
      employeeNo: employee.facts.employeeNo,
      nationalId: idOf(employee.facts),
      status: statusOf(employee.facts),
      usage: [employee, ...(families.get(employee.id) ?? [])].flatMap(usageOf),
    }));
}

/** ASSUMPTION: when an employment has ended with a death, it is the family that travels: the bereaved. */
function statusOf(facts: EmployeeFacts): TaxedEmployee['status'] {
  if (causesOfDeath.includes(facts.hireEndCause ?? '')) return 'E';
  return isPensioner(facts) ? 'P' : 'A';
}

/** All 11 digits; of who has no national id, ddMMyy of the birth date and five zeros (contract `personnel-tickets.md` 5). */
function idOf({ dateOfBirth, ssn }: EmployeeFacts): string {
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  return nationalIdOf(dateOfBirth, ssn) ?? `${day}${month}${year.slice(2)}00000`;
}
