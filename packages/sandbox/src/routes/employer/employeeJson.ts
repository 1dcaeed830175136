import {
  employmentEndCauses,
  employmentTypes,
  payTypes,
  products,
  type DescribedCode,
} from '../../data/codeLists.ts';
import { companies } from '../../data/companies.ts';
import type { EmployeeRecord, FamilyMemberRecord } from '../../employerRecords.ts';
import { bestCategory, standingRights } from '../../rules/rightsHolders.ts';
import type { World } from '../../world.ts';
import { companyJson } from './companyJson.ts';
import { familyMemberJson } from './familyMemberJson.ts';
import { registeredYears } from './registeredYears.ts';
import { ticketRightsJson } from './ticketRightJson.ts';

/** What stands with an employee. */
export interface EmployeeInclusion {
  includeTicketRights: boolean;
  /** Absent: the family is not told. */
  family?: readonly FamilyMemberRecord[];
}

/**
 * `EmployeeResponse` (contract `personnel-tickets.md` 4.9). Codes come with words where the code lists have some. ASSUMPTION: a year
 * for which nothing was registered is left out; with rights come those of the family too.
 */
export function employeeJson(
  world: World,
  employee: EmployeeRecord,
  { includeTicketRights, family }: EmployeeInclusion,
): Record<string, unknown> {
  const { employerNames: names } = world;
  const { customerNumber, yearlyFees, disabilityProofs } = employee;
  const {
    companyId,
    employmentTypeId,
    payType,
    hireEndCause,
    disabilityFromDate: _,
    ...facts
  } = employee.facts;
  const rightsOf = (holder: EmployeeRecord | FamilyMemberRecord) =>
    includeTicketRights ? ticketRightsJson(world, holder) : {};
  const members = family?.map((member) => ({
    ...familyMemberJson(world, member, employee),
    ...rightsOf(member),
  }));
  return {
    id: Number(employee.id),
    ...facts,
    company: companies.filter((company) => company.companyId === companyId).map(companyJson)[0],
    employmentType: described(employmentTypes, employmentTypeId),
    payType: described(payTypes, payType),
    hireEndCause: described(employmentEndCauses, hireEndCause),
    ticketHolderCode: employee.ticketHolderCode,
    customerNumber: customerNumber === undefined ? null : Number(customerNumber),
    createdAt: employee.createdAt,
    lastUpdate: employee.changedAt,
    sourceLastUpdate: employee.importedAt,
    [names.categories]: categoriesJson(world, employee),
    [names.yearlyFees]: byYear(world, yearlyFees).map(([year, isPaid]) => ({ year, isPaid })),
    [names.disabilityProofs]: byYear(world, disabilityProofs).map(([year, isRegistered]) => ({
      ...{ year, isRegistered },
    })),
    ...rightsOf(employee),
    ...(members && { [names.familyMembers]: members }),
  };
}

function described(list: readonly DescribedCode[], asked: string | undefined): DescribedCode | undefined {
  return list.find(({ code }) => code === asked);
}

/** ASSUMPTION: the category of a year is that of its rights. */
function categoriesJson(world: World, employee: EmployeeRecord): Record<string, unknown>[] {
  const rights = standingRights(employee);
  return registeredYears(world).flatMap((year) => {
    const category = bestCategory(rights.filter((right) => right.year === year));
    return category ? [{ year, product: products.find(({ id }) => id === category.productId) }] : [];
  });
}

function byYear(world: World, registered: Record<string, boolean>): (readonly [number, boolean])[] {
  return registeredYears(world).flatMap((year) => {
    const value = registered[year];
    return value === undefined ? [] : [[year, value] as const];
  });
}
