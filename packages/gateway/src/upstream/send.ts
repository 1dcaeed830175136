import { parseWireJson, WireFormatError } from '@fribillett/entur-wire';
import type { EnturFetch } from '../options.ts';
import { endedBy } from './endedBy.ts';
import { UpstreamError, type EnturOperationId, type UpstreamFailure } from './upstreamError.ts';

/** One request to Entur, ready to leave. */
export interface Sending<Id extends EnturOperationId = EnturOperationId> {
  operationId: Id;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | ReadableStream<Uint8Array> | undefined;
  signal: AbortSignal | undefined;
  correlationId: string;
}

/** An answer of Entur's, 2xx. */
export interface EnturAnswer {
  status: number;
  /** The body, with int64 numbers kept exact as strings; `undefined` when there is none. */
  json: unknown;
  headers: Headers;
  correlationId: string;
}

/** An answer of Entur's, 2xx, as it came. */
export interface EnturText {
  status: number;
  /** The body; empty when there is none. */
  text: string;
  headers: Headers;
  correlationId: string;
}

/** Sends once. Throws an `UpstreamError` for everything that is not a 2xx. */
export async function send(sending: Sending, fetch: EnturFetch, timeout: AbortSignal): Promise<EnturText> {
  const signal = sending.signal === undefined ? timeout : AbortSignal.any([sending.signal, timeout]);
  const request = new Request(sending.url, {
    method: sending.method,
    headers: sending.headers,
    redirect: 'manual',
    signal,
    ...(sending.body === undefined ? {} : { body: sending.body, duplex: 'half' }),
  });
  const { response, text } = await received(endedBy(exchange(request, fetch), signal), sending, timeout);
  if (!response.ok) throw refusal(sending, response, text);
  const { status, headers } = response;
  return { status, text, headers, correlationId: sending.correlationId };
}

/** Reads JSON or no body at all. Throws an `UpstreamError` for anything else. */
export function readJson(sending: Sending, { text, ...answer }: EnturText): EnturAnswer {
  return { ...answer, json: text === '' ? undefined : parsed(sending, text) };
}

interface Exchange {
  response: Response;
  text: string;
}

async function exchange(request: Request, fetch: EnturFetch): Promise<Exchange> {
  const response = await fetch(request);
  return { response, text: await response.text() };
}

async function received(
  exchanged: Promise<Exchange>,
  sending: Sending,
  timeout: AbortSignal,
): Promise<Exchange> {
  try {
    return await exchanged;
  } catch {
    // What a fetch throws differs by runtime and may quote the address; the signals say all that matters.
    if (timeout.aborted) throw lost(sending, 'timeout');
    throw lost(sending, sending.signal?.aborted === true ? 'aborted' : 'network');
  }
}

function parsed(sending: Sending, text: string): unknown {
  try {
    return parseWireJson(text);
  } catch (error) {
    if (error instanceof WireFormatError) throw lost(sending, 'malformed');
    throw error;
  }
}

/** The error of a request without an answer that can be read. */
export function lost(
  { operationId, correlationId, method }: Sending,
  failure: UpstreamFailure,
  isRetrySafe = method === 'GET',
): UpstreamError {
  return new UpstreamError({ operationId, failure, correlationId, isRetrySafe });
}

/** Below 500 the service refused before it did anything; above, a POST may have been done. */
function refusal(sending: Sending, response: Response, bodyText: string): UpstreamError {
  const { status } = response;
  return new UpstreamError({
    operationId: sending.operationId,
    failure: 'status',
    correlationId: sending.correlationId,
    isRetrySafe: sending.method === 'GET' || (status >= 400 && status < 500 && status !== 408),
    status,
    retryAfterSeconds: retryAfterSeconds(response.headers.get('Retry-After')),
    bodyText: withoutToken(bodyText, sending.headers['Authorization']),
  });
}

/** A proxy that quotes the request in its error page would put the token into our error. */
function withoutToken(text: string, authorization: string | undefined): string {
  const token = authorization?.replace(/^Bearer /, '') ?? '';
  return token === '' ? text : text.replaceAll(token, '(token)');
}

/** `Retry-After` in whole seconds, from either of its two forms; at most a day. */
function retryAfterSeconds(header: string | null): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), 86_400);
}
