import type { Company, EmployerPermission } from '@fribillett/core/employer';
import { readCompanies } from '@fribillett/entur-wire';
import { readCall, type EmployerContext, type EmployerVisit } from '../employerContext.ts';

/** Entur publishes neither a default nor a greatest size of a page (gap 17). */
const perPage = 100;
/** More pages than an employer's client can see companies: a list that never ends is left. */
const mostPages = 20;

/** `GET /companies`: those of the session that Entur knows, and what the session may do. */
export async function findCompanies(
  context: EmployerContext,
  visit: EmployerVisit,
): Promise<{ companies: readonly Company[]; may: readonly EmployerPermission[] }> {
  const { companyIds, may } = visit.session;
  const companies = new Map<number, Company>();
  let isLast = false;
  for (let page = 1; page <= mostPages && !isLast && companies.size < new Set(companyIds).size; page += 1) {
    const { json } = await context.client.call('findCompanies', {
      ...readCall(visit),
      query: { page, perPage },
    });
    const { items, totalPages } = readCompanies(json, context.wireNames);
    for (const { companyId, name, reportSeparator } of items) {
      const own = companyIds.find((id) => String(id) === companyId);
      if (own === undefined) continue;
      companies.set(own, { companyId: own, name, reportSeparator: reportSeparator === ';' ? ';' : ',' });
    }
    isLast = totalPages === undefined ? items.length < perPage : page >= totalPages;
  }
  return { companies: [...companies.values()], may };
}
