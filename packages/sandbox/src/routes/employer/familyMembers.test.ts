import { describe, expect, test } from 'vitest';
import { employeeRecord, familyMemberRecord, limitedTo, openTestRegister } from '../../testing/register.ts';

const people = {
  employees: [
    employeeRecord('700001'),
    employeeRecord('700002', { companyId: '9002', isDeleted: true }),
    employeeRecord('700003', { employeeNo: '2003' }),
  ],
  familyMembers: [
    familyMemberRecord('750001', '700002'),
    familyMemberRecord('750002', '700001', {
      ...{ relation: 'spouse', firstName: 'Jonas', hasLowIncome: true, customerNumber: '9000002' },
    }),
    familyMemberRecord('750003', '700001', { abstainFromTicket: true }),
  ],
};

async function find(...asked: Parameters<Awaited<ReturnType<typeof openTestRegister>>['familyMembers']>) {
  return (await openTestRegister(people)).familyMembers(...asked);
}
const idsOf = ({ items }: Awaited<ReturnType<typeof find>>) => items.map(({ id }) => id);

describe('the family members', () => {
  test('stand with their relation and the years of a low income, in the order of the employees', async () => {
    const { items } = await find();
    expect(items).toMatchObject([
      {
        ...{ id: '750002', employeeId: '700001', firstName: 'Jonas', customerNumber: '9000002' },
        relation: { code: 'SBX-SPOUSE', description: 'Ektefelle eller samboer' },
        lowIncomes: [
          { year: 2026, isRegistered: true },
          { year: 2027, isRegistered: true },
        ],
        ...{ isDeleted: false, abstainFromTicket: false, ticketHolderCode: 'SBX-750002-A' },
      },
      {
        ...{ id: '750003', relation: { code: 'SBX-CHILD' }, dateOfBirth: '2015-01-31' },
        ...{ abstainFromTicket: true, lowIncomes: [] },
      },
      { id: '750001', isDeleted: true },
    ]);
    expect(items[1]?.customerNumber).toBeUndefined();
  });

  test('are those of one company where one is named, in pages', async () => {
    expect(idsOf(await find({ companyId: '9002' }))).toEqual(['750001']);
    const page = await find({ page: 2, perPage: 2 });
    expect(idsOf(page)).toEqual(['750001']);
    expect(page).toMatchObject({ totalItems: 3, totalPages: 2 });
  });

  test('of other companies are not told to a client', async () => {
    const register = await openTestRegister(people, limitedTo('9002'));
    expect(idsOf(await register.familyMembers())).toEqual(['750001']);
    const refused = await register.send('getAllFamilyMembers', { query: { companyId: '9001' } });
    expect(refused.status).toBe(403);
  });

  test('are written under the names that the integrator says', async () => {
    const employerWireNames = { relation: 'related', lowIncomes: 'lowIncomeYears' };
    const register = await openTestRegister(people, { employerWireNames });
    expect((await register.familyMembers()).items).toMatchObject([
      { relation: { code: 'SBX-SPOUSE' }, lowIncomes: [{}, {}] },
      ...[{}, {}],
    ]);
  });
});
