import { companies, type Company } from '../data/companies.ts';
import { Refusal } from '../refusal.ts';
import type { SandboxClient } from '../world.ts';

/** Whether a client may work for a company (contract `personnel-tickets.md` 1: permissions are scoped to company ids). */
export function mayWorkFor(client: SandboxClient | undefined, companyId: string): boolean {
  return client?.companyIds === undefined || client.companyIds.includes(companyId);
}

/** The company with a number. Refuses with 403 one that the client may not work for, with 404 one that is none. */
export function requireCompany(client: SandboxClient | undefined, companyId: string): Company {
  if (!mayWorkFor(client, companyId)) {
    throw new Refusal(403, 'The client may not work for this company', { code: 'SANDBOX-OTHER-COMPANY' });
  }
  const company = companies.find((one) => one.companyId === companyId);
  if (!company) throw new Refusal(404, 'The company does not exist', { code: 'SANDBOX-UNKNOWN-COMPANY' });
  return company;
}
