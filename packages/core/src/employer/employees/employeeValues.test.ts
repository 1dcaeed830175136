import { describe, expect, it } from 'vitest';
import { employeeRecord } from '../testing/employees.ts';
import type { EmployeeRecord } from './employee.ts';
import { checkEmployeeValues, employeeValues } from './employeeValues.ts';

const ase = employeeRecord({
  disabilityGrade: 40,
  disabilityFromDate: '2025-03-01',
  leaveFromDate: '2026-01-01',
});

function problemsOf(parts: Partial<Record<keyof EmployeeRecord, string>>, record = ase) {
  const checked = checkEmployeeValues({ ...employeeValues(record), ...parts });
  return checked.status === 'valid' ? [] : checked.problems.map(({ column, code }) => [column, code]);
}

describe('what a form holds', () => {
  it('says an employee again as they were', () => {
    expect(checkEmployeeValues(employeeValues(ase))).toEqual({ status: 'valid', record: ase });
  });

  it('begins with the defaults of the format, and with nothing where there is none', () => {
    const { abstainFromTicket, disabilityGrade, isDeleted, ...others } = employeeValues({ companyId: 9001 });
    expect([abstainFromTicket, disabilityGrade, isDeleted]).toEqual(['false', '0', 'false']);
    expect(Object.entries(others).filter(([, value]) => value !== '')).toEqual([['companyId', '9001']]);
  });

  it.each([
    ['0020-02-01', 'date-format'],
    ['1899-12-31', 'date-format'],
    ['2100-01-01', 'date-format'],
    ['12020-02-01', 'date-format'],
    ['?', 'date-format'],
    ['2026-02-31', 'impossible-date'],
  ])('does not take %s for a day of the employment', (hireStartDate, code) => {
    expect(problemsOf({ hireStartDate })).toEqual([['hireStartDate', code]]);
  });

  it.each(['1900-01-01', '2099-12-31'])('takes %s', (leaveFromDate) => {
    expect(problemsOf({ leaveFromDate })).toEqual([]);
  });

  it.each(['0', '', ' 0,0 '])('neither needs nor tells the day of a disability of the grade %o', (grade) => {
    const values = { ...employeeValues(ase), disabilityGrade: grade, disabilityFromDate: '?' };
    const checked = checkEmployeeValues(values);
    expect(checked.status === 'valid' && checked.record.disabilityFromDate).toBeUndefined();
  });

  it.each(['40', '0,5', ' 100 '])('needs the day of a disability of the grade %o', (disabilityGrade) => {
    expect(problemsOf({ disabilityGrade, disabilityFromDate: '' })).toEqual([
      ['disabilityFromDate', 'disability-date-required'],
    ]);
  });
});
