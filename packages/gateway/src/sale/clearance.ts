import { errors, jwtVerify, SignJWT, type JWTVerifyOptions } from 'jose';
import * as z from 'zod/mini';

/** The one algorithm that is signed and accepted; a token cannot choose another. */
const ALGORITHM = 'HS256';
/** Says what the token is for, so that no other token of the shop's passes as one. */
const TYPE = 'clearance+jwt';
const LONGEST_MS = 5 * 60 * 1000;
/** How far the clocks of a shop's machines may lie apart. */
const TOLERANCE_SECONDS = 5;
const MAX_LENGTH = 2_000;

/** A key that clearances are signed and verified with. */
export interface ClearanceKey {
  /** Names the key in each token; 1 to 64 letters, digits, `.`, `_` or `-`. */
  kid: string;
  /** At least 32 bytes from a random source, as text; the same on every machine of the shop. */
  secret: string;
}

/** What a gateway signs and verifies clearances with. */
export interface ClearanceSettings {
  /** Entur's environment: a clearance of staging opens nothing in production. */
  issuer: string;
  /** The shop. */
  audience: string;
  /** The first signs, all verify. A new key is deployed second before it is first, and the old one stays for five minutes more. */
  keys: readonly [ClearanceKey, ...ClearanceKey[]];
  /** The present in milliseconds since 1970. */
  now: () => number;
}

/** What a clearance is issued for. */
export interface ClearanceSubject {
  orderId: string;
  /** The `orderHash` of what was validated: customer, version, lines, rights and total are in it. */
  hash: string;
  /** When the validation was begun, in milliseconds since 1970. */
  validatedAt: number;
  /** When the order or an offer in it ends, whichever is first, in milliseconds since 1970; `Infinity` when nothing says. */
  endsAt: number;
}

/** A clearance as the browser gets it: with a duration, since its clock may be wrong. */
export interface IssuedClearance {
  clearance: string;
  validForSeconds: number;
}

/** What a clearance proves, or why it proves nothing. */
export type ClearanceReading =
  | { status: 'valid'; orderId: string; hash: string; validatedAt: number }
  | { status: 'expired' }
  | { status: 'invalid' };

const claims = z.object({ sub: z.string(), hash: z.string(), iat: z.number() });

/**
 * Signs a clearance (a JWT, RFC 7519) for the shortest of five minutes, the order's own end and its offers' (rule 6). It names
 * the order and a hash, nobody's number and nobody's right: whoever finds it learns nothing and can pay for nothing new.
 */
export async function issueClearance(
  { issuer, audience, keys: [key] }: ClearanceSettings,
  { orderId, hash, validatedAt, endsAt }: ClearanceSubject,
): Promise<IssuedClearance> {
  const expiresAt = Math.min(validatedAt + LONGEST_MS, endsAt);
  const clearance = await new SignJWT({ hash })
    .setProtectedHeader({ alg: ALGORITHM, kid: key.kid, typ: TYPE })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(orderId)
    .setIssuedAt(Math.floor(validatedAt / 1000))
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(bytesOf(key));
  return { clearance, validForSeconds: Math.max(0, Math.floor((expiresAt - validatedAt) / 1000)) };
}

/** Verifies a clearance: type, algorithm, key, signature, issuer, audience and time. Never throws for what a browser sent. */
export async function readClearance(
  { issuer, audience, keys, now }: ClearanceSettings,
  clearance: string,
): Promise<ClearanceReading> {
  if (clearance.length > MAX_LENGTH) return { status: 'invalid' };
  const options: JWTVerifyOptions = {
    algorithms: [ALGORITHM],
    typ: TYPE,
    issuer,
    audience,
    currentDate: new Date(now()),
    clockTolerance: TOLERANCE_SECONDS,
    maxTokenAge: LONGEST_MS / 1000,
    requiredClaims: ['exp', 'sub', 'hash'],
  };
  try {
    const { payload } = await jwtVerify(clearance, ({ kid }) => bytesOf(keyNamed(keys, kid)), options);
    const { sub, hash, iat } = z.parse(claims, payload);
    return { status: 'valid', orderId: sub, hash, validatedAt: iat * 1000 };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { status: 'expired' };
    if (error instanceof errors.JOSEError || error instanceof z.core.$ZodError) return { status: 'invalid' };
    throw error;
  }
}

function keyNamed(keys: readonly ClearanceKey[], kid: string | undefined): ClearanceKey {
  const key = keys.find((one) => one.kid === kid);
  if (key === undefined) throw new errors.JWKSNoMatchingKey();
  return key;
}

function bytesOf({ secret }: ClearanceKey): Uint8Array {
  return new TextEncoder().encode(secret);
}
