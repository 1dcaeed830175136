import { base64url, decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { issueClearance, readClearance, type ClearanceSettings } from './clearance.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const oldKey = { kid: 'old', secret: 'the old key of thirty-two characters' };
const newKey = { kid: 'new', secret: 'the new key of thirty-two characters' };
const settings: ClearanceSettings = {
  issuer: 'https://api.staging.entur.io',
  audience: 'acme-webshop',
  keys: [oldKey],
  now: () => now,
};
const subject = { orderId: 'ABCD1234', hash: 'abc', validatedAt: now, endsAt: Number.POSITIVE_INFINITY };
const later = (ms: number): ClearanceSettings => ({ ...settings, now: () => now + ms });
const issued = async (from = settings, change: Partial<typeof subject> = {}) =>
  (await issueClearance(from, { ...subject, ...change })).clearance;

describe('a clearance', () => {
  it('proves which order was validated, with which hash, when', async () => {
    const { clearance, validForSeconds } = await issueClearance(settings, subject);
    expect(validForSeconds).toBe(300);
    expect(await readClearance(settings, clearance)).toEqual({
      status: 'valid',
      orderId: 'ABCD1234',
      hash: 'abc',
      validatedAt: now,
    });
  });

  it('names its algorithm, key, environment and shop, and nobody’s number or right', async () => {
    const clearance = await issued();
    expect(decodeProtectedHeader(clearance)).toEqual({ alg: 'HS256', kid: 'old', typ: 'clearance+jwt' });
    expect(decodeJwt(clearance)).toEqual({
      iss: 'https://api.staging.entur.io',
      aud: 'acme-webshop',
      sub: 'ABCD1234',
      hash: 'abc',
      iat: now / 1000,
      exp: now / 1000 + 300,
    });
  });

  it('lives no longer than what ends first, and five seconds are tolerated', async () => {
    const { clearance, validForSeconds } = await issueClearance(settings, {
      ...subject,
      endsAt: now + 90_500,
    });
    expect(validForSeconds).toBe(90);
    expect(await readClearance(later(94_999), clearance)).toMatchObject({ status: 'valid' });
    expect(await readClearance(later(95_000), clearance)).toEqual({ status: 'expired' });
  });

  it('survives a change of keys: the new one verified before it signs, the old one for as long as it is listed', async () => {
    const before = await issued();
    const second = { ...settings, keys: [oldKey, newKey] } as const;
    const first = { ...settings, keys: [newKey, oldKey] } as const;
    const after = await issued(first);
    expect(decodeProtectedHeader(after).kid).toBe('new');
    for (const machine of [second, first]) {
      expect(await readClearance(machine, before)).toMatchObject({ status: 'valid' });
      expect(await readClearance(machine, after)).toMatchObject({ status: 'valid' });
    }
    expect(await readClearance({ ...settings, keys: [newKey] }, before)).toEqual({ status: 'invalid' });
    expect(await readClearance(settings, after)).toEqual({ status: 'invalid' });
  });

  it.each([
    ['another environment', { issuer: 'https://api.entur.io' }],
    ['another shop', { audience: 'other-webshop' }],
    ['another secret under the same name', { keys: [{ ...oldKey, secret: newKey.secret }] }],
  ] satisfies [string, Partial<ClearanceSettings>][])('of %s is worth nothing', async (_, change) => {
    expect(await readClearance(settings, await issued({ ...settings, ...change }))).toEqual({
      status: 'invalid',
    });
  });

  it('that was issued in the future, or claims to live longer than five minutes, is worth nothing', async () => {
    const fromTomorrow = await issued(settings, { validatedAt: now + 86_400_000 });
    expect(await readClearance(settings, fromTomorrow)).toEqual({ status: 'invalid' });
    const forever = await forge({ exp: now / 1000 + 86_400 });
    expect(await readClearance(settings, forever)).toMatchObject({ status: 'valid' });
    expect(await readClearance(later(306_000), forever)).toEqual({ status: 'expired' });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['without a signature', async () => `${(await issued()).split('.').slice(0, 2).join('.')}.`],
    ['with the algorithm none', () => unsigned()],
    ['with another algorithm and the right key', () => forge({}, { alg: 'HS512' })],
    ['of another type', () => forge({}, { typ: 'JWT' })],
    ['without a key’s name', () => forge({}, { kid: undefined })],
    ['whose key’s name is an object’s own', () => forge({}, { kid: '__proto__' })],
    ['without an order', () => forge({ sub: undefined })],
    ['without a hash', () => forge({ hash: undefined })],
    ['without an end', () => forge({ exp: undefined })],
    ['with a changed order', async () => changed(await issued())],
    ['that is no token', () => 'made-up'],
    ['that is empty', () => ''],
    ['that is endless', () => 'a.'.repeat(100_000)],
  ])('%s is worth nothing', async (_, made) => {
    expect(await readClearance(settings, await made())).toEqual({ status: 'invalid' });
  });
});

/** Signed with the right key, but otherwise as a forger would like it. */
function forge(
  claims: Record<string, unknown>,
  header: { alg?: string; typ?: string; kid?: string | undefined } = {},
): Promise<string> {
  const usual = {
    iss: settings.issuer,
    aud: settings.audience,
    sub: 'ABCD1234',
    hash: 'abc',
    iat: now / 1000,
    exp: now / 1000 + 60,
  };
  return new SignJWT(withoutAbsent({ ...usual, ...claims }))
    .setProtectedHeader(withoutAbsent({ alg: 'HS256', kid: 'old', typ: 'clearance+jwt', ...header }))
    .sign(new TextEncoder().encode(oldKey.secret));
}

function withoutAbsent<Claims extends object>(claims: Claims): Claims {
  return JSON.parse(JSON.stringify(claims)) as Claims;
}

function unsigned(): string {
  return new UnsecuredJWT({ hash: 'abc' })
    .setIssuer(settings.issuer)
    .setAudience(settings.audience)
    .setSubject('ABCD1234')
    .setIssuedAt(now / 1000)
    .setExpirationTime(now / 1000 + 60)
    .encode();
}

function changed(clearance: string): string {
  const [header = '', payload = '', signature = ''] = clearance.split('.');
  const text = new TextDecoder().decode(base64url.decode(payload)).replace('ABCD1234', 'EFGH5678');
  return [header, base64url.encode(text), signature].join('.');
}
