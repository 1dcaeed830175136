import type { EmployeeSearch, TaxSavingsMonth } from '@fribillett/core/employer';
import { queryKeys } from '../../internal/queryKeys.ts';

const root = (sessionKey: string) => [...queryKeys.session(sessionKey), 'employer'] as const;

/**
 * Keys of what is read. No key holds a national id or a birth date, for a host may persist its cache: a search by one of
 * these is told apart by `searchId`, a word without meaning.
 */
export const employerKeys = {
  companies: (sessionKey: string) => [...root(sessionKey), 'companies'] as const,
  employees: (sessionKey: string, { companyId, page, perPage }: EmployeeSearch, searchId: string) =>
    [...root(sessionKey), 'employees', { companyId, page, perPage, searchId }] as const,
  employee: (sessionKey: string, employeeId: string) =>
    [...root(sessionKey), 'employee', employeeId] as const,
  taxSavings: (sessionKey: string, { companyId, year, month }: TaxSavingsMonth) =>
    [...root(sessionKey), 'taxSavings', { companyId, year, month }] as const,
};
