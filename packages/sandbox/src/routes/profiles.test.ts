import {
  readCustomer,
  readCustomers,
  readErrorBody,
  writeCustomer,
  type EndpointQuery,
} from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { openTestShop } from '../testSupport.ts';

type Shop = Awaited<ReturnType<typeof openTestShop>>;

const trace = { createdBy: 'web', createdByChannel: 'web' };
const nina = { ...trace, firstName: 'Nina', surname: 'Ny', organisationId: '1', email: 'nina@shop.example' };
const guest = { ...trace, email: 'guest@shop.example', expirationDate: '2026-11-25' };

const find = async (shop: Shop, query: EndpointQuery) =>
  readCustomers(await (await shop.send('findProfiles', { query })).json());
const create = (shop: Shop, profile = {}) =>
  shop.send('createProfile', { body: writeCustomer({ ...nina, ...profile }) });
const created = async (shop: Shop, profile = {}) => readCustomer(await (await create(shop, profile)).json());
const read = (shop: Shop, customerIdentifier: string) =>
  shop.send('getProfile', { params: { customerIdentifier } });

async function temporary(shop: Shop) {
  return readCustomer(await (await shop.send('createTemporaryProfile', { body: guest })).json());
}

describe('a profile', () => {
  test('is there for every persona, under their number, id and e-mail', async () => {
    const shop = await openTestShop();
    for (const { customerNumber, id, email, firstName, surname } of shop.sandbox.personas) {
      const own = {
        customerNumber,
        customerRef: id,
        email,
        firstName,
        surname,
        profileType: 'S',
        status: 'A',
      };
      expect(readCustomer(await (await read(shop, customerNumber)).json())).toMatchObject(own);
      expect(await find(shop, { customerRef: id })).toMatchObject([own]);
      expect(await find(shop, { email: email.toUpperCase() })).toMatchObject([own]);
    }
  });

  test('is found when every parameter matches, and not when one does not', async () => {
    const shop = await openTestShop();
    const nordmann = await find(shop, { surname: 'Nordmann' });
    expect(nordmann).toHaveLength(3);
    expect(await find(shop, { surname: 'Nordmann', dateOfBirth: '1980-02-17' })).toHaveLength(1);
    expect(await find(shop, { surname: 'Nordmann', firstName: 'Per' })).toEqual([]);
    expect(await find(shop, { surname: 'Nordmann', maxResultSet: 2 })).toHaveLength(2);
    expect(await find(shop, { surname: 'Nordmann', organisationId: 2 })).toEqual([]);
  });

  test('is created with a number of its own, which is its customerRef until it has another', async () => {
    const shop = await openTestShop();
    const first = await created(shop);
    const second = await created(shop, { email: undefined, customerRef: 'user-2' });
    expect(first).toMatchObject({ profileType: 'S', status: 'A', organisationId: '1', createdBy: 'web' });
    expect(first.customerRef).toBe(first.customerNumber);
    expect(first.uuid).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toMatchObject({
      customerRef: 'user-2',
      customerNumber: String(Number(first.customerNumber) + 1),
    });
    expect(await shop.entitlements(first.customerNumber)).toEqual([]);
  });

  test.each([
    ['email', { email: 'KARI@personas.example' }],
    ['customerRef', { customerRef: 'kari' }],
  ])('whose %s another has is refused by name, and not made', async (field, clash) => {
    const shop = await openTestShop();
    const response = await create(shop, clash);
    expect(response.status).toBe(409);
    expect(readErrorBody(await response.text())).toMatchObject({
      code: 'SANDBOX-PROFILE-EXISTS',
      fields: [{ field, rejectedValues: [] }],
    });
    expect(await find(shop, { firstName: 'Nina' })).toEqual([]);
  });

  test('is made once however many ask at the same time', async () => {
    const shop = await openTestShop();
    const answers = await Promise.all(Array.from({ length: 5 }, () => create(shop)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  test.each(['firstName', 'surname', 'createdBy', 'createdByChannel'])(
    'without %s is a 400',
    async (field) => {
      const shop = await openTestShop();
      const response = await create(shop, { [field]: undefined });
      expect(response.status).toBe(400);
      expect(readErrorBody(await response.text()).fields).toMatchObject([{ field }]);
    },
  );

  test.each([
    { customerRef: 'x'.repeat(41) },
    { customerRef: '' },
    { dateOfBirth: '1980-02-30' },
    { countryCode: '47' },
  ])('with %j is a 400', async (wrong) => {
    expect((await create(await openTestShop(), wrong)).status).toBe(400);
  });

  test('is shared with no other organisation, and made in none', async () => {
    const client = (clientId: string, organisationId?: string) => ({
      clientId,
      clientSecret: clientId,
      organisationId,
    });
    const clients = [client('sandbox'), client('other', '2')].map(({ organisationId, ...rest }) =>
      organisationId === undefined ? rest : { ...rest, organisationId },
    );
    const shop = await openTestShop({ clients });
    const own = await created(shop);
    await shop.authenticate('other');
    expect((await read(shop, own.customerNumber)).status).toBe(404);
    expect(await find(shop, { email: nina.email })).toEqual([]);
    expect((await shop.claim('1001001', 'NT-4821-KARI')).status).toBe(404);
    const params = { customerNumber: '1001002' };
    expect((await shop.send('getEntitlementsByCustomerNumber', { params })).status).toBe(404);
    expect((await create(shop)).status).toBe(403);
    expect(await created(shop, { organisationId: '2' })).toMatchObject({ organisationId: '2' });
  });

  test.each(['5', 'kari', '1.5'])('under the number %s there is none', async (number) => {
    expect([400, 404]).toContain((await read(await openTestShop(), number)).status);
  });
});

describe('a temporary profile', () => {
  test('cannot claim, in the sandbox’s own words', async () => {
    const shop = await openTestShop();
    const { customerNumber } = await temporary(shop);
    const response = await shop.claim(customerNumber, 'NT-4821-KARI');
    expect(response.status).toBe(400);
    expect(readErrorBody(await response.text())).toMatchObject({
      code: 'SANDBOX-TEMPORARY-PROFILE',
      fields: [{ field: 'customerNumber' }],
    });
    expect(await (await shop.claim('1001001', 'NT-4821-KARI')).json()).toMatchObject({ success: true });
  });

  test('is found only when it is asked for, and takes no e-mail from a private one', async () => {
    const shop = await openTestShop();
    const { customerNumber } = await temporary(shop);
    expect(await find(shop, { email: guest.email })).toEqual([]);
    const all = { email: guest.email, includeTemporary: true };
    expect(await find(shop, all)).toMatchObject([{ customerNumber, profileType: 'T' }]);
    await created(shop, { email: guest.email });
    await temporary(shop);
    expect(await find(shop, all)).toHaveLength(3);
  });

  test('is gone when its last day is over', async () => {
    const shop = await openTestShop();
    const { customerNumber } = await temporary(shop);
    shop.clock.set('2026-11-25T23:59:59+01:00');
    await shop.authenticate();
    expect((await read(shop, customerNumber)).status).toBe(200);
    shop.clock.advance(1000);
    expect((await read(shop, customerNumber)).status).toBe(404);
    expect(await find(shop, { includeTemporary: true, email: guest.email })).toEqual([]);
  });

  test('is overwritten field by field, what is left out too', async () => {
    const shop = await openTestShop();
    const { customerNumber, uuid } = await temporary(shop);
    const body = {
      createdBy: 'app',
      createdByChannel: 'app',
      firstName: 'Gry',
      expirationDate: '2026-12-01',
    };
    const response = await shop.send('updateTemporaryProfile', { params: { customerNumber }, body });
    expect(readCustomer(await response.json())).toMatchObject({
      customerNumber,
      uuid,
      firstName: 'Gry',
      createdBy: 'web',
      changedBy: 'app',
    });
    expect(readCustomer(await (await read(shop, customerNumber)).json()).email).toBeUndefined();
  });

  test.each([
    ['without its last day', { ...guest, expirationDate: undefined }],
    ['that is already over', { ...guest, expirationDate: '2026-11-19' }],
    ['without a trace', { expirationDate: '2026-11-25' }],
  ])('%s is a 400', async (_, body) => {
    const shop = await openTestShop();
    expect((await shop.send('createTemporaryProfile', { body })).status).toBe(400);
  });

  test('cannot be made of a private one', async () => {
    const shop = await openTestShop();
    const request = { params: { customerNumber: '1001001' }, body: guest };
    expect((await shop.send('updateTemporaryProfile', request)).status).toBe(400);
    const unknown = { ...request, params: { customerNumber: '77' } };
    expect((await shop.send('updateTemporaryProfile', unknown)).status).toBe(404);
  });
});
