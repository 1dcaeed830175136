import type * as z from 'zod/mini';
import { parsePickupCode } from '../claim/pickupCode.ts';
import { createCorrelationId } from './correlationId.ts';
import { TransportError } from './errors.ts';
import { defaultRetryEnvironment, withRetry } from './retry.ts';
import type { RetryEnvironment } from './retry.ts';
import { send } from './send.ts';
import {
  claimAnswerSchema,
  consumptionAdviceSchema,
  entitlementsAnswerSchema,
  reservationSchema,
  shopWireRoutes,
  usageAnswerSchema,
  verdictSchema,
} from './shopWire.ts';
import type { ShopWireOperation } from './shopWire.ts';
import type { CallOptions, Transport } from './transport.ts';

/** What `createHttpTransport` takes. */
export interface HttpTransportOptions {
  /** Where the shop wire is mounted: absolute, or in a browser a path such as `/api/personnel-tickets`. */
  baseUrl: string;
  /** Sends a request; the global `fetch` when absent. A gateway's own `fetch` fits here. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Headers for every request, or a function that is asked before each attempt, so that a token can be renewed. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /**
   * How long one attempt may take, in milliseconds. By default 20 000 for a read and 60 000 for everything else:
   * Entur itself gives up after 55 to 62 seconds, and a shorter limit leaves the outcome unknown (sale 0).
   */
  timeoutMs?: number | undefined;
  /** Whether cookies go along; `same-origin` by default. */
  credentials?: RequestCredentials | undefined;
}

/**
 * A transport on the shop wire, over HTTP.
 *
 * Reads are sent up to three times, with jitter and `Retry-After`; a POST is sent once and never again by itself. Every
 * failure is a `TransportError`; input that the shop wire does not allow is `rejected` before anything is sent.
 */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  return createHttpTransportIn(options, defaultRetryEnvironment);
}

/** `createHttpTransport` with its clock and its dice given. */
export function createHttpTransportIn(
  options: HttpTransportOptions,
  environment: RetryEnvironment,
): Transport {
  const call = createCall(options, environment);
  return {
    getEntitlements: (callOptions) =>
      call({ operation: 'getEntitlements', answer: entitlementsAnswerSchema }, callOptions),
    claimPersonnelTicket: async ({ pickupCode }, callOptions) => {
      const body = { pickupCode: checkedPickupCode(pickupCode) };
      return call({ operation: 'claimPersonnelTicket', answer: claimAnswerSchema, body }, callOptions);
    },
    checkConsumption: (body, callOptions) =>
      call({ operation: 'checkConsumption', answer: consumptionAdviceSchema, body }, callOptions),
    reserve: (body, callOptions) =>
      call({ operation: 'reserve', answer: reservationSchema, body }, callOptions),
    validateOrder: async ({ orderId }, callOptions) => {
      const path = shopWireRoutes.validateOrder.path.replace('{orderId}', () => orderIdSegment(orderId));
      return call({ operation: 'validateOrder', answer: verdictSchema, path, body: {} }, callOptions);
    },
    getUsage: (callOptions) => call({ operation: 'getUsage', answer: usageAnswerSchema }, callOptions),
  };
}

interface Call<T> {
  operation: ShopWireOperation;
  answer: z.ZodMiniType<T>;
  path?: string;
  body?: unknown;
}

function createCall(options: HttpTransportOptions, environment: RetryEnvironment) {
  const { baseUrl, headers = {}, credentials = 'same-origin' } = options;
  const root = baseUrl.replace(/\/+$/, '');
  return <T>({ operation, path, answer, body }: Call<T>, { signal }: CallOptions = {}): Promise<T> => {
    const route = shopWireRoutes[operation];
    // One id for all attempts: they are one question.
    const correlationId = createCorrelationId();
    const attempt = () =>
      send({
        operation,
        method: route.method,
        url: root + (path ?? route.path),
        body,
        correlationId,
        answer,
        // Looked up at the call, so that a host may replace the global one later.
        fetch: options.fetch ?? ((request) => fetch(request)),
        headers: typeof headers === 'function' ? headers : () => headers,
        credentials,
        timeoutMs: options.timeoutMs ?? (route.method === 'GET' ? 20_000 : 60_000),
        signal,
      });
    return route.method === 'GET' ? withRetry(attempt, signal, environment) : attempt();
  };
}

function checkedPickupCode(pickupCode: string): string {
  const parsed = parsePickupCode(pickupCode);
  if (parsed.ok) return parsed.code;
  throw notSent('claimPersonnelTicket', 'pickupCode', parsed.reason);
}

/** A segment of `.` or `..` would climb to another route, encoded or not; a lone surrogate cannot be encoded. */
function orderIdSegment(orderId: string): string {
  if (orderId.length <= 200 && !/^\.{0,2}$/.test(orderId) && !/\p{Cs}/u.test(orderId))
    return encodeURIComponent(orderId);
  throw notSent('validateOrder', 'orderId', 'malformed');
}

function notSent(operation: ShopWireOperation, field: string, message: string): TransportError {
  return new TransportError({
    code: 'rejected',
    message: `${operation}: the input does not fit the shop wire at: ${field}. Nothing was sent.`,
    isRetrySafe: true,
    fields: [{ field, message }],
  });
}
