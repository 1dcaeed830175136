import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalIdOf } from '../../rules/nationalId.ts';
import {
  employeeRecord,
  familyMemberRecord,
  limitedTo,
  madeAt,
  openTestRegister,
  ticketRight,
} from '../../testing/register.ts';

const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
const everything = { includeFamilyMembers: true, includeTicketRights: true };

const people = {
  employees: [
    employeeRecord('700001'),
    employeeRecord('700002', { employeeNo: '2002', dateOfBirth: '1985-11-30' }),
    employeeRecord('700003', { companyId: '9002' }),
    employeeRecord('700004', { employeeNo: '2004', dateOfBirth: '1985-11-30', isDeleted: true }),
  ],
};
const [first = employeeRecord('')] = people.employees;
const { dateOfBirth, ssn } = first.facts;

describe('an employee', () => {
  const rights = [
    ticketRight('1', { programme: 'workBronze' }),
    ticketRight('2', { programme: 'privateBronze', isWithdrawn: true }),
    ticketRight('3', { year: 2027, programme: 'workBronze' }),
    ticketRight('4', { year: 2027 }),
  ];
  const asked = {
    employees: [
      employeeRecord(
        '700001',
        {
          hireEndCause: 'D',
          hireEndDate: '2026-12-01',
          disabilityGrade: 20,
          disabilityFromDate: '2026-01-01',
        },
        {
          ...{ rights, customerNumber: '9000001' },
          yearlyFees: { 2025: true, 2026: true, 2027: false },
          disabilityProofs: { 2027: true },
        },
      ),
    ],
    familyMembers: [familyMemberRecord('750001', '700001', { rights: [ticketRight('5')] })],
  };

  test('is told with company, words for the codes, and what is registered for this year and the next', async () => {
    const register = await openTestRegister(asked);
    expect(await register.employee('700001')).toMatchObject({
      ...{ id: '700001', employeeNo: '2001', firstName: 'Åse', dateOfBirth, ssn, isDeleted: false },
      company: { companyId: '9001', name: 'Nordbanen AS', reportSeparator: ',' },
      employmentType: { code: 'F', description: 'Fast' },
      payType: { code: 'A' },
      hireEndCause: { code: 'D', description: 'Død' },
      ...{ hireStartDate: '2020-02-01', hireEndDate: '2026-12-01', disabilityGrade: 20 },
      ...{ ticketHolderCode: 'SBX-700001-A', customerNumber: '9000001', createdAt: madeAt },
      categories: [
        { year: 2026, product: { id: '1', name: 'Bronse' } },
        { year: 2027, product: { id: '2', name: 'Sølv' } },
      ],
      yearlyFees: [
        { year: 2026, isPaid: true },
        { year: 2027, isPaid: false },
      ],
      disabilityProofs: [{ year: 2027, isRegistered: true }],
    });
  });

  test('comes with rights and family only when they are asked for', async () => {
    const register = await openTestRegister(asked);
    const wire = async (query?: Record<string, boolean>) =>
      register.answer('getEmployee', { params: { employeeId: '700001' }, query });
    expect(Object.keys((await wire()) as object)).not.toContain('ticketRights');
    expect(Object.keys((await wire()) as object)).not.toContain('familyMembers');
    expect(await register.employee('700001', { includeTicketRights: true })).toMatchObject({
      ticketRights: [{ ticketrightId: '1' }, { ticketrightId: '3' }, { ticketrightId: '4' }],
      familyMembers: [],
    });
    expect(await register.employee('700001', { includeFamilyMembers: true })).toMatchObject({
      ticketRights: [],
      familyMembers: [{ id: '750001', employeeId: '700001', firstName: 'Tuva', ticketRights: [] }],
    });
    const whole = await register.employee('700001', everything);
    expect(whole.familyMembers).toMatchObject([{ ticketRights: [{ ticketrightId: '5' }] }]);
    expect((await register.employees(everything)).items).toEqual([whole]);
  });

  test('has no profile until a right was synchronised', async () => {
    const register = await openTestRegister(people);
    const wire = await register.answer('getEmployee', { params: { employeeId: '700001' } });
    expect(wire).toMatchObject({ customerNumber: null, categories: [], yearlyFees: [] });
  });

  test('is written under the names that the integrator says', async () => {
    const employerWireNames = { pageItems: 'employees', familyMembers: 'family', ticketRights: 'rights' };
    const register = await openTestRegister(asked, { employerWireNames });
    expect(await register.answer('findEmployees', { query: everything })).toMatchObject({
      employees: [{ rights: [{}, {}, {}], family: [{ rights: [{}] }] }],
    });
    expect((await register.employees(everything)).items).toMatchObject([
      { ticketRights: [{}, {}, {}], familyMembers: [{ ticketRights: [{}] }] },
    ]);
  });

  test('that is not there is a 404, and one of another company a 403', async () => {
    const register = await openTestRegister(people, limitedTo('9001'));
    const statusOf = async (employeeId: string) =>
      (await register.send('getEmployee', { params: { employeeId } })).status;
    expect(await statusOf('800001')).toBe(404);
    expect(await statusOf('700003')).toBe(403);
    expect(await statusOf('Åse')).toBe(400);
  });
});

describe('finding employees', () => {
  test.each([
    ['nothing', {}, ['700001', '700002', '700003', '700004']],
    ['a number, in every company', { employeeNo: '2001' }, ['700001', '700003']],
    ['a company', { companyId: '9002' }, ['700003']],
    ['a birth date, deleted ones too', { dateOfBirth: '1985-11-30' }, ['700002', '700004']],
    ['five digits and a birth date', { ssn, dateOfBirth }, ['700001', '700003']],
    ['eleven digits', { ssn: nationalIdOf(dateOfBirth, ssn) ?? '' }, ['700001', '700003']],
    ['digits that are nobody’s', { ssn: '99999' }, []],
    [
      'a number and a birth date that do not go together',
      { employeeNo: '2001', dateOfBirth: '1985-11-30' },
      [],
    ],
  ])('by %s', async (_, query, found) => {
    const register = await openTestRegister(people);
    expect(idsOf(await register.employees(query))).toEqual(found);
  });

  test('tells that somebody is deleted', async () => {
    const register = await openTestRegister(people);
    expect((await register.employees({ employeeNo: '2004' })).items).toMatchObject([{ isDeleted: true }]);
  });

  test('ends at the companies of the client', async () => {
    const register = await openTestRegister(people, limitedTo('9002'));
    const statusOf = async (companyId: string) =>
      (await register.send('findEmployees', { query: { companyId } })).status;
    expect(idsOf(await register.employees())).toEqual(['700003']);
    expect(await statusOf('9001')).toBe(403);
    const another = await openTestRegister(people);
    expect((await another.send('findEmployees', { query: { companyId: '77' } })).status).toBe(404);
  });

  test('gives everybody exactly once, whatever the size of a page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(12), fc.integer({ min: 1, max: 15 }), async (count, perPage) => {
        const ids = Array.from({ length: count }, (_, index) => String(99_995 + index));
        const register = await openTestRegister({ employees: ids.map((id) => employeeRecord(id)) });
        const { totalItems, totalPages = 0 } = await register.employees({ perPage });
        const pages = Array.from({ length: totalPages + 1 }, (_, index) => index + 1);
        const found = await Promise.all(pages.map((page) => register.employees({ page, perPage })));
        expect(found.flatMap(idsOf)).toEqual(ids);
        expect(totalItems).toBe(count);
        expect(found.at(-1)?.items).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
