import { shopWireErrorSchema, shopWireRoutes } from '@fribillett/core';
import type { ShopWireOperation } from '@fribillett/core';
import * as z from 'zod/mini';
import { demand, valueOf } from '../conformance/check.ts';

/** One answer of a backend, read to its end. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** Undefined when it is no JSON. */
  json: unknown;
}

/** What is asked of a backend. */
export interface RawRequest {
  method?: string | undefined;
  headers?: HeadersInit | undefined;
  /** Text as it is, anything else as JSON. */
  body?: unknown;
}

/** Asks below the base URL. */
export type Ask = (path: string, request?: RawRequest) => Promise<RawAnswer>;

/** Where the shop wire is served. */
export interface ShopWireAddress {
  /** Where the shop wire is mounted, `https://shop.example/api/personnel-tickets`. */
  baseUrl: string;
  /** Sends a request; the global `fetch` when absent. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** How long one answer may take before its check fails, in milliseconds; default 10 000. */
  patienceMs?: number | undefined;
}

/** Asks as a browser would, but without tidying anything up. */
export function createAsk({ baseUrl, fetch, patienceMs = 10_000 }: ShopWireAddress): Ask {
  const root = baseUrl.replace(/\/+$/, '');
  const send = fetch ?? ((request: Request) => globalThis.fetch(request));
  return (path, { method, headers, body } = {}) => {
    const given = new Headers(headers);
    given.set('Accept', 'application/json');
    if (body !== undefined && !given.has('Content-Type')) given.set('Content-Type', 'application/json');
    const request = new Request(root + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: given,
      redirect: 'manual',
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const route = `${request.method} ${path}`;
    return valueOf(route, send(request).then(read), patienceMs);
  };
}

async function read(response: Response): Promise<RawAnswer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parseJson(text) };
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The path of an operation, that of one order where it needs one. */
export function pathOf(operation: ShopWireOperation, orderId = 'NOSUCHORDER'): string {
  return shopWireRoutes[operation].path.replace('{orderId}', () => encodeURIComponent(orderId));
}

/** Fails unless the answer is 200, JSON of that schema, and kept by nobody on the way. */
export function demandAnswer<Answer>(what: string, answer: RawAnswer, schema: z.ZodMiniType<Answer>): Answer {
  demand(answer.status === 200, `${what} was answered ${String(answer.status)} instead of 200.`);
  demandPrivateJson(what, answer);
  const read = z.safeParse(schema, answer.json);
  const places = read.error?.issues.map(({ path }) => path.map(String).join('.') || 'its root') ?? [];
  demand(
    read.success,
    `${what} was answered with something else than its schema says, at: ${places.join(', ')}.`,
  );
  return read.data;
}

/** Fails unless the answer is an error of these statuses and codes, and kept by nobody on the way. */
export function demandError(
  what: string,
  answer: RawAnswer,
  statuses: readonly number[],
  codes: readonly string[],
): void {
  const { status } = answer;
  demand(
    statuses.includes(status),
    `${what} was answered ${String(status)} instead of ${statuses.join(' or ')}.`,
  );
  demandPrivateJson(what, answer);
  const body = z.safeParse(shopWireErrorSchema, answer.json);
  demand(body.success, `${what} was answered ${String(status)} without the error body of the shop wire.`);
  const { code } = body.data.error;
  demand(
    codes.includes(code),
    `${what} was answered with the code "${code}" instead of "${codes.join('" or "')}".`,
  );
}

function demandPrivateJson(what: string, { headers }: RawAnswer): void {
  const type = headers.get('Content-Type') ?? 'none';
  demand(/^application\/json\s*(;|$)/i.test(type), `${what} was answered with the Content-Type ${type}.`);
  const caching = (headers.get('Cache-Control') ?? 'none').toLowerCase();
  // By itself `no-store` forbids private caches too (RFC 9111, 5.2.2.5), and is what some frameworks say.
  demand(
    /\bno-store\b/.test(caching) && !/\bpublic\b/.test(caching),
    `${what} was answered with the Cache-Control ${caching} instead of "private, no-store".`,
  );
}
