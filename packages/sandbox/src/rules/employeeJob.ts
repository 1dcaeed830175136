import { employerTerms } from '../data/employerTerms.ts';
import type { EmployeeRecord, FamilyMemberRecord } from '../employerRecords.ts';
import { osloInstant } from '../osloTime.ts';
import type { World } from '../world.ts';
import { adoptImports } from './adoptImports.ts';
import { rightsOfEmployee, rightsOfFamilyMember } from './eligibility.ts';
import { settleRights, type JobRun } from './ticketRights.ts';

/** Number of the interval of the clock in which the job last ran. */
const ranIn = 'employeeJobRanIn';

/**
 * Runs the job that makes employees of what was imported, and gives and withdraws rights, when ten minutes of the clock have
 * become full since it last ran. There is no timer: whoever asks next finds it done. When the clock has jumped over several
 * times, the last of them counts.
 */
export function runEmployeeJob(world: World): void {
  const { meta } = world.tables;
  const { jobIntervalMs } = employerTerms;
  const interval = Math.floor(world.clock.now().getTime() / jobIntervalMs);
  const last = meta.get(ranIn);
  if (last === interval) return;
  meta.put(ranIn, interval);
  if (last !== undefined) runAt(world, osloInstant(new Date(interval * jobIntervalMs)));
}

function runAt(world: World, at: string): void {
  const { employees, familyMembers } = world.tables;
  const run = { at, year: Number(at.slice(0, 4)) };
  const adopted = adoptImports(world, at);
  const settled = new Map<string, EmployeeRecord>();
  for (const before of [...employees.list().filter(({ id }) => !adopted.has(id)), ...adopted.values()]) {
    const isAdopted = adopted.has(before.id);
    const employee = settle(world, before, { ...run, isRenamed: isAdopted });
    if (employee !== before || isAdopted) employees.put(employee.id, employee);
    settled.set(employee.id, employee);
  }
  for (const member of familyMembers.list()) settleFamily(world, member, settled.get(member.employeeId), run);
}

/** The years whose rights are made: this one, and towards its end the next (contract `personnel-tickets.md` 2.5). */
function yearsOf({ at, year }: JobRun): number[] {
  return at.slice(5, 10) >= employerTerms.renewalFrom ? [year, year + 1] : [year];
}

function settle(
  world: World,
  employee: EmployeeRecord,
  run: JobRun & { isRenamed: boolean },
): EmployeeRecord {
  if (employee.isFixed) return employee;
  const { firstName, surname, dateOfBirth } = employee.facts;
  const owner = { name: `${firstName} ${surname}`, birthDate: dateOfBirth };
  const due = yearsOf(run).flatMap((year) => rightsOfEmployee(employee, year, run.at.slice(0, 10)));
  return settleRights(world, employee, owner, due, run);
}

function settleFamily(
  world: World,
  member: FamilyMemberRecord,
  employee: EmployeeRecord | undefined,
  run: JobRun,
): void {
  if (member.isFixed || !employee) return;
  const { firstName, surname, dateOfBirth } = member;
  const owner = { name: `${firstName} ${surname}`, birthDate: dateOfBirth };
  const today = run.at.slice(0, 10);
  const due = yearsOf(run).flatMap((year) => rightsOfFamilyMember(member, employee, year, today));
  const settled = settleRights(world, member, owner, due, { ...run, isRenamed: false });
  if (settled !== member) world.tables.familyMembers.put(member.id, settled);
}
