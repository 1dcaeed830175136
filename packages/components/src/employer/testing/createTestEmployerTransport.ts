import type { EmployerTransport } from '@fribillett/core/employer';
import { transportError } from '../../testing/fixtures.ts';

const operations = [
  'findCompanies',
  'findEmployees',
  'getEmployee',
  'importNewEmployee',
  'importEmployeesCsv',
  'getImportedEmployee',
  'patchImportedEmployee',
  'setYearlyFee',
  'setDisabilityProof',
  'getTaxSavings',
  'createTaxSavings',
] as const satisfies readonly (keyof EmployerTransport)[];

const notGiven = () => Promise.reject(transportError('endpoint-not-found'));

/** One company, and every permission. */
export const nordbanen = { companyId: 9001, name: 'Nordbanen AS', reportSeparator: ',' } as const;

/** A transport whose operations are given one by one; the others fail, but for the companies. */
export function createTestEmployerTransport(given: Partial<EmployerTransport>): EmployerTransport {
  const failing = Object.fromEntries(operations.map((name) => [name, notGiven])) as Record<
    (typeof operations)[number],
    typeof notGiven
  >;
  return {
    ...failing,
    findCompanies: () =>
      Promise.resolve({
        companies: [nordbanen],
        may: ['import', 'read', 'reports', 'read-national-ids'] as const,
      }),
    ...given,
  };
}
