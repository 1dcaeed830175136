import {
  clientCredentialsGrantRequest,
  ClientSecretPost,
  customFetch,
  processClientCredentialsResponse,
} from 'oauth4webapi';
import type { EnturFetch } from '../options.ts';
import { endedBy } from './endedBy.ts';
import { UpstreamError } from './upstreamError.ts';

/** Renewed this long before it expires, so that no call leaves with a token that dies on the way. */
const RENEWAL_MARGIN_MS = 60_000;
/** `expires_in` is confirmed; where it is missing all the same, the token is trusted for a short while only. */
const UNTOLD_LIFETIME_SECONDS = 300;

/** What a token is asked for with. */
export interface TokenSettings {
  tokenUrl: string;
  audience: string;
  clientId: string;
  clientSecret: string;
  clientName: string;
  fetch: EnturFetch;
  now: () => number;
  timeoutMs: number;
}

/** The access token, shared by every call. */
export interface TokenSource {
  /** A token that is good for at least a minute. One request leaves however many wait. Throws an `UpstreamError`. */
  get(correlationId: string): Promise<string>;
  /** Forgets this token after Entur refused it; one that was renewed meanwhile stays. */
  invalidate(token: string): void;
}

interface Held {
  token: string;
  renewAt: number;
}

/** OAuth2 client credentials (personnel-tickets 1), kept until a minute before expiry. */
export function createTokenSource(settings: TokenSettings): TokenSource {
  let held: Held | undefined;
  let pending: Promise<Held> | undefined;

  async function renew(correlationId: string): Promise<Held> {
    try {
      held = await requestToken(settings, correlationId);
      return held;
    } finally {
      pending = undefined;
    }
  }

  return {
    async get(correlationId) {
      if (held !== undefined && settings.now() < held.renewAt) return held.token;
      pending ??= renew(correlationId);
      return (await pending).token;
    },
    invalidate(token) {
      if (held?.token === token) held = undefined;
    },
  };
}

async function requestToken(settings: TokenSettings, correlationId: string): Promise<Held> {
  const client = { client_id: settings.clientId };
  // The hook below sends to `tokenUrl` itself: the library accepts https only, and a sandbox on this machine has none.
  const server = { issuer: settings.audience, token_endpoint: settings.tokenUrl.replace(/^http:/, 'https:') };
  const askedAt = settings.now();
  try {
    const response = await clientCredentialsGrantRequest(
      server,
      client,
      ClientSecretPost(settings.clientSecret),
      { audience: settings.audience },
      { [customFetch]: (_url, { body }) => postAsJson(settings, body, correlationId) },
    );
    const answer = await processClientCredentialsResponse(server, client, response);
    const lifetimeMs = (answer.expires_in ?? UNTOLD_LIFETIME_SECONDS) * 1000;
    return {
      token: answer.access_token,
      renewAt: askedAt + lifetimeMs - Math.min(RENEWAL_MARGIN_MS, lifetimeMs / 2),
    };
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    // The library's own error quotes the answer, token included: it goes no further.
    throw tokenError(correlationId, 'malformed');
  }
}

/** Entur's token endpoint takes JSON where RFC 6749 says a form (personnel-tickets 1). */
async function postAsJson(
  settings: TokenSettings,
  form: URLSearchParams,
  correlationId: string,
): Promise<Response> {
  // Its own time-out only: one caller that gives up must not take the token from the others.
  const signal = AbortSignal.timeout(settings.timeoutMs);
  const request = new Request(settings.tokenUrl, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'ET-Client-Name': settings.clientName,
      'X-Correlation-Id': correlationId,
    },
    body: JSON.stringify(Object.fromEntries(form)),
    redirect: 'manual',
    signal,
  });
  const response = await answerOf(endedBy(settings.fetch(request), signal), signal, correlationId);
  if (!response.ok) throw tokenError(correlationId, 'status', response.status);
  return response;
}

async function answerOf(answer: Promise<Response>, signal: AbortSignal, correlationId: string) {
  try {
    return await answer;
  } catch {
    throw tokenError(correlationId, signal.aborted ? 'timeout' : 'network');
  }
}

function tokenError(
  correlationId: string,
  failure: 'status' | 'timeout' | 'network' | 'malformed',
  status?: number,
): UpstreamError {
  return new UpstreamError({ operationId: 'token', failure, correlationId, isRetrySafe: true, status });
}
