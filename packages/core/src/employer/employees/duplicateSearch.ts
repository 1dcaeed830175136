import type { EmployeeProblem, EmployeeRecord } from './employee.ts';
import { createFirstRows } from './firstRows.ts';

/** What may stand once in a company: a number and a person. */
export interface EmployeeIdentity {
  companyId: number;
  /** A number where it is written like one, which `007` is not. */
  employeeNo: string | number;
  /** Birth date and personal number, their digits one after the other. */
  person: number;
}

const plainNumber = /^[1-9]\d{0,14}$/;

/** What tells an employee from others. */
export function identityOf({ companyId, employeeNo, dateOfBirth, ssn }: EmployeeRecord): EmployeeIdentity {
  return {
    companyId,
    employeeNo: plainNumber.test(employeeNo) ? Number(employeeNo) : employeeNo,
    person: Number(dateOfBirth.replaceAll('-', '') + ssn),
  };
}

const none: readonly EmployeeProblem[] = [];

/** Compares each employee with those before: an answer names the row of the first. */
export function createDuplicateSearch() {
  const companies = new Map<number, ReturnType<typeof createCompany>>();
  const companyOf = (companyId: number) => {
    const known = companies.get(companyId);
    if (known !== undefined) return known;
    const company = createCompany();
    companies.set(companyId, company);
    return company;
  };

  return (row: number, { companyId, employeeNo, person }: EmployeeIdentity): readonly EmployeeProblem[] => {
    const company = companyOf(companyId);
    const sameNumber = company.firstOfNumber(employeeNo, row);
    const samePerson = company.firstOfPerson(person, row);
    if (sameNumber === undefined && samePerson === undefined) return none;
    const problems: EmployeeProblem[] = [];
    if (sameNumber !== undefined) {
      const params = { row: sameNumber };
      const value = String(employeeNo);
      problems.push({ row, column: 'employeeNo', code: 'duplicate-number', value, params });
    }
    if (samePerson !== undefined) {
      const params = { row: samePerson };
      problems.push({ row, column: 'ssn', code: 'duplicate-person', value: '*****', params });
    }
    return problems;
  };
}

function createCompany() {
  const firstOfPlainNumber = createFirstRows();
  const texts = new Map<string, number>();

  const firstOfText = (employeeNo: string, row: number) => {
    const before = texts.get(employeeNo);
    if (before === undefined) texts.set(employeeNo, row);
    return before;
  };
  return {
    firstOfNumber(employeeNo: string | number, row: number): number | undefined {
      if (typeof employeeNo === 'number') return firstOfPlainNumber(employeeNo, row);
      // Pensioners share `0`, and their negative numbers are nobody's own (contract 4.9).
      return Number(employeeNo) <= 0 ? undefined : firstOfText(employeeNo, row);
    },
    firstOfPerson: createFirstRows(),
  };
}
