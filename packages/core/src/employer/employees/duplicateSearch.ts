import type { EmployeeProblem, EmployeeRecord } from './employee.ts';
import { createFirstRows } from './firstRows.ts';

/** What may stand once in a company: a number and a person. */
export type EmployeeIdentity = Pick<EmployeeRecord, 'companyId' | 'employeeNo' | 'dateOfBirth' | 'ssn'>;

const plainNumber = /^[1-9]\d{0,14}$/;

/** Compares each employee with those before: an answer names the row of the first. */
export function createDuplicateSearch() {
  const companies = new Map<number, ReturnType<typeof createCompany>>();
  return (row: number, employee: EmployeeIdentity): EmployeeProblem[] => {
    const { companyId, employeeNo } = employee;
    const company = companies.get(companyId) ?? createCompany();
    companies.set(companyId, company);
    const problems: EmployeeProblem[] = [];
    const sameNumber = company.firstOfNumber(employeeNo, row);
    if (sameNumber !== undefined) {
      const params = { row: sameNumber };
      problems.push({ row, column: 'employeeNo', code: 'duplicate-number', value: employeeNo, params });
    }
    const samePerson = company.firstOfPerson(personOf(employee), row);
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
    /** `007` is another number than `7`, so that only those that are written like numbers are compared as such. */
    firstOfNumber(employeeNo: string, row: number): number | undefined {
      if (plainNumber.test(employeeNo)) return firstOfPlainNumber(Number(employeeNo), row);
      // Pensioners share `0`, and their negative numbers are nobody's own (contract 4.9).
      return Number(employeeNo) <= 0 ? undefined : firstOfText(employeeNo, row);
    },
    firstOfPerson: createFirstRows(),
  };
}

/** Birth date and personal number as one number, their digits one after the other. */
function personOf({ dateOfBirth, ssn }: EmployeeIdentity): number {
  const month = Number(dateOfBirth.slice(0, 4)) * 100 + Number(dateOfBirth.slice(5, 7));
  return (month * 100 + Number(dateOfBirth.slice(8))) * 100_000 + Number(ssn);
}
