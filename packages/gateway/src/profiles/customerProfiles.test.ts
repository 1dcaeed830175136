import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createCustomerProfiles } from '../index.ts';
import { errorAnswer, json } from '../testing/fakeEntur.ts';
import { createProfilesShop as setUp, kari, profile, refusal } from '../testing/profilesShop.ts';

describe('a private profile', () => {
  it('is found by the shop’s own id, and the e-mail is not asked for', async () => {
    const { profiles, seen } = setUp([profile({ email: 'former@shop.example' })]);
    expect(await profiles.findOrCreate(kari)).toEqual({
      customerNumber: '2000001',
      customerRef: 'user-1',
      isLinked: true,
    });
    expect(seen('findProfiles').map(({ url }) => url.search)).toEqual([
      '?customerRef=user-1&organisationId=7',
    ]);
    expect(seen('createProfile')).toEqual([]);
  });

  it('is found by e-mail whatever the letter case, when the shop’s own id finds nothing', async () => {
    const { profiles } = setUp([], [profile({ email: 'KARI@shop.example', customerRef: '2000001' })]);
    expect(await profiles.find(kari)).toMatchObject({ customerNumber: '2000001' });
  });

  it('without any address is what the search by e-mail says, and with another one it is not', async () => {
    const silent = { email: undefined, username: undefined, customerRef: undefined };
    expect(await setUp([], [profile(silent)]).profiles.find(kari)).toMatchObject({
      customerNumber: '2000001',
    });
    const other = [profile({ ...silent, email: 'kari.b@shop.example' })];
    expect(await setUp([], other).profiles.find(kari)).toBeUndefined();
    const signedIn = [profile({ ...silent, email: 'kari.b@shop.example', username: kari.email })];
    expect(await setUp([], signedIn).profiles.find(kari)).toMatchObject({ customerNumber: '2000001' });
  });

  it.each([
    ['another e-mail', { email: 'anna@shop.example' }],
    ['no e-mail', { email: undefined }],
  ])('with %s is none for a user whose id happens to be its customer number', async (_, anna) => {
    const byRef = [profile({ ...anna, customerRef: '2000001' })];
    const bert = { ...kari, customerRef: '2000001', email: 'bert@shop.example' };
    expect(await setUp(byRef, []).profiles.find(bert)).toBeUndefined();
    expect(await setUp(byRef, []).profiles.find({ customerRef: '2000001' })).toBeUndefined();
    const { profiles, entur, seen } = setUp(byRef, [], byRef, []);
    entur.on('createProfile', () => errorAnswer(409));
    expect(await refusal(profiles.findOrCreate(bert))).toMatchObject({ code: 'taken' });
    expect(seen('findProfiles')).toHaveLength(4);
  });

  it('is not linked by a customer number that happens to be the user’s id, only found by the e-mail', async () => {
    const { profiles } = setUp([profile({ customerRef: '2000001' })]);
    expect(await profiles.find({ ...kari, customerRef: '2000001' })).toEqual({
      customerNumber: '2000001',
      customerRef: '2000001',
      isLinked: false,
    });
  });

  it.each([
    ['the customer number', '2000001'],
    ['nothing', undefined],
  ])(
    'that carries %s for an id and was found by e-mail is not linked to the user',
    async (_, customerRef) => {
      const { profiles } = setUp([], [profile({ customerRef })]);
      expect(await profiles.findOrCreate(kari)).toMatchObject({ customerNumber: '2000001', isLinked: false });
    },
  );

  it('is not linked when the user’s id was not told, whatever it carries', async () => {
    const { profiles } = setUp([profile()]);
    expect(await profiles.find({ email: kari.email })).toMatchObject({
      customerRef: 'user-1',
      isLinked: false,
    });
  });

  it('is not what a search answers that does not know the parameter', async () => {
    const other = profile({ customerRef: 'user-2', email: 'ola@shop.example' });
    const { profiles } = setUp([other, profile({ customerNumber: 5, customerRef: undefined })], []);
    expect(await profiles.find(kari)).toBeUndefined();
  });

  it.each([
    ['of another organisation', { organisationId: 8 }],
    ['that is deleted', { status: 'D' }],
    ['that is passive', { status: 'P' }],
    ['of a status nobody knows', { status: 'X' }],
    ['that is temporary', { profileType: 'T', firstName: undefined }],
    ['of a rights holder at the Directorate', { profileType: 'P' }],
  ])('is none %s', async (_, rest) => {
    const { profiles } = setUp([profile(rest)]);
    expect(await profiles.find(kari)).toBeUndefined();
  });

  it('is refused when several match, however they are found', async () => {
    const two = [profile(), profile({ customerNumber: 2000002 })];
    expect(await refusal(setUp(two).profiles.findOrCreate(kari))).toMatchObject({ code: 'several-profiles' });
    const { profiles, seen } = setUp([], two);
    expect(await refusal(profiles.findOrCreate(kari))).toMatchObject({ code: 'several-profiles' });
    expect(seen('createProfile')).toEqual([]);
  });

  it('may come twice in one answer', async () => {
    const { profiles } = setUp([profile(), profile()]);
    expect(await profiles.find(kari)).toMatchObject({ customerNumber: '2000001' });
  });

  it('of another user with the same e-mail is refused, and nothing is created', async () => {
    const { profiles, seen } = setUp([], [profile({ customerRef: 'user-2' })]);
    expect(await refusal(profiles.findOrCreate(kari))).toMatchObject({ code: 'of-another-user' });
    expect(seen('createProfile')).toEqual([]);
  });

  it.each([
    ['an answer that is no list', { message: 'hello' }],
    ['a list under another name', { errors: [] }],
    ['a profile without its number', [profile({ customerNumber: undefined })]],
    ['a profile without a name', [profile({ surname: undefined })]],
  ])('is not created after %s', async (_, answer) => {
    const { profiles, seen } = setUp(answer);
    expect(await refusal(profiles.findOrCreate(kari))).toMatchObject({ code: 'bad-response' });
    expect(seen('createProfile')).toEqual([]);
  });

  it.each([
    [404, 'endpoint-not-found'],
    [405, 'endpoint-not-found'],
    [403, 'refused'],
    [500, 'unavailable'],
  ])('is not created after a search that ended with %s', async (status, code) => {
    const { profiles, entur, seen } = setUp();
    entur.on('findProfiles', () => errorAnswer(status));
    expect(await refusal(profiles.findOrCreate(kari))).toMatchObject({ code, status });
    expect(seen('createProfile')).toEqual([]);
  });
});

