import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employeeRecord, idOn } from '../testing/employees.ts';
import { checkEmployee } from './checkEmployee.ts';
import type { EmployeeCheckOptions } from './checkEmployee.ts';
import type { EmployeeRecord } from './employee.ts';
import { employeeColumns } from './employeeColumns.ts';
import { employeeCells } from './employeeCells.ts';

type Cells = Partial<Record<keyof EmployeeRecord, string>>;

function cellsWith(cells: Cells): string[] {
  const written = employeeCells(employeeRecord());
  return employeeColumns.map(({ name }, index) => cells[name] ?? written[index] ?? '');
}

function problemsOf(cells: Cells, options?: EmployeeCheckOptions) {
  const checked = checkEmployee(cellsWith(cells), 7, options);
  return checked.status === 'valid' ? [] : checked.problems;
}

describe('checkEmployee', () => {
  it('reads a row with nothing wrong', () => {
    expect(checkEmployee(cellsWith({}), 1)).toEqual({ status: 'valid', record: employeeRecord() });
  });

  it('takes the defaults for empty cells', () => {
    const cells = cellsWith({ abstainFromTicket: '', disabilityGrade: '', isDeleted: '' });
    expect(checkEmployee(cells, 1)).toEqual({ status: 'valid', record: employeeRecord() });
  });

  it.each<[keyof EmployeeRecord, string, string]>([
    ['employeeNo', '', 'missing'],
    ['companyId', 'Entur', 'not-a-company-id'],
    ['companyId', '0', 'not-a-company-id'],
    ['employmentTypeId', 'Q', 'unknown-code'],
    ['payType', 'B', 'unknown-code'],
    ['hireEndCause', 'C', 'unknown-code'],
    ['hireStartDate', '2026-02-31', 'impossible-date'],
    ['hireStartDate', '2026-02-29', 'impossible-date'],
    ['hireStartDate', '2026-13-01', 'impossible-date'],
    ['hireStartDate', '31.01.2026', 'date-format'],
    ['hireEndDate', '2019-12-31', 'hire-end-before-start'],
    ['paidPercentage', '100,01', 'percentage'],
    ['paidPercentage', '-1', 'percentage'],
    ['employmentPercentage', '', 'missing'],
    ['isDeleted', 'nei', 'not-boolean'],
    ['surname', '=1+1', 'formula'],
    ['addressLine', '@SUM(A1)', 'formula'],
    ['firstName', '+47', 'formula'],
    ['postalCode', '-A1', 'formula'],
    ['surname', '＝1+1', 'formula'],
  ])('tells what is wrong with %s "%s"', (column, value, code) => {
    expect(problemsOf({ [column]: value })).toEqual([{ row: 7, column, code, value }]);
  });

  it('requires from when a disability counts, and no day without one', () => {
    expect(problemsOf({ disabilityGrade: '20' })).toMatchObject([{ code: 'disability-date-required' }]);
    expect(problemsOf({ disabilityGrade: '20', disabilityFromDate: '2026-01-01' })).toEqual([]);
  });

  it('masks a personal number that does not fit the birth date', () => {
    expect(problemsOf({ dateOfBirth: '1990-01-30' })).toEqual([
      { row: 7, column: 'ssn', code: 'national-id-mismatch', value: '*****' },
    ]);
  });

  it('masks a whole id wherever it stands', () => {
    const problems = problemsOf({ companyId: '310190 12345', surname: '=31019012345', ssn: '31019012345' });
    expect(problems.map(({ value }) => value)).toEqual(['310190 *****', '***********', '=310190*****']);
  });

  it('masks what may be a personal number in the column beside it', () => {
    const problems = problemsOf({ dateOfBirth: '12345', ssn: '1990-01-31', employmentTypeId: '12345' });
    expect(problems.map(({ value }) => value)).toEqual(['*****', '*****', '**********']);
    expect(problemsOf({ companyId: '12345' }, { companyId: 3 })).toMatchObject([{ value: '12345' }]);
  });

  it('lets a synthetic person in only where test numbers are', () => {
    const ssn = idOn('1990-01-31', 0, 80);
    expect(problemsOf({ ssn })).toMatchObject([{ code: 'national-id-mismatch' }]);
    expect(problemsOf({ ssn }, { testNumbers: true })).toEqual([]);
  });

  it('refuses a row of another company than the file is for', () => {
    expect(problemsOf({}, { companyId: 3 })).toMatchObject([{ code: 'other-company', value: '40' }]);
  });

  it('lets a pensioner have a negative number', () => {
    expect(problemsOf({ employeeNo: '-12' })).toEqual([]);
  });

  it('tells how many columns there should be', () => {
    const params = { expected: 21, actual: 2 };
    expect(checkEmployee(['a', 'b'], 3)).toEqual({
      status: 'invalid',
      problems: [{ row: 3, code: 'column-count', params }],
    });
  });

  it('answers any cells with a record or with problems of their row', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 21, maxLength: 21 }), (cells) => {
        const checked = checkEmployee(cells, 5);
        if (checked.status === 'valid') return;
        expect(checked.problems.length).toBeGreaterThan(0);
        expect(checked.problems.every(({ row }) => row === 5)).toBe(true);
      }),
    );
  });
});
