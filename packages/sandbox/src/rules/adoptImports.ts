import { employerTerms } from '../data/employerTerms.ts';
import type { EmployeeRecord, ImportRecord } from '../employerRecords.ts';
import { nextNumber, type World } from '../world.ts';
import { syntheticSsn } from './nationalId.ts';

/**
 * Employees of the imports that changed, by their ids, to be kept by who asks; new ones have the family that the sandbox knows
 * of.
 */
export function adoptImports(world: World, at: string): ReadonlyMap<string, EmployeeRecord> {
  const { imports, changedImports } = world.tables;
  const waiting = changedImports.list();
  for (const id of waiting) changedImports.delete(id);
  const adopted = waiting.flatMap((id) => imports.get(id) ?? []).map((record) => adopt(world, record, at));
  return new Map(adopted.map((employee) => [employee.id, employee]));
}

function adopt(world: World, record: ImportRecord, at: string): EmployeeRecord {
  const { employees, imports } = world.tables;
  const { employeeId, facts, changedAt } = record;
  const before = employeeId === undefined ? undefined : employees.get(employeeId);
  const employee = before ?? newEmployee(world, record, at);
  if (!before) {
    imports.put(record.id, { ...record, employeeId: employee.id });
    addFamily(world, employee, at);
  }
  return { ...employee, facts, importedAt: changedAt, changedAt: at };
}

function newEmployee(world: World, { facts }: ImportRecord, at: string): EmployeeRecord {
  const id = String(employerTerms.firstEmployeeId - 1 + nextNumber(world, 'employee'));
  return { ...newHolder(id, at), facts, yearlyFees: {}, disabilityProofs: {} };
}

function addFamily(world: World, { id: employeeId, facts }: EmployeeRecord, at: string): void {
  const { companyId, employeeNo } = facts;
  const isOfFamily = (seed: { companyId: string; employeeNo: string }) =>
    seed.companyId === companyId && seed.employeeNo === employeeNo;
  for (const { companyId: _, employeeNo: __, ...seed } of world.families.filter(isOfFamily)) {
    const id = String(employerTerms.firstFamilyMemberId - 1 + nextNumber(world, 'familyMember'));
    const { hasLowIncome = false, abstainFromTicket = false } = seed;
    const ssn = syntheticSsn(seed.dateOfBirth);
    const member = { ...newHolder(id, at), ...seed, ssn, employeeId, hasLowIncome, abstainFromTicket };
    world.tables.familyMembers.put(id, member);
  }
}

function newHolder(id: string, at: string) {
  return { id, ticketHolderCode: newCode(id), rights: [], isFixed: false, createdAt: at, changedAt: at };
}

/** A pickup code of three parts (contract `personnel-tickets.md` 4.1) that cannot be guessed from another. */
function newCode(id: string): string {
  return `SBX-${id}-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
}
