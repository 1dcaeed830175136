import type { EmployeeSummary } from '@fribillett/core/employer';
import { aFamilyMember, anEmployee, anEmployeeSummary } from '@fribillett/testing/employer';

/** Åse, as a list shows her. */
export const aseSummary = anEmployeeSummary({ employmentType: { code: 'F', description: 'Fast ansatt' } });

/** Her with everything that may be known of somebody. */
export const ase = anEmployee({
  ...aseSummary,
  addressLine: 'Storgata 1',
  postalCode: '0155',
  payType: { code: 'A' },
  hireStartDate: '2020-02-01',
  paidPercentage: 87.5,
  employmentPercentage: 80,
  employmentPercentageDate: '2024-05-01',
  disabilityGrade: 20,
  preferredProduct: 'Sølv',
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
  familyMembers: [aFamilyMember({ lowIncomeYears: [2024, 2025] })],
});

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
