import type { Company } from '../../data/companies.ts';

/** The wire form of a company. ASSUMPTION: all use electronic tickets, none keeps employees of its own. */
export function companyJson({ companyId, ...rest }: Company): Record<string, unknown> {
  return { companyId: Number(companyId), ...rest, allowETickets: true, allowLocalEmployees: false };
}
