import { expect, test } from 'vitest';
import { readFamilyMembers } from './index.ts';

const member = {
  id: 9007199254,
  employeeId: 7,
  firstName: 'Ola',
  surname: 'Nordmann',
  isDeleted: false,
  relation: { code: 'Q', description: 'noe nytt' },
  lowIncomes: [{ year: 2026, isRegistered: true }],
  ssn: '00123',
  customerNumber: null,
  later: 'kept',
};

test('a family member is read with relation, low income and rights', () => {
  const read = readFamilyMembers({ items: [member], totalItems: 1, totalPages: 1 });
  expect(read.items).toMatchObject([
    {
      id: '9007199254',
      relation: { code: 'Q', description: 'noe nytt' },
      lowIncomes: [{ year: 2026, isRegistered: true }],
      ticketRights: [],
      ssn: '00123',
      later: 'kept',
    },
  ]);
  expect(read.items[0]?.customerNumber).toBeUndefined();
});

test('a family member may lack everything that no specification requires', () => {
  expect(readFamilyMembers([{}]).items).toEqual([{ lowIncomes: [], ticketRights: [] }]);
});

test('a family member is read under configured names', () => {
  const wire = { kinship: 'E', incomes: [{ year: '2026' }] };
  const read = readFamilyMembers([wire], { relation: 'kinship', lowIncomes: 'incomes' });
  expect(read.items[0]).toMatchObject({ relation: { code: 'E' }, lowIncomes: [{ year: 2026 }] });
});

test('a national id that is no text is refused without being shown', () => {
  const read = () => readFamilyMembers([{ ...member, ssn: 12345 }]);
  expect(read).toThrow('Family member 0 is malformed: ssn');
  expect(read).not.toThrow('12345');
});
