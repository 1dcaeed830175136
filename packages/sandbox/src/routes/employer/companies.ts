import { companiesQuerySchema, readAs } from '@fribillett/entur-wire';
import { companies } from '../../data/companies.ts';
import { mayWorkFor } from '../../rules/companies.ts';
import type { Route } from '../call.ts';
import { companyJson } from './companyJson.ts';
import { pageOf } from './page.ts';

/**
 * `findCompanies`: those that the client may work for. ASSUMPTION: a name is found by any part of it in any letter case, a
 * prefix as it is written.
 */
export const findCompanies: Route = (world, { query, client }) => {
  const asked = readAs(companiesQuerySchema, Object.fromEntries(query), 'The query');
  const { name = '', employeeNoPrefix, includeDeleted = false } = asked;
  const found = companies.filter(
    (company) =>
      mayWorkFor(client, company.companyId) &&
      (includeDeleted || !company.isDeleted) &&
      company.name.toLowerCase().includes(name.toLowerCase()) &&
      [undefined, company.employeeNoPrefix].includes(employeeNoPrefix),
  );
  return { body: pageOf(world, found.map(companyJson), asked) };
};
