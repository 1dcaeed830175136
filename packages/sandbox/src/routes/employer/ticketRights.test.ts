import { describe, expect, test } from 'vitest';
import {
  employeeRecord,
  familyMemberRecord,
  limitedTo,
  madeAt,
  openTestRegister,
  ticketRight,
} from '../../testing/register.ts';

const pensioner = { employeeNo: '-7', dateOfBirth: '1950-01-02', hireEndDate: '2017-01-31' };
const people = {
  employees: [
    employeeRecord(
      '700001',
      { hireEndDate: '2027-05-31' },
      {
        customerNumber: '9000001',
        rights: [
          ticketRight('1', { programme: 'workSilver', lastDay: '2026-06-30' }),
          ticketRight('2', { programme: 'privateBronze', firstDay: '2026-07-01' }),
          ticketRight('3', { isWithdrawn: true }),
        ],
      },
    ),
    employeeRecord('700002', { companyId: '9002', ...pensioner }, { rights: [ticketRight('4')] }),
    employeeRecord('700003', { employeeNo: '2003' }, { rights: [ticketRight('5', { isWithdrawn: true })] }),
  ],
  familyMembers: [
    familyMemberRecord('750001', '700001', {
      rights: [ticketRight('6', { ruleId: 'SBX-CHILD', firstDay: '2027-01-01', lastDay: '2027-12-31' })],
    }),
    familyMemberRecord('750002', '700001', { firstName: 'Jonas', rights: [ticketRight('7')] }),
  ],
};
const open = (options = {}) => openTestRegister(people, options);
const idsOf = ({ items }: { items: { ticketrightId?: string }[] }) => items.map((one) => one.ticketrightId);

describe('the ticket rights', () => {
  test('are told with type, rule and validity, whose end is the first moment after the last day', async () => {
    const { items } = await (await open()).rights();
    expect(items[0]).toMatchObject({
      ...{ ticketrightId: '1', employeeId: '700001', ticketHolderId: '1700001' },
      validFrom: '2026-01-01T00:00:00+01:00',
      validUntil: '2026-07-01T00:00:00+02:00',
      ticketType: { code: 'SBX-workSilver', generatesTicketRights: true },
      rule: { id: 'SBX-EMPLOYEE-SILVER' },
      calculationTimestamp: madeAt,
    });
    expect(items[2]).toMatchObject({
      ...{ ticketrightId: '6', employeeId: '700001', ticketHolderId: '1750001' },
      rule: { id: 'SBX-CHILD', name: 'Barn som ikke fyller 18 år' },
      validUntil: '2028-01-01T00:00:00+01:00',
    });
  });

  test('tell what of them is synchronised: the profile, and not the contract that is not there', async () => {
    const { items } = await (await open()).rights();
    const statuses = items.map((right) => Object.values(right.syncStatuses));
    const waiting = { isReadyToSync: true, syncTimestamp: undefined, errorMessage: undefined };
    expect(statuses[0]).toEqual([{ ...waiting, syncTimestamp: madeAt }, waiting]);
    expect(statuses[2]).toEqual([waiting, waiting]);
  });

  test('that were withdrawn are not listed', async () => {
    expect(idsOf(await (await open()).rights())).toEqual(['1', '2', '6', '7', '4']);
  });

  test.each([
    ['company', { companyId: '9002' }, ['4']],
    ['number', { employeeNo: '-7' }, ['4']],
    ['day on which they still hold', { fromDate: '2026-06-30' }, ['1', '2', '6', '7', '4']],
    ['day after their last', { fromDate: '2026-07-01' }, ['2', '6', '7', '4']],
  ])('are found by %s', async (_, query, found) => {
    expect(idsOf(await (await open()).rights(query))).toEqual(found);
  });

  test('come in pages, and of the client’s companies alone', async () => {
    const page = await (await open(limitedTo('9001'))).rights({ page: 2, perPage: 3 });
    expect(idsOf(page)).toEqual(['7']);
    expect(page).toMatchObject({ totalItems: 4, totalPages: 2 });
  });
});

describe('the holders', () => {
  test('are pickup codes with the rights behind them, and nobody without rights', async () => {
    const { items } = await (await open()).holders();
    expect(items.map((holder) => [holder.id, holder.ticketHolderCode, idsOf({ items: holder.ticketRights })]))
      // prettier-ignore
      .toEqual([
        ['1700001', 'SBX-700001-A', ['1', '2']],
        ['1750001', 'SBX-750001-A', ['6']],
        ['1750002', 'SBX-750002-A', ['7']],
        ['1700002', 'SBX-700002-A', ['4']],
      ]);
  });

  test('from a day on have the rights that hold from it', async () => {
    const { items } = await (await open()).holders({ fromDate: '2027-01-01' });
    expect(items).toMatchObject([{ id: '1750001', ticketRights: [{ ticketrightId: '6' }] }]);
  });

  test('of another company are refused', async () => {
    const register = await open(limitedTo('9001'));
    for (const operation of ['findTicketRightsHolders', 'findActiveTicketRightsHolders'] as const) {
      expect((await register.send(operation, { query: { companyId: '9002' } })).status).toBe(403);
    }
  });
});

describe('the active holders', () => {
  test('are those with a right today: employees, pensioners and their families', async () => {
    const address = { addressLine: 'Fjellveien 3, 2. etasje', postalCode: '5015', city: 'BERGEN' };
    const employee = { employeeId: '700001', companyId: '9001', ...address, grantedAt: madeAt };
    const { items } = await (await open()).activeHolders();
    expect(items).toEqual([
      {
        ...{ ...employee, type: 'Ansatt', ticketRightType: 'bronse', isEmployee: true },
        ...{ firstName: 'Åse', surname: 'Bakken' },
      },
      {
        ...{ ...employee, type: 'Familie', ticketRightType: 'sølv', isEmployee: false },
        ...{ firstName: 'Jonas', surname: 'Bakken' },
      },
      {
        ...{ ...employee, employeeId: '700002', companyId: '9002' },
        ...{ type: 'Pensjonist', ticketRightType: 'sølv', isEmployee: false, hireEndDate: '2017-01-31' },
        ...{ firstName: 'Åse', surname: 'Bakken' },
      },
    ]);
  });

  test('change with the day', async () => {
    const register = await open();
    register.clock.set('2027-03-01T12:00:00+01:00');
    await register.authenticate();
    expect((await register.activeHolders()).items).toMatchObject([{ type: 'Familie', firstName: 'Tuva' }]);
  });
});
