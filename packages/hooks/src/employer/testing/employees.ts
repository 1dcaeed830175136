import type { EmployeeRecord, EmployeeSummary, RegisteredEmployee } from '@fribillett/core/employer';

/** The synthetic person 318190 10024, which is nobody's number: a test number has 80 on its month. */
export const aseRecord: EmployeeRecord = {
  employeeNo: '1001',
  companyId: 9001,
  employmentTypeId: 'F',
  dateOfBirth: '1990-01-31',
  ssn: '10024',
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
};

export const aseSummary: EmployeeSummary = {
  employeeId: '501',
  employeeNo: '1001',
  companyId: 9001,
  firstName: 'Åse',
  surname: 'Nordmann',
  dateOfBirth: '1990-01-31',
  isDeleted: false,
  abstainFromTicket: false,
  isSynchronised: true,
};

export const ase: RegisteredEmployee = {
  ...aseSummary,
  ssn: '*****',
  disabilityGrade: 0,
  ticketHolderCode: 'NT-4821-ASE',
  yearlyFees: [{ year: 2026, isPaid: false }],
  disabilityProofs: [],
  categories: [],
  ticketRights: [],
  familyMembers: [],
};
