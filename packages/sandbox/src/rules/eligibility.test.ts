import type { ImportedEmployeeRequest } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import type { FamilySeed } from '../data/families.ts';
import { newEmployee, openTestEmployer } from '../testing/employer.ts';

type Employer = Awaited<ReturnType<typeof openTestEmployer>>;

interface Rights {
  ticketRights: readonly {
    ticketType?: { code?: string | undefined } | undefined;
    rule?: { id?: string | undefined } | undefined;
  }[];
}

/** Programmes, and the rule that gave them. */
function given({ ticketRights }: Rights): string[] {
  const rules = new Set(ticketRights.map(({ rule }) => rule?.id ?? ''));
  return [...ticketRights.map(({ ticketType }) => (ticketType?.code ?? '').slice(4)), ...rules];
}

async function employed(parts: Partial<ImportedEmployeeRequest>): Promise<Employer> {
  const employer = await openTestEmployer();
  await employer.import(newEmployee(parts));
  employer.waitForJob();
  return employer;
}

const silver = ['privateSilver', 'workSilver', 'SBX-EMPLOYEE-SILVER'];
const bronze = ['privateBronze', 'workBronze', 'SBX-EMPLOYEE-BRONZE'];

describe('an employee', () => {
  test.each<[string, Partial<ImportedEmployeeRequest>, string[]]>([
    ['who works full time', {}, silver],
    ['in a temporary half position', { employmentTypeId: 'M', employmentPercentage: 50 }, silver],
    ['in less than half a position', { employmentPercentage: 49.9 }, bronze],
    ['who is called when needed', { employmentTypeId: 'T' }, bronze],
    ['without a position', { employmentPercentage: 0 }, []],
    ['who has opted out', { abstainFromTicket: true }, []],
    ['who is deleted', { isDeleted: true }, []],
    ['who has left', { hireEndDate: '2026-11-19' }, []],
    ['who leaves today', { hireEndDate: '2026-11-20' }, silver],
    ['who has died', { hireEndCause: 'D' }, []],
    ['who has left for another reason that has no day yet', { hireEndCause: 'A' }, silver],
    ['who begins next year', { hireStartDate: '2027-01-01' }, []],
    ['who begins this year', { hireStartDate: '2026-12-31' }, silver],
  ])('%s is given %j as %j', async (_, parts, expected) => {
    const employer = await employed(parts);
    expect(given(await employer.employee())).toEqual(expected);
  });

  test('without a right is not synchronised', async () => {
    const employer = await employed({ abstainFromTicket: true });
    expect((await employer.employee()).customerNumber).toBeUndefined();
  });

  test('who begins during the year has a right from that day on', async () => {
    const employer = await employed({ hireStartDate: '2026-12-24' });
    const [right] = (await employer.employee()).ticketRights;
    expect(right).toMatchObject({
      validFrom: '2026-12-24T00:00:00+01:00',
      validUntil: '2027-01-01T00:00:00+01:00',
    });
  });

  test('has no right in a year whose fee is unpaid, and has it when it is paid', async () => {
    const employer = await employed({});
    const pay = async (isPaid: boolean) => {
      const { id } = await employer.employee();
      await employer.answer('setYearlyFee', { params: { employeeId: id, year: '2026' }, body: { isPaid } });
    };
    await pay(false);
    expect(given(await employer.employee())).toEqual(silver);
    employer.waitForJob();
    expect(given(await employer.employee())).toEqual([]);
    await pay(true);
    employer.waitForJob();
    expect(given(await employer.employee())).toEqual(silver);
  });

  test.each([
    ['from its day on', { disabilityGrade: 50, disabilityFromDate: '2026-11-20' }, true],
    ['not before its day', { disabilityGrade: 50, disabilityFromDate: '2026-11-21' }, false],
    ['not below the grade that counts', { disabilityGrade: 49, disabilityFromDate: '2020-01-01' }, false],
  ])('has silver for a disability with a proof %s', async (_, disability, isSilver) => {
    const parts = { ...disability, employmentPercentage: 20 };
    const employer = await employed(parts);
    expect(given(await employer.employee())).toEqual(bronze);
    const params = { employeeId: (await employer.employee()).id, year: '2026' };
    await employer.answer('setDisabilityProof', { params, body: { isRegistered: true } });
    employer.waitForJob();
    expect(given(await employer.employee()).at(-1)).toBe(isSilver ? 'SBX-EMPLOYEE-DISABLED' : bronze.at(-1));
  });
});

describe('a pensioner', () => {
  test.each([{ employeeNo: '0' }, { employeeNo: '-12', hireEndDate: '2020-03-31' }])(
    'has a private right alone: %j',
    async (parts) => {
      const employer = await employed({ ...parts, dateOfBirth: '1950-02-28', employmentPercentage: 0 });
      const pensioner = await employer.employee(parts.employeeNo);
      expect(given(pensioner)).toEqual(['privateSilver', 'SBX-PENSIONER']);
    },
  );
});

describe('the family', () => {
  const families = (parts: Partial<FamilySeed>): FamilySeed[] => [
    {
      ...{ companyId: '9001', employeeNo: '2001', firstName: 'Jo', surname: 'Bakken' },
      ...{ relation: 'spouse', dateOfBirth: '1988-08-24' },
      ...parts,
    },
  ];
  async function memberOf(seed: Partial<FamilySeed>, parts: Partial<ImportedEmployeeRequest> = {}) {
    const employer = await openTestEmployer({ families: families(seed) });
    await employer.import(newEmployee(parts));
    employer.waitForJob();
    const [member] = (await employer.employee()).familyMembers;
    if (!member) throw new Error('There is no family');
    return member;
  }

  test.each<[string, Partial<FamilySeed>, string[]]>([
    ['a spouse', {}, ['privateBronze', 'SBX-SPOUSE-BRONZE']],
    ['a spouse with a low income', { hasLowIncome: true }, ['privateSilver', 'SBX-SPOUSE-SILVER']],
    ['a spouse who has opted out', { abstainFromTicket: true }, []],
    ['a child', { relation: 'child', dateOfBirth: '2009-01-01' }, ['privateSilver', 'SBX-CHILD']],
    ['a child who turns 18 this year', { relation: 'child', dateOfBirth: '2008-12-31' }, []],
    [
      'a grown child with a low income',
      { relation: 'child', dateOfBirth: '2002-01-01', hasLowIncome: true },
      ['privateBronze', 'SBX-CHILD-LOW-INCOME'],
    ],
    ['a child who turns 25', { relation: 'child', dateOfBirth: '2001-12-31', hasLowIncome: true }, []],
  ])('%s is given %j as %j', async (_, seed, expected) => {
    expect(given(await memberOf(seed))).toEqual(expected);
  });

  test.each<[string, Partial<ImportedEmployeeRequest>, number]>([
    ['has its right when the employee has opted out', { abstainFromTicket: true }, 1],
    ['keeps its right when the employee has died', { hireEndDate: '2026-11-01', hireEndCause: 'D' }, 1],
    ['loses it when the employee leaves', { hireEndDate: '2026-11-01' }, 0],
    ['loses it when the employee is deleted', { isDeleted: true }, 0],
  ])('%s', async (_, parts, rights) => {
    expect((await memberOf({}, parts)).ticketRights).toHaveLength(rights);
  });

  test('has codes and profiles of its own', async () => {
    const member = await memberOf({});
    expect(member.ticketHolderCode).toMatch(/^\w+-\w+-\w+$/);
    expect(member.customerNumber).toBeDefined();
  });
});
