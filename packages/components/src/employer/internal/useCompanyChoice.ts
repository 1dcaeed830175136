import { useCompanies } from '@fribillett/hooks/employer';
import type { CompaniesResult } from '@fribillett/hooks/employer';
import { useState } from 'react';

/** Which company a component is about. */
export interface CompanyChoice {
  companies: CompaniesResult;
  /** Undefined until it is known. */
  companyId: number | undefined;
  choose: (companyId: number) => void;
  /** The host has chosen: nobody is asked. */
  isGiven: boolean;
}

/** The company that the host names, else the one that was chosen, else the first of the session's. */
export function useCompanyChoice(given: number | undefined): CompanyChoice {
  const companies = useCompanies();
  const [chosen, choose] = useState<number>();
  const ids = companies.companies.map(({ companyId }) => companyId);
  // One of another session's is none of this one's.
  const own = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0];
  return { companies, companyId: given ?? own, choose, isGiven: given !== undefined };
}
