import { readCompanies, type CompaniesQuery } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { openTestShop } from '../../testSupport.ts';

async function companies(query: CompaniesQuery = {}, companyIds?: string[]) {
  const shop = await openTestShop({
    clients: [{ clientId: 'sandbox', clientSecret: 'sandbox', ...(companyIds && { companyIds }) }],
  });
  return readCompanies(await (await shop.send('findCompanies', { query })).json());
}

async function ids(...asked: Parameters<typeof companies>) {
  return (await companies(...asked)).items.map(({ companyId }) => companyId);
}

describe('the companies', () => {
  test('have a name and a separator of their own', async () => {
    expect((await companies()).items).toMatchObject([
      { companyId: '9001', name: 'Nordbanen AS', reportSeparator: ',', isDeleted: false },
      { companyId: '9002', name: 'Fjelltoget AS', reportSeparator: ';', isDeleted: false },
    ]);
  });

  test('that have left are told when they are asked for', async () => {
    expect(await ids({ includeDeleted: true })).toEqual(['9001', '9002', '9003']);
  });

  test('are found by a part of the name, and by the prefix of their employee numbers', async () => {
    expect(await ids({ name: 'fjell' })).toEqual(['9002']);
    expect(await ids({ employeeNoPrefix: 'NB' })).toEqual(['9001']);
    expect(await ids({ employeeNoPrefix: 'N' })).toEqual([]);
  });

  test('come in pages', async () => {
    const page = await companies({ page: 2, perPage: 1 });
    expect(page).toMatchObject({ items: [{ companyId: '9002' }], totalItems: 2, totalPages: 2 });
  });

  test('of others are not told to a client', async () => {
    expect(await ids({}, ['9002'])).toEqual(['9002']);
  });
});