describe('a claim', () => {
  it.each([
    ['temporary', { profileType: 'T', surname: undefined }],
    ['personnel', { profileType: 'P' }],
    ['inactive', { status: 'P' }],
    ['inactive', { status: 'D' }],
    ['other-organisation', { organisationId: 8 }],
  ])('is refused as %s for a profile with %j', async (code, rest) => {
    const { profiles, entur } = setUp();
    entur.on('getProfile', () => json(profile(rest)));
    expect(await refusal(profiles.assertMayClaim('2000001'))).toMatchObject({ code });
  });

  it('may go onto an active private profile', async () => {
    const { profiles, entur, seen } = setUp();
    entur.on('getProfile', () => json(profile()));
    await profiles.assertMayClaim('2000001');
    expect(seen('getProfile')[0]?.url.pathname).toBe('/customers/v2/profiles/2000001');
  });

  it('is refused when the profile that is told is another one', async () => {
    const { profiles, entur } = setUp();
    entur.on('getProfile', () => json(profile({ customerNumber: 2000002 })));
    expect(await refusal(profiles.assertMayClaim('2000001'))).toMatchObject({ code: 'bad-response' });
  });

  it('is refused for a profile that is unknown, and apart from it for an address that is', async () => {
    const { profiles, entur } = setUp();
    entur.on('getProfile', () => errorAnswer(404));
    expect(await refusal(profiles.assertMayClaim('5'))).toMatchObject({ code: 'not-found' });
    entur.on('getProfile', () => new Response('<html>', { status: 404 }));
    expect(await refusal(profiles.assertMayClaim('5'))).toMatchObject({ code: 'endpoint-not-found' });
    expect(await refusal(profiles.assertMayClaim('../5'))).toMatchObject({ code: 'invalid-input' });
  });
});

