import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employeeRecord } from '../testing/employees.ts';
import {
  disabilityProofRequestSchema,
  employeeRequestSchema,
  employeeSearchRequestSchema,
  yearlyFeeRequestSchema,
} from './employerWireRequests.ts';

const takes = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;
const tooLarge = Number.MAX_SAFE_INTEGER + 1;

describe('a search', () => {
  const search = { companyId: 40, page: 1, perPage: 100 };

  it.each([
    [undefined],
    [{ employeeNo: '-12' }],
    [{ dateOfBirth: '1990-01-31' }],
    [{ nationalId: '31019012345' }],
  ])('may be by %j', (by) => {
    expect(employeeSearchRequestSchema.parse({ ...search, by })).toEqual({ ...search, by });
  });

  it.each([
    [{ by: {} }],
    [{ by: { employeeNo: '1', nationalId: '31019012345' } }],
    [{ by: { employeeNo: '' } }],
    [{ by: { employeeNo: ' ' } }],
    [{ by: { employeeNo: 'x'.repeat(51) } }],
    [{ by: { dateOfBirth: '1990-02-31' } }],
    [{ by: { dateOfBirth: '310190' } }],
    [{ by: { nationalId: '310190 12345' } }],
    [{ by: { nationalId: '3101901234' } }],
    [{ by: { surname: 'Nordmann' } }],
    [{ companyId: 0 }],
    [{ companyId: 4.5 }],
    [{ companyId: tooLarge }],
    [{ companyId: '40' }],
    [{ page: 0 }],
    [{ page: 1.5 }],
    [{ perPage: 0 }],
    [{ perPage: 101 }],
    [{ perpage: 10 }],
  ])('may not have %j', (parts) => {
    expect(takes(employeeSearchRequestSchema, { ...search, ...parts })).toBe(false);
  });
});

describe('an employee', () => {
  const employee = employeeRecord();

  it('may have every field', () => {
    const whole = employeeRecord({
      hireEndDate: '2030-12-31',
      hireEndCause: 'A',
      disabilityGrade: 12.5,
      disabilityFromDate: '2026-01-01',
      employmentPercentageDate: '2020-02-01',
      leaveFromDate: '2026-05-01',
    });
    expect(employeeRequestSchema.parse({ employee: whole })).toEqual({ employee: whole });
  });

  it.each(Object.keys(employee))('may not lack %s', (name) => {
    const cut = Object.fromEntries(Object.entries(employee).filter(([other]) => other !== name));
    expect(takes(employeeRequestSchema, { employee: cut })).toBe(false);
  });

  it.each([
    [{ employeeNo: '' }],
    [{ companyId: -1 }],
    [{ companyId: tooLarge }],
    [{ employmentTypeId: 'x'.repeat(11) }],
    [{ dateOfBirth: '2026-02-31' }],
    [{ hireStartDate: '01.02.2020' }],
    [{ hireEndDate: '' }],
    [{ ssn: '1234' }],
    [{ ssn: '31019012345' }],
    [{ ssn: '١٢٣٤٥' }],
    [{ firstName: 'x'.repeat(101) }],
    [{ surname: '\u00a0' }],
    [{ surname: 'Nord\nmann' }],
    [{ addressLine: 'Storgata\u2028 1' }],
    [{ employmentPercentage: 100.01 }],
    [{ paidPercentage: -1 }],
    [{ disabilityGrade: 20 }],
    [{ isDeleted: 'false' }],
    [{ nationalId: '31019012345' }],
  ])('may not have %j', (parts) => {
    expect(takes(employeeRequestSchema, { employee: { ...employee, ...parts } })).toBe(false);
  });

  it('says where it does not fit, and never what stands there', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), (ssn) => {
        const { error } = employeeRequestSchema.safeParse({ employee: { ...employee, ssn } });
        expect(error?.issues.map(({ path }) => path)).toEqual([['employee', 'ssn']]);
        expect(JSON.stringify(error?.issues)).not.toContain(ssn);
      }),
    );
  });
});

it.each([
  [yearlyFeeRequestSchema, { isPaid: true }],
  [disabilityProofRequestSchema, { isRegistered: false }],
])('a fee and a proof are true or false, and no more (%#)', (schema, body) => {
  expect(takes(schema, body)).toBe(true);
  expect(takes(schema, { ...body, year: 2026 })).toBe(false);
  expect(takes(schema, {})).toBe(false);
});
