import type { EmployerPermission } from '@fribillett/core/employer';
import type { CompanyChoice } from './useCompanyChoice.ts';

/** Whether the session may do something for a company, and if not, why. */
export type Access = 'loading' | 'error' | 'refused' | 'empty' | 'open';

/** `empty`: it may, but for no company. */
export function accessOf(
  { companies, companyId }: Pick<CompanyChoice, 'companies' | 'companyId'>,
  permission: EmployerPermission,
): Access {
  if (companies.status === 'loading' || companies.status === 'error') return companies.status;
  if (!companies.may(permission)) return 'refused';
  return companyId === undefined ? 'empty' : 'open';
}