describe('what is personal', () => {
  it('is in no error and no event, whatever Entur writes', async () => {
    const { profiles, entur, events } = setUp([]);
    const user = { ...kari, dateOfBirth: '1980-02-17', telephoneNumberNoCountryCode: '99887766' };
    const message = JSON.stringify(user);
    const echo = {
      status: 400,
      message,
      errors: [{ field: user.email, rejectedValues: [user] }, { field: 'email' }],
    };
    const errors: unknown[] = [];
    for (const answer of [() => json(echo, 400), () => json(echo, 500), () => json(profile({ uuid: 1 }))]) {
      entur.on('createProfile', answer);
      errors.push(await refusal(profiles.findOrCreate(user)));
    }
    entur.on('findProfiles', () => json(echo, 400));
    errors.push(await refusal(profiles.findOrCreate(user)));
    errors.push(await refusal(profiles.find({ email: 'no address 99887766' })));
    const told = inspect([errors, events], { depth: 9, showHidden: true });
    for (const secret of [kari.email, '1980-02-17', '99887766', 'Nordmann'])
      expect(told).not.toContain(secret);
  });

  it('that cannot be right is refused by name before anything is sent', async () => {
    const { profiles, entur } = setUp();
    const wrong = {
      ...kari,
      email: 'x',
      customerRef: 'r'.repeat(41),
      surname: ' ',
      dateOfBirth: '1980-02-30',
    };
    const error = await refusal(profiles.findOrCreate(wrong));
    expect(error.code).toBe('invalid-input');
    expect([...error.fields].sort()).toEqual(['customerRef', 'dateOfBirth', 'email', 'surname']);
    expect(await refusal(profiles.find({}))).toMatchObject({ fields: ['customerRef', 'email'] });
    expect(entur.calls).toEqual([]);
  });
});

describe('the options', () => {
  it('go into the search and the correlation id into every call', async () => {
    const { client, seen, entur } = setUp([]);
    const wireNames = { profileCustomerRef: 'externalRef' };
    const profiles = createCustomerProfiles({
      client,
      organisationId: '9',
      createdByChannel: 'crm',
      wireNames,
    });
    entur.on('createProfile', () => json(profile({ organisationId: '9' })));
    await profiles.findOrCreate(kari, { correlationId: 'c-1' });
    expect(seen('findProfiles')[0]?.url.search).toBe('?externalRef=user-1&organisationId=9');
    expect(JSON.parse(seen('createProfile')[0]?.body ?? '')).toMatchObject({ createdByChannel: 'crm' });
    const calls = entur.calls.filter(({ operationId }) => operationId !== 'token');
    expect(calls.map(({ headers }) => headers.get('X-Correlation-Id'))).toEqual(calls.map(() => 'c-1'));
  });

  it.each([
    [{ organisationId: '' }, /organisationId/],
    [{ organisationId: 'ENT' }, /organisationId/],
    [{ organisationId: '7', createdBy: '' }, /createdBy/],
    [{ organisationId: '7', createdByChannel: 'x'.repeat(101) }, /createdByChannel/],
  ])('%j are refused at start with what to set', (options, sentence) => {
    const { client } = setUp();
    expect(() => createCustomerProfiles({ client, ...options })).toThrow(sentence);
  });
});
