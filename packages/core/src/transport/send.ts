import * as z from 'zod/mini';
import type { EmployerWireOperation } from '../employer/transport/employerWire.ts';
import { createDeadline } from './deadline.ts';
import { TransportError } from './errors.ts';
import type { TransportErrorCode, TransportErrorDetails } from './errors.ts';
import { isRetrySafe } from './isRetrySafe.ts';
import { plainText, readResponseError } from './responseError.ts';
import { parseRetryAfter } from './retry.ts';
import type { ShopWireOperation } from './shopWire.ts';

/** Header that names a request in every log on the way. */
const correlationIdHeader = 'X-Correlation-Id';

/** One request as it is about to leave. */
export interface Outgoing<T> {
  operation: ShopWireOperation | EmployerWireOperation;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  url: string;
  /** Sent as JSON; undefined for none. */
  body?: unknown;
  correlationId: string;
  /** Schema of a 2xx answer. */
  answer: z.ZodMiniType<T>;
  fetch: (request: Request) => Promise<Response>;
  /** Asked for each attempt, so that a renewed token is used. */
  headers: () => HeadersInit | Promise<HeadersInit>;
  credentials: RequestCredentials;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/**
 * Sends one request and reads its answer. The single place where a request leaves the browser.
 *
 * @throws {TransportError} and nothing else.
 */
export async function send<T>(outgoing: Outgoing<T>): Promise<T> {
  const { operation, timeoutMs } = outgoing;
  const deadline = createDeadline(outgoing.signal, timeoutMs);
  let { correlationId } = outgoing;
  let wasSent = false;

  const fail = (what: string, failure: Omit<TransportErrorDetails, 'isRetrySafe' | 'message'>) =>
    new TransportError({
      ...failure,
      message: `${operation}: ${what} (${failure.code}, ${correlationIdHeader} ${correlationId})`,
      correlationId,
      isRetrySafe: isRetrySafe(operation, { ...failure, wasSent }),
    });

  /** Does one thing within the deadline; what goes wrong is the caller's end, the time limit, or `code`. */
  const step = async <R>(code: TransportErrorCode, what: string, work: () => R | Promise<R>): Promise<R> => {
    try {
      if (deadline.signal.aborted) throw new Error('Ended');
      return await deadline.race(Promise.resolve(work()));
    } catch (cause) {
      const endedBy = deadline.endedBy();
      if (endedBy === 'aborted') throw fail('Ended by the caller.', { code: endedBy, cause });
      if (endedBy === 'timeout') {
        throw fail(`No answer within ${timeoutMs} ms; the outcome is unknown.`, { code: endedBy, cause });
      }
      throw fail(what, { code, cause });
    }
  };

  try {
    const given = await step('network', 'The `headers` option failed.', outgoing.headers);
    const request = await step('endpoint-not-found', 'Check `baseUrl` and `headers`.', () => {
      const made = toRequest(outgoing, given, deadline.signal);
      correlationId = made.headers.get(correlationIdHeader) ?? correlationId;
      return made;
    });
    const [response, body] = await step('network', 'No whole answer came back.', async () => {
      wasSent = true;
      const answered = await outgoing.fetch(request);
      correlationId = plainText(answered.headers.get(correlationIdHeader)) ?? correlationId;
      return [answered, await answered.text()] as const;
    });
    // A redirect that the browser hides has the status 0, which is none.
    const status = response.status === 0 ? undefined : response.status;
    const json = parseJson(body);
    if (!response.ok) {
      const read = readResponseError(response.status, json);
      if (!response.headers.has(correlationIdHeader)) correlationId = read.correlationId ?? correlationId;
      const retryAfterSeconds = parseRetryAfter(response.headers.get('Retry-After'), Date.now());
      throw fail(`Answered ${response.status}.`, { ...read, status, retryAfterSeconds });
    }
    const answer = z.safeParse(outgoing.answer, json);
    if (answer.success) return answer.data;
    // Paths without values: what does not fit may be personal.
    const paths = answer.error.issues.map(({ path }) => path.map(String).join('.')).slice(0, 5);
    throw fail(`No JSON, or not of the schema, at: ${paths.join(', ') || 'its root'}.`, {
      code: 'bad-response',
      status,
    });
  } finally {
    deadline.dispose();
  }
}

function toRequest<T>(
  { method, url, credentials, body, correlationId }: Outgoing<T>,
  given: HeadersInit,
  signal: AbortSignal,
): Request {
  const headers = new Headers(given);
  headers.set('Accept', 'application/json');
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  // An id that the host has set already is the one in its own logs.
  if (!headers.has(correlationIdHeader)) headers.set(correlationIdHeader, correlationId);
  return new Request(url, {
    method,
    credentials,
    headers,
    signal,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    // A followed redirect would repeat a POST elsewhere, or bring a login page as if it were the answer.
    redirect: 'manual',
    cache: 'no-store',
  });
}

/** Undefined when it is no JSON, which no schema takes for an answer. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
