import { readEntitlements, readCustomer, readCustomers, writeClaim } from '@fribillett/entur-wire';
import { createClock, createSandbox, type Fault, type SandboxOptions } from '@fribillett/sandbox';
import { describe, expect, it } from 'vitest';
import { createCustomerProfiles, createEnturClient, ProfileError } from '../index.ts';

const nina = { customerRef: 'user-77', email: 'nina@shop.example', firstName: 'Nina', surname: 'Ny' };

/** A shop's backend of several processes over one sandbox. */
function setUp(options: SandboxOptions = {}) {
  const clock = createClock('2026-11-20T10:00:00+01:00');
  const sandbox = createSandbox({ ...options, clock });
  function startProcess() {
    const client = createEnturClient({
      urls: {
        apiBaseUrl: 'https://sandbox.test',
        tokenUrl: 'https://sandbox.test/oauth/token',
        audience: 'https://sandbox.test',
      },
      clientId: 'sandbox',
      clientSecret: 'sandbox',
      clientName: 'acme-webshop',
      endpoints: options.endpoints,
      fetch: sandbox.fetch,
      now: () => clock.now().getTime(),
      retryDelayMs: 0,
    });
    return { client, profiles: createCustomerProfiles({ client, organisationId: '1' }) };
  }
  const shop = startProcess();
  const made = async () => {
    const { json } = await shop.client.call('findProfiles', { query: { surname: nina.surname } });
    return readCustomers(json);
  };
  return { ...shop, startProcess, sandbox, clock, made };
}

describe('a profile on the sandbox', () => {
  it('is made once, found from then on, and takes the rights of a code', async () => {
    const { profiles, client, made } = setUp();
    expect(await profiles.find(nina)).toBeUndefined();
    const { customerNumber } = await profiles.findOrCreate(nina);
    expect(await profiles.findOrCreate({ ...nina, email: 'nina.ny@shop.example' })).toMatchObject({
      customerNumber,
    });
    expect(await profiles.findOrCreate({ ...nina, customerRef: undefined })).toMatchObject({
      customerNumber,
    });
    expect(await made()).toHaveLength(1);
    await profiles.assertMayClaim(customerNumber);
    await client.call('claimPersonnelTicket', {
      body: writeClaim({ customerNumber, externalReference: 'NT-4821-KARI' }),
    });
    const { json } = await client.call('getEntitlementsByCustomerNumber', { params: { customerNumber } });
    expect(readEntitlements(json)).toHaveLength(2);
  });

  it('is one however many processes ask for it at the same time', async () => {
    const { startProcess, made } = setUp();
    const processes = Array.from({ length: 6 }, startProcess);
    const asked = processes.flatMap(({ profiles }) => [
      profiles.findOrCreate(nina),
      profiles.findOrCreate(nina),
    ]);
    const numbers = (await Promise.all(asked)).map(({ customerNumber }) => customerNumber);
    expect(new Set(numbers).size).toBe(1);
    expect(await made()).toHaveLength(1);
  });

  it.each<Fault>([
    { kind: 'lostAnswer' },
    { kind: 'cutBody' },
    { kind: 'garbage' },
    { kind: 'network' },
    { kind: 'tokenExpires' },
    { kind: 'status', status: 502 },
  ])('is one after a creation that met $kind', async (fault) => {
    const { profiles, sandbox, made } = setUp();
    sandbox.faults.add({ on: 'createProfile', times: 1, fault });
    const first = await profiles.findOrCreate(nina).catch((error: unknown) => error);
    if (first instanceof ProfileError) expect(first.code).toBe('unsure');
    expect(await profiles.findOrCreate(nina)).toMatchObject({ customerRef: 'user-77' });
    expect(await made()).toHaveLength(1);
  });

  it('that has the e-mail of another user is refused, and none is made', async () => {
    const { profiles, made } = setUp();
    const stolen = { ...nina, email: 'kari@personas.example' };
    await expect(profiles.findOrCreate(stolen)).rejects.toMatchObject({ code: 'of-another-user' });
    expect(await made()).toEqual([]);
  });

  it('is never the one of somebody whose customer number is the user’s id', async () => {
    const { profiles, made } = setUp();
    const anna = await profiles.findOrCreate({ ...nina, customerRef: undefined });
    const bert = { ...nina, customerRef: anna.customerNumber, email: 'bert@shop.example' };
    await expect(profiles.findOrCreate(bert)).rejects.toMatchObject({
      code: 'taken',
      fields: ['customerRef'],
    });
    expect(await made()).toHaveLength(1);
  });

  it('that only the e-mail leads to is lost with the address, and says so while it is found', async () => {
    const { profiles } = setUp();
    const { customerNumber } = await profiles.findOrCreate({ ...nina, customerRef: undefined });
    expect(await profiles.findOrCreate(nina)).toMatchObject({ customerNumber, isLinked: false });
    const moved = await profiles.findOrCreate({ ...nina, email: 'nina.ny@shop.example' });
    expect(moved).toMatchObject({ isLinked: true });
    expect(moved.customerNumber).not.toBe(customerNumber);
  });

  it('that is temporary is never found, and may not claim', async () => {
    const { profiles, client } = setUp();
    const guest = { createdBy: 'web', createdByChannel: 'web', expirationDate: '2026-12-01', ...nina };
    const { json } = await client.call('createTemporaryProfile', { body: guest });
    const { customerNumber } = readCustomer(json);
    expect(await profiles.find(nina)).toBeUndefined();
    await expect(profiles.assertMayClaim(customerNumber)).rejects.toMatchObject({ code: 'temporary' });
    expect((await profiles.findOrCreate(nina)).customerNumber).not.toBe(customerNumber);
  });

  it('is found where the newer guide says, when the endpoint is set so', async () => {
    const endpoints = { findProfiles: { path: '/customers/v2/profiles-search' } };
    const { profiles } = setUp({ endpoints });
    expect(await profiles.find({ customerRef: 'kari' })).toMatchObject({ customerNumber: '1001001' });
  });

  it('is refused to a client without the permission, and nothing is guessed', async () => {
    const clients = [{ clientId: 'sandbox', clientSecret: 'sandbox', permissions: ['claim' as const] }];
    await expect(setUp({ clients }).profiles.findOrCreate(nina)).rejects.toMatchObject({
      code: 'refused',
      status: 403,
    });
  });
});
