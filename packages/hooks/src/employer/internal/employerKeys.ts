import type { TaxSavingsMonth } from '@fribillett/core/employer';
import { queryKeys } from '../../internal/queryKeys.ts';

const root = (sessionKey: string) => [...queryKeys.session(sessionKey), 'employer'] as const;

/**
 * Keys of what is read. No key holds a national id or a birth date, whoever may get to see it: a search is told
 * apart by `searchId`, a word without meaning.
 */
export const employerKeys = {
  companies: (sessionKey: string) => [...root(sessionKey), 'companies'] as const,
  /** Of every search. */
  employees: (sessionKey: string) => [...root(sessionKey), 'employees'] as const,
  employeePage: (
    sessionKey: string,
    search: { companyId: number | undefined; searchId: string; perPage: number },
    page: number,
  ) => [...employerKeys.employees(sessionKey), search, page] as const,
  employee: (sessionKey: string, employeeId: string) =>
    [...root(sessionKey), 'employee', employeeId] as const,
  /** Of every import. */
  importedEmployees: (sessionKey: string) => [...root(sessionKey), 'importedEmployees'] as const,
  importedEmployee: (sessionKey: string, importedEmployeeId: string) =>
    [...employerKeys.importedEmployees(sessionKey), importedEmployeeId] as const,
  taxSavings: (sessionKey: string, month: TaxSavingsMonth | undefined) =>
    [...root(sessionKey), 'taxSavings', month] as const,
  taxSavingsGeneration: (sessionKey: string, month: TaxSavingsMonth | undefined) =>
    [...root(sessionKey), 'taxSavingsGeneration', month] as const,
};
