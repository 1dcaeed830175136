import {
  clientCredentialsGrantRequest,
  ClientSecretPost,
  customFetch,
  processClientCredentialsResponse,
} from 'oauth4webapi';
import type { UpstreamEvent } from '../events.ts';
import type { EnturFetch } from '../options.ts';
import { endedBy } from './endedBy.ts';
import { UpstreamError } from './upstreamError.ts';

/** No call leaves with a token that has less than this to live, so that none dies on the way. */
const MARGIN_MS = 60_000;
/** After a renewal that failed while the old token still holds, the next is tried no sooner. */
const RENEWAL_PAUSE_MS = 5_000;
/**
 * A token that came after a refusal is not given up again for this long: an API that refuses every token would else cost a
 * new one per call, and Entur limits those.
 */
const KEPT_AFTER_REFUSAL_MS = 5_000;
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
  /** Told about each request for a token: nobody else hears of one that was made ahead of time. */
  emit: (event: UpstreamEvent<never>) => void;
}

/** The access token, shared by every call. */
export interface TokenSource {
  /**
   * A token that is good for at least a minute. One request leaves however many wait; all of them get its error, and the
   * next call tries anew. Throws an `UpstreamError`.
   */
  get(correlationId: string): Promise<string>;
  /**
   * Forgets this token after Entur refused it; one that was renewed meanwhile stays. False when the refused token is kept,
   * because it had just been renewed after a refusal: asking again would be answered alike.
   */
  invalidate(token: string): boolean;
}

interface Held {
  token: string;
  /** From here on a new one is fetched, while calls go on with this one. */
  renewAt: number;
  /** From here on calls wait for the new one. */
  goodUntil: number;
}

/** OAuth2 client credentials (personnel-tickets 1), renewed before the old token is used up. */
export function createTokenSource(settings: TokenSettings): TokenSource {
  let held: Held | undefined;
  let pending: Promise<Held> | undefined;
  let isAfterRefusal = false;
  let keptUntil = Number.NEGATIVE_INFINITY;

  async function renew(correlationId: string): Promise<Held> {
    try {
      held = await told(settings, correlationId);
      if (isAfterRefusal) keptUntil = settings.now() + KEPT_AFTER_REFUSAL_MS;
      isAfterRefusal = false;
      return held;
    } finally {
      pending = undefined;
    }
  }

  async function renewAhead(old: Held, correlationId: string): Promise<void> {
    try {
      await (pending ??= renew(correlationId));
    } catch {
      // Calls go on with the old token; the event has told of it, and the first call that has to wait gets the error.
      old.renewAt = settings.now() + RENEWAL_PAUSE_MS;
    }
  }

  return {
    async get(correlationId) {
      const now = settings.now();
      if (held !== undefined && now < held.goodUntil) {
        if (now >= held.renewAt && pending === undefined) void renewAhead(held, correlationId);
        return held.token;
      }
      return (await (pending ??= renew(correlationId))).token;
    },
    invalidate(token) {
      if (held?.token !== token) return true;
      if (settings.now() < keptUntil) return false;
      held = undefined;
      isAfterRefusal = true;
      return true;
    },
  };
}

async function told(settings: TokenSettings, correlationId: string): Promise<Held> {
  const startedAt = settings.now();
  let status: number | undefined;
  try {
    const held = await requestToken(settings, correlationId);
    status = 200;
    return held;
  } catch (error) {
    status = error instanceof UpstreamError ? error.status : undefined;
    throw error;
  } finally {
    const durationMs = settings.now() - startedAt;
    settings.emit({
      type: 'upstream-call',
      operationId: 'token',
      status,
      durationMs,
      attempt: 1,
      correlationId,
    });
  }
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
    const margin = Math.min(MARGIN_MS, lifetimeMs / 4);
    const goodUntil = askedAt + lifetimeMs - margin;
    return { token: answer.access_token, renewAt: goodUntil - margin, goodUntil };
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
