import { readAs, tokenRequestSchema } from '@fribillett/entur-wire';
import { osloInstant } from '../osloTime.ts';
import { Refusal } from '../refusal.ts';
import type { SandboxClient, World } from '../world.ts';
import type { Call, Route } from './call.ts';

/** Client credentials from the body (JSON or form) or from HTTP Basic. */
function readRequest({ body, headers }: Call) {
  const basic = /^Basic (\S+)$/i.exec(headers.get('Authorization') ?? '')?.[1];
  const [id, ...secret] = basic === undefined ? [] : decodeBase64(basic).split(':');
  const fromHeader =
    id === undefined ? {} : { client_id: decodeForm(id), client_secret: decodeForm(secret.join(':')) };
  return readAs(tokenRequestSchema, { ...fromHeader, ...(body as object | undefined) }, 'The token request');
}

function decodeBase64(text: string): string {
  try {
    return atob(text);
  } catch {
    throw new Refusal(401, 'Unauthorized');
  }
}

function decodeForm(text: string): string {
  return new URLSearchParams(`value=${text}`).get('value') ?? '';
}

/** `token`: OAuth2 client credentials, answered with an opaque token. */
export const token: Route = (world, call) => {
  const request = readRequest(call);
  if (request.grant_type !== 'client_credentials') throw new Refusal(400, 'Unsupported grant type');
  const client = world.clients.find(
    ({ clientId, clientSecret }) => clientId === request.client_id && clientSecret === request.client_secret,
  );
  if (!client) throw new Refusal(401, 'Unauthorized');
  const lifetimeSeconds = world.tokenLifetimeSeconds;
  forgetExpiredTokens(world);
  const accessToken = `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll('-', '');
  const expiresAt = osloInstant(new Date(world.clock.now().getTime() + lifetimeSeconds * 1000));
  world.tables.tokens.put(accessToken, { expiresAt, clientId: client.clientId });
  return { body: { access_token: accessToken, token_type: 'Bearer', expires_in: lifetimeSeconds } };
};

function forgetExpiredTokens(world: World): void {
  for (const { key } of world.store.list('tokens')) if (!isAlive(world, key)) world.tables.tokens.delete(key);
}

function isAlive(world: World, accessToken: string): boolean {
  const known = world.tables.tokens.get(accessToken);
  return known !== undefined && world.clock.now().getTime() < Date.parse(known.expiresAt);
}

function bearerOf(headers: Headers): string | undefined {
  return /^Bearer (\S+)$/i.exec(headers.get('Authorization') ?? '')?.[1];
}

/**
 * The client that calls. Refuses a request without a living token (401) or without `ET-Client-Name` (400). That a missing
 * name is a 400 is an ASSUMPTION: Entur says only that the header is mandatory in practice.
 */
export function requireCaller(world: World, headers: Headers): SandboxClient {
  const accessToken = bearerOf(headers);
  const isLiving = accessToken !== undefined && isAlive(world, accessToken);
  const holder = isLiving ? world.tables.tokens.get(accessToken)?.clientId : undefined;
  const client = world.clients.find(({ clientId }) => clientId === holder);
  if (!client) throw new Refusal(401, 'The access token is missing, unknown or expired');
  if (!headers.get('ET-Client-Name')) throw new Refusal(400, 'The header ET-Client-Name is missing');
  return client;
}

/** Ends the token of a request at once. */
export function endToken(world: World, headers: Headers): void {
  const accessToken = bearerOf(headers);
  if (accessToken !== undefined) world.tables.tokens.delete(accessToken);
}
