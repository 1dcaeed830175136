import { expect, test } from 'vitest';
import {
  companiesQuerySchema,
  employerEndpoints,
  endpointUrl,
  readAs,
  readCompanies,
  type CompaniesQuery,
} from './index.ts';

const company = { companyId: 40, name: 'Entur', isDeleted: false, reportSeparator: ';', extra: [1] };

test('a page of companies is read, with ids as strings and what is new kept', () => {
  const page = readCompanies({ items: [company, { name: null }], totalItems: 2, totalPages: 1 });
  expect(page).toMatchObject({
    items: [{ companyId: '40', reportSeparator: ';', extra: [1] }, {}],
    totalItems: 2,
    totalPages: 1,
  });
  expect(page.items[1]?.name).toBeUndefined();
});

test('companies are read from a configured list, and from a bare one', () => {
  const page = { companies: [company], others: [] };
  expect(readCompanies(page, { pageItems: 'companies' }).items).toHaveLength(1);
  expect(readCompanies([company]).items).toHaveLength(1);
});

test('a malformed company is named by its place, without its value', () => {
  const read = () => readCompanies([company, { companyId: 'secret-value' }]);
  expect(read).toThrow('Company 1 is malformed: companyId: not a whole number');
  expect(read).not.toThrow(/secret/);
  expect(() => readCompanies({ error: 'none' })).toThrow('The list of companies');
});

test('filters are written to the address and read from it', () => {
  const query: CompaniesQuery = { name: 'Vy', includeDeleted: false, page: 1, perPage: 100 };
  const url = new URL(endpointUrl('https://api.example', employerEndpoints.findCompanies, {}, query));
  const read = readAs(companiesQuerySchema, Object.fromEntries(url.searchParams), 'The query');
  expect(read).toEqual(query);
});

test('a filter that is neither true nor false is refused', () => {
  expect(() => readAs(companiesQuerySchema, { includeDeleted: 'perhaps' }, 'The query')).toThrow(
    'includeDeleted',
  );
});
