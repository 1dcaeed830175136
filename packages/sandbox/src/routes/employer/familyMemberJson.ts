import { familyRelations } from '../../data/codeLists.ts';
import type { EmployeeRecord, FamilyMemberRecord } from '../../employerRecords.ts';
import type { World } from '../../world.ts';
import { registeredYears } from './registeredYears.ts';

/** `FamilyMemberResponse` without rights (contract `personnel-tickets.md` 4.9). ASSUMPTION: deleted together with the employee. */
export function familyMemberJson(
  world: World,
  member: FamilyMemberRecord,
  { facts }: EmployeeRecord,
): Record<string, unknown> {
  const { firstName, surname, dateOfBirth, ssn, relation, hasLowIncome, customerNumber } = member;
  const lowIncomes = registeredYears(world).filter(() => hasLowIncome);
  return {
    id: Number(member.id),
    employeeId: Number(member.employeeId),
    ...{ firstName, surname, dateOfBirth, ssn },
    isDeleted: facts.isDeleted,
    [world.employerNames.relation]: familyRelations.find(
      ({ code }) => code === `SBX-${relation.toUpperCase()}`,
    ),
    [world.employerNames.lowIncomes]: lowIncomes.map((year) => ({ year, isRegistered: true })),
    customerNumber: customerNumber === undefined ? null : Number(customerNumber),
    ticketHolderCode: member.ticketHolderCode,
    abstainFromTicket: member.abstainFromTicket,
    createdAt: member.createdAt,
    updatedAt: member.changedAt,
  };
}
