import {
  readDescribedCodes,
  readProducts,
  readTicketTypes,
  type EndpointQuery,
} from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { openTestShop } from '../../testSupport.ts';

async function codes(operation: Parameters<Awaited<ReturnType<typeof openTestShop>>['send']>[0]) {
  const shop = await openTestShop();
  return readDescribedCodes(await (await shop.send(operation)).json()).items;
}

async function ticketTypes(query: EndpointQuery = {}) {
  const shop = await openTestShop();
  return readTicketTypes(await (await shop.send('getTicketTypes', { query })).json());
}

describe('the code lists', () => {
  test('of employments say what each is', async () => {
    expect(await codes('getEmploymentTypes')).toEqual([
      { code: 'F', description: 'Fast' },
      { code: 'M', description: 'Midlertidig' },
      { code: 'T', description: 'Tilkalling eller sesong' },
      { code: 'U', description: 'Ukjent' },
    ]);
  });

  test('of pay and of end causes have words for death alone', async () => {
    expect((await codes('getPayTypes')).map(({ code }) => code).join('')).toBe('1ADEFLMNOPRSTUVWX');
    const causes = await codes('getEmploymentEndCauses');
    expect(causes.map(({ code }) => code).join('')).toBe('ABDEFIMOSTUVXYZ');
    expect(causes.filter(({ description }) => description !== undefined)).toEqual([
      { code: 'D', description: 'Død' },
      { code: 'T', description: 'Død' },
    ]);
  });

  test('of families are of the sandbox alone', async () => {
    expect((await codes('getFamilyRelations')).map(({ code }) => code)).toEqual(['SBX-SPOUSE', 'SBX-CHILD']);
  });

  test('name the products bronze and silver', async () => {
    const shop = await openTestShop();
    const { items } = readProducts(await (await shop.send('getProducts')).json());
    expect(items).toMatchObject([
      { id: '1', name: 'Bronse' },
      { id: '2', name: 'Sølv' },
    ]);
  });
});

describe('the ticket types', () => {
  const namesOf = ({ items }: Awaited<ReturnType<typeof ticketTypes>>) => items.map(({ code }) => code);
  const rights = ['SBX-privateSilver', 'SBX-privateBronze', 'SBX-workSilver', 'SBX-workBronze'];

  test('carry the prefix of the sandbox, and leave out what is deleted unless it is asked for', async () => {
    expect(namesOf(await ticketTypes())).toEqual([...rights, 'SBX-stationPair']);
    expect(namesOf(await ticketTypes({ includeDeleted: true }))).toContain('SBX-paper');
  });

  test('are told apart by whether they generate rights', async () => {
    expect(namesOf(await ticketTypes({ generatesTicketRights: true }))).toEqual(rights);
    expect(namesOf(await ticketTypes({ generatesTicketRights: false }))).toEqual(['SBX-stationPair']);
  });

  test('come in pages, the first of which is 1', async () => {
    const second = await ticketTypes({ page: 2, perPage: 2 });
    expect([second.totalItems, second.totalPages]).toEqual([5, 3]);
    expect(namesOf(second)).toEqual(['SBX-workSilver', 'SBX-workBronze']);
    expect(namesOf(await ticketTypes({ page: 4, perPage: 2 }))).toEqual([]);
  });

  test('are not found with a filter that is none', async () => {
    const shop = await openTestShop();
    const answer = await shop.send('getTicketTypes', { query: { includeDeleted: 'perhaps' } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'includeDeleted' }] });
  });
});
