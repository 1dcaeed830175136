import type { TransportErrorCode } from '@fribillett/core';
import * as z from 'zod/mini';
import { shopErrorSchema } from '../../shared/shopError.ts';
import { loggedFetch } from './requestLog.ts';
import { ShopError } from './ShopError.ts';

/** Entur itself gives up after about a minute; a shorter limit would leave outcomes unknown. */
const timeoutMs = 65_000;

/** One call to a backend of the demo's own. */
export interface Call<Answer> {
  path: string;
  answer: z.ZodMiniType<Answer>;
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** How it leaves the page; default through the request log. */
  send?: (request: Request) => Promise<Response>;
}

/**
 * Calls a backend of the demo's own. Every answer is parsed; every failure is a {@link ShopError}.
 *
 * @param headers sent with every call.
 */
export function createCall(headers: () => Record<string, string>) {
  return async <Answer>({ answer, ...sending }: Call<Answer>): Promise<Answer> => {
    const { response, text } = await exchange(sending, headers());
    const json = parseJson(text);
    if (!response.ok) throw refusal(response, json);
    const parsed = z.safeParse(answer, json);
    if (parsed.success) return parsed.data;
    throw new ShopError({
      code: 'bad-response',
      status: response.status,
      correlationId: correlationIdOf(response),
      cause: parsed.error,
    });
  };
}

async function exchange(
  { path, method = 'GET', body, signal, send = loggedFetch }: Omit<Call<unknown>, 'answer'>,
  headers: Record<string, string>,
): Promise<{ response: Response; text: string }> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    const response = await send(
      new Request(path, {
        method,
        headers: {
          Accept: 'application/json',
          ...headers,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        body: body === undefined ? null : JSON.stringify(body),
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
        cache: 'no-store',
        redirect: 'error',
      }),
    );
    return { response, text: await response.text() };
  } catch (cause) {
    const code = signal?.aborted === true ? 'aborted' : limit.aborted ? 'timeout' : 'network';
    throw new ShopError({ code, cause });
  }
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: no schema takes it, and the status says the rest.
    return undefined;
  }
}

function refusal(response: Response, json: unknown): ShopError {
  const { status } = response;
  const parsed = z.safeParse(shopErrorSchema, json);
  const error = parsed.success ? parsed.data.error : undefined;
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ShopError({
    code: codeOf(status),
    status,
    problem: error?.problem,
    correlationId: error?.correlationId ?? correlationIdOf(response),
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  });
}

function correlationIdOf(response: Response): string | undefined {
  return response.headers.get('X-Correlation-Id') ?? undefined;
}

function codeOf(status: number): TransportErrorCode {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 408:
      return 'unavailable';
    case 429:
      return 'rate-limited';
    default:
      return status >= 500 ? 'unavailable' : 'rejected';
  }
}
