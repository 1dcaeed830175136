import type { EmployeeSummary, RegisteredEmployee } from '@fribillett/core/employer';

/** Åse, a synthetic person: 318190 10024 is nobody's number. */
export const aseSummary: EmployeeSummary = {
  employeeId: '501',
  employeeNo: '1001',
  companyId: 9001,
  firstName: 'Åse',
  surname: 'Nordmann',
  dateOfBirth: '1990-01-31',
  employmentType: { code: 'F', description: 'Fast ansatt' },
  isDeleted: false,
  abstainFromTicket: false,
  isSynchronised: true,
};

/** Her with everything that may be known of somebody. */
export const ase: RegisteredEmployee = {
  ...aseSummary,
  ssn: '*****',
  addressLine: 'Storgata 1',
  postalCode: '0155',
  payType: { code: 'A' },
  hireStartDate: '2020-02-01',
  paidPercentage: 87.5,
  employmentPercentage: 80,
  employmentPercentageDate: '2024-05-01',
  disabilityGrade: 20,
  preferredProduct: 'Sølv',
  ticketHolderCode: 'NT-4821-ASE',
  yearlyFees: [],
  disabilityProofs: [],
  categories: [{ year: 2026, product: 'Bronse' }],
  ticketRights: [
    {
      ticketRightId: '77',
      ticketType: { code: 'PRIV', description: 'Privat' },
      validFrom: '2026-01-01T00:00:00+01:00',
      validUntil: '2027-01-01T00:00:00+01:00',
      rule: 'Ansatt privat',
      isSynchronised: true,
    },
    {
      ticketType: { code: 'TJ' },
      validFrom: '2026-01-01T00:00:00+01:00',
      isSynchronised: false,
      syncError: 'Salgssystemet svarte ikke.',
    },
  ],
  familyMembers: [
    {
      familyMemberId: '12',
      firstName: 'Ida',
      surname: 'Nordmann',
      dateOfBirth: '2015-06-07',
      relation: { code: 'BARN', description: 'Barn' },
      ticketHolderCode: 'NT-4822-IDA',
      abstainFromTicket: false,
      isDeleted: false,
      isSynchronised: false,
      lowIncomeYears: [2024, 2025],
      ticketRights: [],
    },
  ],
};

/** So many colleagues of hers, in every state. */
export function colleagues(count: number): EmployeeSummary[] {
  const states: Partial<EmployeeSummary>[] = [
    {},
    { isSynchronised: false },
    { abstainFromTicket: true },
    { hireEndDate: '2024-06-30' },
    { isDeleted: true },
  ];
  return Array.from({ length: count }, (_, index) => ({
    ...aseSummary,
    employeeId: String(501 + index),
    employeeNo: String(1001 + index),
    firstName: index === 0 ? 'Åse' : `Kollega ${index + 1}`,
    ...states[index % states.length],
  }));
}
