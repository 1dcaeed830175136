import { nationalIdOf } from '@fribillett/core/employer';
import type {
  EmployeePage,
  EmployeeRecord,
  EmployeeSummary,
  FamilyMember,
  ImportedEmployee,
  ReadyTaxSavings,
  RegisteredEmployee,
  TaxSavingRow,
} from '@fribillett/core/employer';

/**
 * Five digits that make a synthetic person's id of a birth date: nobody's, since a test number has 80 on its month.
 *
 * @param which the first that fits, or the n-th, for many people of one birth date.
 * @throws RangeError when there are not so many.
 */
export function syntheticSsn(dateOfBirth: string, which = 0): string {
  let left = which;
  for (let digits = 0; digits <= 99_999; digits += 1) {
    const ssn = String(digits).padStart(5, '0');
    if (nationalIdOf(dateOfBirth, ssn)?.kind === 'test' && left-- === 0) return ssn;
  }
  throw new RangeError(`No synthetic id fits ${dateOfBirth}.`);
}

/** Åse as a file imports her, with nothing wrong. Her id fits whatever birth date is given. */
export function anEmployeeRecord(changes: Partial<EmployeeRecord> = {}): EmployeeRecord {
  const { dateOfBirth = '1990-01-31' } = changes;
  return {
    employeeNo: '1001',
    companyId: 9001,
    employmentTypeId: 'F',
    dateOfBirth,
    ssn: changes.ssn ?? syntheticSsn(dateOfBirth),
    firstName: 'Åse',
    surname: 'Nordmann',
    addressLine: 'Storgata 1',
    postalCode: '0155',
    abstainFromTicket: false,
    hireStartDate: '2020-02-01',
    payType: 'A',
    disabilityGrade: 0,
    employmentPercentage: 100,
    paidPercentage: 100,
    isDeleted: false,
    ...changes,
  };
}

/** Åse as a list shows her. */
export function anEmployeeSummary(changes: Partial<EmployeeSummary> = {}): EmployeeSummary {
  return {
    employeeId: '501',
    employeeNo: '1001',
    companyId: 9001,
    firstName: 'Åse',
    surname: 'Nordmann',
    dateOfBirth: '1990-01-31',
    isDeleted: false,
    abstainFromTicket: false,
    isSynchronised: true,
    ...changes,
  };
}

/** Åse with all that must be known of an employee: no fees, no rights, no family. */
export function anEmployee(changes: Partial<RegisteredEmployee> = {}): RegisteredEmployee {
  return {
    ...anEmployeeSummary(),
    ssn: '*****',
    disabilityGrade: 0,
    ticketHolderCode: 'NT-4821-ASE',
    yearlyFees: [],
    disabilityProofs: [],
    categories: [],
    ticketRights: [],
    familyMembers: [],
    ...changes,
  };
}

/** Her daughter Ida. */
export function aFamilyMember(changes: Partial<FamilyMember> = {}): FamilyMember {
  return {
    familyMemberId: '12',
    firstName: 'Ida',
    surname: 'Nordmann',
    dateOfBirth: '2015-06-07',
    relation: { code: 'BARN', description: 'Barn' },
    ticketHolderCode: 'NT-4822-IDA',
    abstainFromTicket: false,
    isDeleted: false,
    isSynchronised: false,
    lowIncomeYears: [],
    ticketRights: [],
    ...changes,
  };
}

/** The only page of a search. */
export function anEmployeePage(employees: readonly EmployeeSummary[] = [anEmployeeSummary()]): EmployeePage {
  return { employees, page: 1, totalPages: 1, totalItems: employees.length };
}

/** Åse as imported, before she is an employee. */
export function anImportedEmployee(changes: Partial<ImportedEmployee> = {}): ImportedEmployee {
  return {
    importedEmployeeId: '9',
    employeeNo: '1001',
    companyId: 9001,
    firstName: 'Åse',
    surname: 'Nordmann',
    postalCode: '0155',
    postalPlace: 'OSLO',
    ...changes,
  };
}

/** What Åse saved in March 2026, 926 kroner, with the id masked. */
export function aTaxSavingRow(changes: Partial<TaxSavingRow> = {}): TaxSavingRow {
  const { employeeNo = '1001' } = changes;
  return {
    companyId: 9001,
    employeeNo,
    nationalId: '318190*****',
    personKey: employeeNo,
    savingOre: 92_600,
    fromDate: '2026-03-01',
    toDate: '2026-03-31',
    employeeStatus: 'A',
    ...changes,
  };
}

/** A report with masked ids. */
export function aTaxSavingsReport(changes: Partial<ReadyTaxSavings> = {}): ReadyTaxSavings {
  return { status: 'ready', delimiter: ';', areNationalIdsMasked: true, rows: [aTaxSavingRow()], ...changes };
}
