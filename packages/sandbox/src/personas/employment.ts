import { personaRule } from '../data/eligibilityRules.ts';
import type { ProgrammeKey } from '../data/products.ts';
import type { EmployeeFacts, RightsHolder, TicketRightRecord } from '../employerRecords.ts';
import { addDays, osloDay, osloInstant } from '../osloTime.ts';
import { syntheticSsn } from '../rules/nationalId.ts';
import { ticketRightId } from '../rules/ticketRights.ts';
import type { ContractRecord, World } from '../world.ts';
import type { Persona } from './personas.ts';

const companyId = '9001';

/**
 * Makes an employee of a persona who works or has retired, and a family member of one who belongs to an employee; whom it has
 * made keeps what was registered since. ASSUMPTION, all of it: the personas are invented, and so are their synthetic ids.
 */
export function seedEmployment(world: World, persona: Persona, year: number): void {
  const { tables, personas } = world;
  if (persona.relation === 'employee' || persona.relation === 'pensioner') {
    const id = employeeIdOf(persona);
    const before = tables.employees.get(id);
    const registered = {
      yearlyFees: before?.yearlyFees ?? {},
      disabilityProofs: before?.disabilityProofs ?? {},
    };
    const facts = before?.facts ?? factsOf(persona, year);
    tables.employees.put(id, { ...holderOf(world, persona, id, before), facts, ...registered });
  }
  const employee = personas.find(({ id }) => id === persona.familyOf);
  if (!employee || (persona.relation !== 'spouse' && persona.relation !== 'child')) return;
  const id = `6${persona.customerNumber}`;
  const { firstName, surname, birthDate, relation } = persona;
  tables.familyMembers.put(id, {
    ...holderOf(world, persona, id, tables.familyMembers.get(id)),
    ...{ firstName, surname, relation, dateOfBirth: birthDate, ssn: syntheticSsn(birthDate) },
    employeeId: employeeIdOf(employee),
    abstainFromTicket: false,
    hasLowIncome: relation === 'spouse',
  });
}

function employeeIdOf({ customerNumber }: Persona): string {
  return `5${customerNumber}`;
}

/** Number 1001 for customer 1001001; a pensioner's is negative. */
function factsOf(
  { firstName, surname, birthDate, relation, customerNumber, rights }: Persona,
  year: number,
): EmployeeFacts {
  const isRetired = relation === 'pensioner';
  const number = customerNumber.slice(0, 4);
  const years = rights.map((right) => right.year ?? 0);
  const isOver = years.length > 0 && years.every((one) => one < 0);
  const isNew = years.length > 0 && years.every((one) => one > 0);
  return {
    companyId,
    employeeNo: isRetired ? `-${number}` : number,
    employmentTypeId: 'F',
    dateOfBirth: birthDate,
    ssn: syntheticSsn(birthDate),
    ...{ firstName, surname, addressLine: 'Personveien 1', postalCode: '0155' },
    abstainFromTicket: rights.length === 0,
    hireStartDate: isNew ? `${String(year + 1)}-01-01` : '2010-08-01',
    payType: 'A',
    hireEndDate: isRetired ? '2018-11-30' : isOver ? `${String(year - 1)}-12-31` : undefined,
    disabilityGrade: 0,
    employmentPercentage: 100,
    paidPercentage: 100,
    isDeleted: false,
  };
}

function holderOf(
  world: World,
  persona: Persona,
  id: string,
  before: RightsHolder | undefined,
): RightsHolder {
  const now = osloInstant(world.clock.now());
  const rights = rightsOf(world, persona, id, before?.rights ?? []);
  return {
    id,
    ticketHolderCode: persona.pickupCode ?? `NT-${persona.customerNumber}-${persona.id.toUpperCase()}`,
    customerNumber: rights.length > 0 ? persona.customerNumber : undefined,
    rights,
    isFixed: true,
    createdAt: before?.createdAt ?? now,
    changedAt: now,
  };
}

/** What the persona's contracts say, day trips aside. */
function rightsOf(
  world: World,
  persona: Persona,
  id: string,
  before: readonly TicketRightRecord[],
): TicketRightRecord[] {
  const rightFor = (programme: ProgrammeKey, { uuid, validFrom, validTo }: ContractRecord) => {
    const year = Number(validFrom.slice(0, 4));
    return {
      id: ticketRightId({ id }, { programme, year }),
      year,
      programme,
      ruleId: personaRule.id,
      firstDay: validFrom.slice(0, 10),
      lastDay: addDays(osloDay(new Date(validTo)), -1),
      contractUuid: uuid,
      calculatedAt: osloInstant(world.clock.now()),
      isWithdrawn: false,
    };
  };
  return persona.rights.flatMap(({ programme }) =>
    world.tables.contracts
      .list(`sbx-${persona.id}-${programme}-`)
      .filter(({ parent }) => parent === undefined)
      .map(
        (contract) =>
          before.find(({ contractUuid }) => contractUuid === contract.uuid) ?? rightFor(programme, contract),
      ),
  );
}
