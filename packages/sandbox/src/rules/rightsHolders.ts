import { categories, categoryOfProgramme, type Category } from '../data/categories.ts';
import type { EmployeeRecord, FamilyMemberRecord, TicketRightRecord } from '../employerRecords.ts';
import type { SandboxClient, World } from '../world.ts';
import { employeesOf, familiesOf } from './employees.ts';

/** An employee or a member of the family, with rights that were not withdrawn. */
export interface HeldRights {
  holder: EmployeeRecord | FamilyMemberRecord;
  /** The holder, or the one to whose family the holder belongs. */
  employee: EmployeeRecord;
  rights: TicketRightRecord[];
}

/**
 * Who has rights that `isMeant`, each employee followed by the family. ASSUMPTION: the number of an employee finds the family
 * too.
 */
export function holdersOf(
  world: World,
  client: SandboxClient | undefined,
  { companyId, employeeNo }: { companyId?: string; employeeNo?: string },
  isMeant: (right: TicketRightRecord) => boolean,
): HeldRights[] {
  const families = familiesOf(world);
  return employeesOf(world, client, companyId)
    .filter(({ facts }) => [undefined, facts.employeeNo].includes(employeeNo))
    .flatMap((employee) =>
      [employee, ...(families.get(employee.id) ?? [])].map((holder) => ({
        holder,
        employee,
        rights: standingRights(holder).filter(isMeant),
      })),
    )
    .filter(({ rights }) => rights.length > 0);
}

/** The rights that were not withdrawn. */
export function standingRights({ rights }: Pick<EmployeeRecord, 'rights'>): TicketRightRecord[] {
  return rights.filter(({ isWithdrawn }) => !isWithdrawn);
}

/** The best category among rights. */
export function bestCategory(rights: readonly TicketRightRecord[]): Category | undefined {
  return categories.find((category) =>
    rights.some(({ programme }) => categoryOfProgramme[programme] === category),
  );
}
