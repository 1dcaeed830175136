import * as z from 'zod/mini';
import { createDeadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
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
  operation: ShopWireOperation;
  method: 'GET' | 'POST';
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
  const deadline = createDeadline(outgoing.signal, outgoing.timeoutMs);
  const exchange = new Exchange(outgoing, deadline);
  try {
    const request = await exchange.prepare();
    return exchange.read(await exchange.receive(request));
  } finally {
    deadline.dispose();
  }
}

interface Answer {
  response: Response;
  body: string;
}

type Failure = Omit<TransportErrorDetails, 'isRetrySafe' | 'message'> & { what: string };

/** One request and its answer: what is known of them so far goes into every error. */
class Exchange<T> {
  readonly #outgoing: Outgoing<T>;
  readonly #deadline: Deadline;
  #correlationId: string;
  #wasSent = false;

  constructor(outgoing: Outgoing<T>, deadline: Deadline) {
    this.#outgoing = outgoing;
    this.#deadline = deadline;
    this.#correlationId = outgoing.correlationId;
  }

  async prepare(): Promise<Request> {
    const { body, method, url, credentials, headers } = this.#outgoing;
    const given = await this.#step(
      async () => await headers(),
      'network',
      'The `headers` option failed; nothing was sent.',
    );
    return this.#step(
      () => Promise.resolve(this.#toRequest(url, { method, credentials, body: toJson(body) }, given)),
      'endpoint-not-found',
      'The request could not be made: check `baseUrl` and `headers`.',
    );
  }

  #toRequest(url: string, init: RequestInit, given: HeadersInit): Request {
    const headers = new Headers(given);
    headers.set('Accept', 'application/json');
    if (init.body !== undefined) headers.set('Content-Type', 'application/json');
    // An id that the host has set already is the one in its own logs.
    this.#correlationId = headers.get(correlationIdHeader) ?? this.#correlationId;
    headers.set(correlationIdHeader, this.#correlationId);
    // A followed redirect would repeat a POST elsewhere, or bring a login page as if it were the answer.
    return new Request(url, {
      ...init,
      headers,
      signal: this.#deadline.signal,
      redirect: 'manual',
      cache: 'no-store',
    });
  }

  receive(request: Request): Promise<Answer> {
    return this.#step(
      async () => {
        this.#wasSent = true;
        const response = await this.#outgoing.fetch(request);
        this.#correlationId = plainText(response.headers.get(correlationIdHeader)) ?? this.#correlationId;
        return { response, body: await response.text() };
      },
      'network',
      'No whole answer came back: offline, refused, or cut off.',
    );
  }

  read({ response, body }: Answer): T {
    const { status } = response;
    const parsed = parseJson(body);
    if (!response.ok) throw this.#refusal(response, parsed.ok ? parsed.value : undefined);
    if (!parsed.ok) throw this.#error({ code: 'bad-response', status, what: 'The answer is not JSON.' });
    const answer = z.safeParse(this.#outgoing.answer, parsed.value);
    if (answer.success) return answer.data;
    // Paths without values: what does not fit may be personal.
    const paths = answer.error.issues.map(({ path }) => path.map(String).join('.')).slice(0, 5);
    const what = `The answer does not fit the schema at: ${paths.join(', ') || 'its root'}.`;
    throw this.#error({ code: 'bad-response', status, what });
  }

  #refusal(response: Response, body: unknown): TransportError {
    const read = readResponseError(response.status, body);
    if (!response.headers.has(correlationIdHeader))
      this.#correlationId = read.correlationId ?? this.#correlationId;
    return this.#error({
      ...read,
      // A redirect that the browser hides has the status 0, which is none.
      status: response.status === 0 ? undefined : response.status,
      retryAfterSeconds: parseRetryAfter(response.headers.get('Retry-After'), Date.now()),
      what: `The server answered ${String(response.status)}.`,
    });
  }

  /** Does one thing within the deadline; what goes wrong is the caller's end, the time limit, or `code`. */
  async #step<R>(work: () => Promise<R>, code: TransportErrorCode, what: string): Promise<R> {
    try {
      if (this.#deadline.signal.aborted) throw new Error('Ended before it began');
      return await this.#deadline.race(work());
    } catch (cause) {
      const endedBy = this.#deadline.endedBy();
      if (endedBy === 'aborted')
        throw this.#error({ code: endedBy, what: 'The caller ended the call.', cause });
      if (endedBy === 'timeout') {
        const what = `No answer within ${String(this.#outgoing.timeoutMs)} ms; the outcome is unknown.`;
        throw this.#error({ code: endedBy, what, cause });
      }
      throw this.#error({ code, what, cause });
    }
  }

  #error({ what, ...failure }: Failure): TransportError {
    const { operation } = this.#outgoing;
    return new TransportError({
      ...failure,
      message: `${operation}: ${what} (${failure.code}, ${correlationIdHeader} ${this.#correlationId})`,
      correlationId: this.#correlationId,
      isRetrySafe: isRetrySafe(operation, { ...failure, wasSent: this.#wasSent }),
    });
  }
}

function toJson(body: unknown): string | undefined {
  return body === undefined ? undefined : JSON.stringify(body);
}

function parseJson(body: string): { ok: true; value: unknown } | { ok: false } {
  try {
    const value: unknown = JSON.parse(body);
    return { ok: true, value };
  } catch {
    return { ok: false };
  }
}
