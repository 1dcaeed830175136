import { describe, expect, test } from 'vitest';
import {
  disabilityProofRequestSchema,
  employeesQuerySchema,
  readAs,
  readDisabilityProof,
  readEmployee,
  readEmployees,
  readYearlyFee,
  WireFormatError,
  writeDisabilityProof,
  writeYearlyFee,
  yearlyFeeRequestSchema,
} from './index.ts';

const required = {
  id: 71,
  employeeNo: '-4',
  firstName: 'Kari',
  surname: 'Nordmann',
  postalCode: '0155',
  isDeleted: false,
  ticketHolderCode: 'AB-12-CD',
};
const employee = {
  ...required,
  company: { companyId: 40, name: 'Entur' },
  employmentType: { code: 'Q', description: null },
  dateOfBirth: '1987-02-03',
  ssn: '00123',
  customerNumber: null,
  payType: 'M',
  hireEndCause: { code: 'T', description: 'død' },
  paidPercentage: '80.5',
  disabilityGrade: 0,
  categories: [{ year: 2026, product: { id: 2, name: 'sølv' } }],
  yearlyFees: [{ year: 2026, isPaid: true }],
  disabilityProofs: null,
  ticketRights: [{ ticketrightId: 5 }],
  familyMembers: [{ id: 9, relation: { code: 'E' }, ticketRights: [{ ticketrightId: 6 }] }],
  later: { kept: true },
};

describe('an employee', () => {
  test('is read with fees, categories, rights and family', () => {
    const read = readEmployee(employee);
    expect(read).toMatchObject({
      id: '71',
      employeeNo: '-4',
      company: { companyId: '40' },
      employmentType: { code: 'Q' },
      payType: { code: 'M' },
      hireEndCause: { code: 'T', description: 'død' },
      paidPercentage: 80.5,
      categories: [{ product: { id: '2' } }],
      yearlyFees: [{ year: 2026, isPaid: true }],
      disabilityProofs: [],
      ticketRights: [{ ticketrightId: '5' }],
      familyMembers: [{ relation: { code: 'E' }, ticketRights: [{ ticketrightId: '6' }] }],
      later: { kept: true },
    });
    expect(read.customerNumber).toBeUndefined();
  });

  test('needs only what the specification requires', () => {
    expect(readEmployee(required)).toMatchObject({ ...required, id: '71', familyMembers: [] });
  });

  test.each(Object.keys(required))('without %s is malformed', (name) => {
    const read = () => readEmployee({ ...employee, [name]: undefined });
    expect(read).toThrow(WireFormatError);
    expect(read).toThrow(name);
    expect(read).not.toThrow(/Nordmann|00123|1987/);
  });

  test('is read under configured names', () => {
    const wire = { ...required, kin: [{ id: 9, rights: [{ ticketrightId: 6 }] }], rights: [] };
    const read = readEmployee(wire, { familyMembers: 'kin', ticketRights: 'rights' });
    expect(read.familyMembers[0]?.ticketRights[0]?.ticketrightId).toBe('6');
  });

  test.each([
    ['ssn', 3028712345],
    ['dateOfBirth', '1987-02-31'],
  ])('with a bad %s is named by its place in the page, never by the value', (name, value) => {
    const read = () => readEmployees({ items: [employee, { ...employee, [name]: value }] });
    expect(read).toThrow(`Employee 1 is malformed: ${name}`);
    expect(read).not.toThrow(String(value));
  });

  test('is found by number, company, birth date and national id', () => {
    const query = { companyId: '40', dateOfBirth: '1987-02-03', ssn: '00123', includeTicketRights: 'true' };
    expect(readAs(employeesQuerySchema, query, 'The query')).toEqual({ ...query, includeTicketRights: true });
    const read = () => readAs(employeesQuerySchema, { ssn: '00123', dateOfBirth: '030287' }, 'The query');
    expect(read).toThrow('dateOfBirth: not a calendar day');
    expect(read).not.toThrow(/030287|00123/);
  });
});

test('a yearly fee is written, read by a server, and read back', () => {
  const body: unknown = JSON.parse(writeYearlyFee({ isPaid: true }));
  expect(readAs(yearlyFeeRequestSchema, body, 'It')).toEqual({ isPaid: true });
  expect(readYearlyFee({ year: '2026', isPaid: true })).toEqual({ year: 2026, isPaid: true });
  expect(() => readAs(yearlyFeeRequestSchema, {}, 'It')).toThrow('isPaid');
});

test('a disability proof is written, read by a server, and read back', () => {
  const body: unknown = JSON.parse(writeDisabilityProof({ isRegistered: false }));
  expect(readAs(disabilityProofRequestSchema, body, 'It')).toEqual({ isRegistered: false });
  expect(readDisabilityProof({ year: 2026, isRegistered: null })).toEqual({ year: 2026 });
  expect(() => readDisabilityProof({ isRegistered: 'yes' })).toThrow('isRegistered');
});
