import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createEnturClient, createCustomerProfiles, ProfileError, type GatewayEvent } from '../index.ts';
import { createFakeEntur, errorAnswer, json, noAnswer, type SeenCall } from '../testing/fakeEntur.ts';

const kari = { customerRef: 'user-1', email: 'kari@shop.example', firstName: 'Kari', surname: 'Nordmann' };

function profile(rest: Record<string, unknown> = {}): Record<string, unknown> {
  const at = '2026-11-20T12:00:00+01:00';
  return {
    uuid: 'a'.repeat(32),
    customerNumber: 2000001,
    organisationId: 7,
    profileType: 'S',
    status: 'A',
    firstName: 'Kari',
    surname: 'Nordmann',
    ...{ createdAt: at, createdBy: 'web', createdByChannel: 'web' },
    ...{ changedAt: at, changedBy: 'web', changedByChannel: 'web' },
    email: kari.email,
    customerRef: kari.customerRef,
    ...rest,
  };
}

/** Profiles over a fake whose searches answer these lists, one after another, the last one for ever. */
function setUp(...answers: unknown[]) {
  const entur = createFakeEntur(() => 0);
  const events: GatewayEvent[] = [];
  const client = createEnturClient({
    urls: {
      apiBaseUrl: 'https://e.test',
      tokenUrl: 'https://e.test/oauth/token',
      audience: 'https://e.test',
    },
    clientId: 'shop',
    clientSecret: 'secret',
    clientName: 'acme-webshop',
    fetch: entur.fetch,
    retryDelayMs: 0,
    timeoutMs: 50,
    onEvent: (event) => events.push(event),
  });
  let asked = 0;
  entur.on('findProfiles', () => json(answers[Math.min(asked++, answers.length - 1)] ?? []));
  entur.on('createProfile', () => json(profile()));
  const profiles = createCustomerProfiles({ client, organisationId: '7' });
  const seen = (operationId: SeenCall['operationId']) =>
    entur.calls.filter((call) => call.operationId === operationId);
  return { entur, events, profiles, client, seen };
}

async function refusal(work: Promise<unknown>): Promise<ProfileError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof ProfileError) return outcome;
  throw new Error(`No refusal but ${inspect(outcome)}`);
}

describe('a private profile', () => {
  it('is found by the shop’s own id, and the e-mail is not asked for', async () => {
    const { profiles, seen } = setUp([profile({ email: 'former@shop.example' })]);
    expect(await profiles.findOrCreate(kari)).toEqual({ customerNumber: '2000001', customerRef: 'user-1' });
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

describe('a creation', () => {
  it('sends what Entur requires and the user’s own fields, and nothing else of the user', async () => {
    const { profiles, seen } = setUp([]);
    const user = { ...kari, dateOfBirth: '1980-02-17', passwordHash: 'x' };
    expect(await profiles.findOrCreate(user)).toMatchObject({ customerNumber: '2000001' });
    expect(seen('createProfile').map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      {
        ...{ ...kari, dateOfBirth: '1980-02-17', organisationId: 7 },
        ...{ createdBy: 'web', createdByChannel: 'web' },
      },
    ]);
    expect(seen('createProfile')[0]?.url.search).toBe('');
  });

  it.each([400, 409, 422])('that clashes with %s finds what was made at the same time', async (status) => {
    const { profiles, entur } = setUp([], [], [profile()]);
    entur.on('createProfile', () => errorAnswer(status));
    expect(await profiles.findOrCreate(kari)).toMatchObject({ customerNumber: '2000001' });
    expect(entur.count('createProfile')).toBe(1);
  });

  it.each([
    [409, 'taken'],
    [400, 'refused'],
  ])(
    'that is refused with %s while nobody is found says so, and is not tried again',
    async (status, code) => {
      const { profiles, entur } = setUp([]);
      entur.on('createProfile', () =>
        json(
          {
            status,
            message: `${kari.email} is in use`,
            errors: [{ field: 'email', rejectedValues: [kari.email] }],
          },
          status,
        ),
      );
      expect(await refusal(profiles.findOrCreate(kari))).toMatchObject({ code, status, fields: ['email'] });
      expect([entur.count('createProfile'), entur.count('findProfiles')]).toEqual([1, 4]);
    },
  );

  it.each([
    ['a lost connection', () => Promise.reject(new TypeError('terminated'))],
    ['a time-out', noAnswer],
    ['a 500', () => errorAnswer(500)],
    ['a 408', () => errorAnswer(408)],
    ['a page instead of JSON', () => new Response('<html>')],
    ['half a profile', () => json({ customerNumber: 2000001 })],
  ])('whose answer is %s is looked for, and never sent twice', async (_, answer) => {
    const done = setUp([], [], [profile()]);
    done.entur.on('createProfile', answer);
    expect(await done.profiles.findOrCreate(kari)).toMatchObject({ customerNumber: '2000001' });
    const open = setUp([]);
    open.entur.on('createProfile', answer);
    expect(await refusal(open.profiles.findOrCreate(kari))).toMatchObject({ code: 'unsure' });
    expect([done.entur.count('createProfile'), open.entur.count('createProfile')]).toEqual([1, 1]);
  });

  it('that nobody can look for stays unsure', async () => {
    const { profiles, entur } = setUp([]);
    entur.on('createProfile', () => {
      entur.on('findProfiles', () => errorAnswer(500));
      return errorAnswer(500);
    });
    expect(await refusal(profiles.findOrCreate(kari))).toMatchObject({ code: 'unsure' });
  });

  it('that is answered with 429 says how long to wait', async () => {
    const { profiles, entur } = setUp([]);
    entur.on('createProfile', () => errorAnswer(429, { 'Retry-After': '17' }));
    const error = await refusal(profiles.findOrCreate(kari));
    expect(error).toMatchObject({ code: 'unavailable', status: 429, retryAfterSeconds: 17 });
  });

  it('that makes something else than a private profile is refused', async () => {
    const { profiles, entur } = setUp([]);
    entur.on('createProfile', () => json(profile({ profileType: 'T' })));
    expect(await refusal(profiles.findOrCreate(kari))).toMatchObject({ code: 'temporary' });
  });

  it('is shared by all who ask for the same user at the same time, its failure too', async () => {
    const { profiles, entur } = setUp([]);
    const all = await Promise.all(Array.from({ length: 50 }, () => profiles.findOrCreate(kari)));
    expect(new Set(all.map(({ customerNumber }) => customerNumber))).toEqual(new Set(['2000001']));
    expect(entur.count('createProfile')).toBe(1);
    entur.on('createProfile', () => errorAnswer(409));
    const ola = { ...kari, customerRef: 'user-2', email: 'ola@shop.example' };
    const codes = await Promise.all([1, 2].map(async () => (await refusal(profiles.findOrCreate(ola))).code));
    expect(codes).toEqual(['taken', 'taken']);
    expect(entur.count('createProfile')).toBe(2);
  });

  it('is not shared between two users', async () => {
    const { profiles, entur } = setUp([]);
    const others = [kari, { ...kari, customerRef: 'user-2' }, { ...kari, customerRef: undefined }];
    await Promise.all(others.map((user) => profiles.findOrCreate(user)));
    expect(entur.count('createProfile')).toBe(3);
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
