import { companies, type Company } from '../data/companies.ts';
import { Refusal } from '../refusal.ts';
import type { SandboxClient } from '../world.ts';

/** Whether a client may work for a company (contract `personnel-tickets.md` 1: permissions are scoped to company ids). */
export function mayWorkFor(client: SandboxClient | undefined, companyId: string): boolean {
  return client?.companyIds === undefined || client.companyIds.includes(companyId);
}

/** Refuses with 403 a company that the client may not work for, whether there is such a company or not. */
export function requireScope(client: SandboxClient | undefined, companyId: string): void {
  if (mayWorkFor(client, companyId)) return;
  throw new Refusal(403, 'The client may not work for this company', { code: 'SANDBOX-OTHER-COMPANY' });
}

/** The company with a number. Refuses with 403 one that the client may not work for, with 404 one that is none. */
export function requireCompany(client: SandboxClient | undefined, companyId: string): Company {
  requireScope(client, companyId);
  const company = companies.find((one) => one.companyId === companyId);
  if (!company) throw new Refusal(404, 'The company does not exist', { code: 'SANDBOX-UNKNOWN-COMPANY' });
  return company;
}
