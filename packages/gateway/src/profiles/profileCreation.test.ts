import { describe, expect, it } from 'vitest';
import { errorAnswer, json, noAnswer } from '../testing/fakeEntur.ts';
import { createProfilesShop as setUp, kari, profile, refusal } from '../testing/profilesShop.ts';

describe('a creation', () => {
  it('sends what Entur requires and the user’s own fields, and nothing else of the user', async () => {
    const { profiles, seen } = setUp([]);
    const user = { ...kari, dateOfBirth: '1980-02-17', passwordHash: 'x' };
    expect(await profiles.findOrCreate(user)).toMatchObject({ customerNumber: '2000001', isLinked: true });
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
