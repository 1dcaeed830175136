import {
  importedEmployeeRequestSchema,
  readActiveTicketRightsHolders,
  readAs,
  readEmployee,
  readEmployees,
  readFamilyMembers,
  readTicketRights,
  readTicketRightsHolders,
  type EmployeeQuery,
  type EmployeesQuery,
  type FamilyMembersQuery,
  type ImportedEmployeeRequest,
  type TicketRightsHoldersQuery,
} from '@fribillett/entur-wire';
import type { SandboxOptions } from '../createSandbox.ts';
import type { EmployeeRecord, FamilyMemberRecord, TicketRightRecord } from '../employerRecords.ts';
import { factsOf } from '../rules/employeeFacts.ts';
import { syntheticSsn } from '../rules/nationalId.ts';
import { createMemoryStore } from '../store/memoryStore.ts';
import { createTables } from '../world.ts';
import { newEmployee, openTestEmployer } from './employer.ts';

/** When everything in a register was made. */
export const madeAt = '2026-11-02T08:10:00+01:00';

/** A private silver right for 2026. */
export function ticketRight(id: string, parts: Partial<TicketRightRecord> = {}): TicketRightRecord {
  return {
    ...{ id, year: 2026, programme: 'privateSilver', ruleId: 'SBX-EMPLOYEE-SILVER' },
    ...{ firstDay: '2026-01-01', lastDay: '2026-12-31', contractUuid: `contract-${id}` },
    ...{ calculatedAt: madeAt, isWithdrawn: false },
    ...parts,
  };
}

/** An employee of {@link newEmployee}, whom no job touches. */
export function employeeRecord(
  id: string,
  facts: Partial<ImportedEmployeeRequest> = {},
  parts: Partial<EmployeeRecord> = {},
): EmployeeRecord {
  return {
    ...{ id, ticketHolderCode: `SBX-${id}-A`, rights: [], isFixed: true },
    ...{ createdAt: madeAt, changedAt: madeAt, yearlyFees: {}, disabilityProofs: {} },
    facts: factsOf(readAs(importedEmployeeRequestSchema, newEmployee(facts), 'The employee')),
    ...parts,
  };
}

/** A child of an employee, whom no job touches. */
export function familyMemberRecord(
  id: string,
  employeeId: string,
  parts: Partial<FamilyMemberRecord> = {},
): FamilyMemberRecord {
  const dateOfBirth = '2015-01-31';
  return {
    ...{ id, employeeId, firstName: 'Tuva', surname: 'Bakken', dateOfBirth, ssn: syntheticSsn(dateOfBirth) },
    ...{ relation: 'child', abstainFromTicket: false, hasLowIncome: false },
    ...{ ticketHolderCode: `SBX-${id}-A`, rights: [], isFixed: true, createdAt: madeAt, changedAt: madeAt },
    ...parts,
  };
}

/** An employer whose register holds these people and nobody else. */
export async function openTestRegister(
  people: { employees?: readonly EmployeeRecord[]; familyMembers?: readonly FamilyMemberRecord[] },
  options: SandboxOptions = {},
) {
  const store = createMemoryStore();
  const tables = createTables(store);
  for (const employee of people.employees ?? []) tables.employees.put(employee.id, employee);
  for (const member of people.familyMembers ?? []) tables.familyMembers.put(member.id, member);
  const employer = await openTestEmployer({ personas: [], ...options, store });
  const { answer } = employer;
  const names = options.employerWireNames;
  return {
    ...employer,
    employees: async (query?: EmployeesQuery) =>
      readEmployees(await answer('findEmployees', { query }), names),
    employee: async (employeeId: string, query?: EmployeeQuery) =>
      readEmployee(await answer('getEmployee', { params: { employeeId }, query }), names),
    familyMembers: async (query?: FamilyMembersQuery) =>
      readFamilyMembers(await answer('getAllFamilyMembers', { query }), names),
    holders: async (query?: TicketRightsHoldersQuery) =>
      readTicketRightsHolders(await answer('findTicketRightsHolders', { query }), names),
    rights: async (query?: TicketRightsHoldersQuery) =>
      readTicketRights(await answer('findTicketRights', { query }), names),
    activeHolders: async (query?: TicketRightsHoldersQuery) =>
      readActiveTicketRightsHolders(await answer('findActiveTicketRightsHolders', { query }), names),
  };
}

/** A client that may work for one company alone. */
export const limitedTo = (companyId: string): SandboxOptions => ({
  clients: [{ clientId: 'sandbox', clientSecret: 'sandbox', companyIds: [companyId] }],
});
