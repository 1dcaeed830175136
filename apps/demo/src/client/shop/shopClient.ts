import type { TransportErrorCode } from '@fribillett/core';
import * as z from 'zod/mini';
import {
  demoFaultsSchema,
  departuresAnswerSchema,
  offersAnswerSchema,
  orderAnswerSchema,
  paymentAnswerSchema,
  personasAnswerSchema,
  sessionAnswerSchema,
  shopPaths,
  stationsAnswerSchema,
  type DeparturesAnswer,
  type DeparturesQuery,
  type OffersAnswer,
  type OffersRequest,
  type OrderAnswer,
  type PaymentAnswer,
  type PaymentRequest,
  type PersonasAnswer,
  type SessionAnswer,
  type StationsAnswer,
} from '../../shared/shopApi.ts';
import { shopErrorSchema } from '../../shared/shopError.ts';
import {
  ordersAnswerSchema,
  refundOptionsAnswerSchema,
  refundQuoteSchema,
  type OrdersAnswer,
  type RefundOptionsAnswer,
  type RefundQuote,
} from '../../shared/afterSaleApi.ts';
import { tracedRequestsAnswerSchema, type TracedRequestsAnswer } from '../../shared/traceApi.ts';
import { loggedFetch } from './requestLog.ts';
import { ShopError } from './ShopError.ts';
import { showSession, shownSessionHeaders } from './shownSession.ts';

/** Entur itself gives up after about a minute; a shorter limit would leave outcomes unknown. */
const timeoutMs = 65_000;

interface Call<Answer> {
  path: string;
  answer: z.ZodMiniType<Answer>;
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** How it leaves the page; default through the request log. */
  send?: (request: Request) => Promise<Response>;
}

/** The shop's own backend. Every answer is parsed; every failure is a {@link ShopError}. */
export const shopClient = {
  getSession: async (signal?: AbortSignal): Promise<SessionAnswer> =>
    showSession(await call({ path: shopPaths.session, answer: sessionAnswerSchema, signal })),
  signIn: async (personaId: string): Promise<SessionAnswer> => {
    const body = { personaId };
    return showSession(
      await call({ method: 'POST', path: shopPaths.session, body, answer: sessionAnswerSchema }),
    );
  },
  signOut: async (): Promise<SessionAnswer> =>
    showSession(await call({ method: 'DELETE', path: shopPaths.session, answer: sessionAnswerSchema })),
  getPersonas: (signal?: AbortSignal): Promise<PersonasAnswer> =>
    call({ path: shopPaths.personas, answer: personasAnswerSchema, signal }),
  getStations: (signal?: AbortSignal): Promise<StationsAnswer> =>
    call({ path: shopPaths.stations, answer: stationsAnswerSchema, signal }),
  getDepartures: (query: DeparturesQuery, signal?: AbortSignal): Promise<DeparturesAnswer> => {
    const search = new URLSearchParams({ ...query }).toString();
    return call({ path: `${shopPaths.departures}?${search}`, answer: departuresAnswerSchema, signal });
  },
  searchOffers: (body: OffersRequest, signal?: AbortSignal): Promise<OffersAnswer> =>
    call({ method: 'POST', path: shopPaths.offers, body, answer: offersAnswerSchema, signal }),
  openPayment: (body: PaymentRequest): Promise<PaymentAnswer> =>
    call({ method: 'POST', path: shopPaths.payments, body, answer: paymentAnswerSchema }),
  getOrder: (orderId: string, signal?: AbortSignal): Promise<OrderAnswer> =>
    call({ path: orderPath(orderId), answer: orderAnswerSchema, signal }),
  getOrders: (signal?: AbortSignal): Promise<OrdersAnswer> =>
    call({ path: shopPaths.orders, answer: ordersAnswerSchema, signal }),
  getRefundOptions: (orderId: string, signal?: AbortSignal): Promise<RefundOptionsAnswer> =>
    call({ path: `${orderPath(orderId)}/refund-options`, answer: refundOptionsAnswerSchema, signal }),
  quoteRefund: (orderId: string, orderLineIds: readonly string[]): Promise<RefundQuote> => {
    const path = `${orderPath(orderId)}/refund-quotes`;
    return call({ method: 'POST', path, body: { orderLineIds }, answer: refundQuoteSchema });
  },
  refund: (orderId: string, quoteId: string): Promise<OrderAnswer> => {
    const path = `${orderPath(orderId)}/refunds`;
    return call({ method: 'POST', path, body: { quoteId }, answer: orderAnswerSchema });
  },
  /** Not in the request log: what is shown must not grow by being looked at. */
  getTracedRequests: (signal?: AbortSignal): Promise<TracedRequestsAnswer> => {
    const path = shopPaths.demoRequests;
    return call({ path, answer: tracedRequestsAnswerSchema, signal, send: (request) => fetch(request) });
  },
  getFaults: (signal?: AbortSignal): Promise<unknown> =>
    call({ path: shopPaths.demoFaults, answer: demoFaultsSchema, signal }),
  addFault: (body: unknown): Promise<unknown> =>
    call({ method: 'POST', path: shopPaths.demoFaults, body, answer: demoFaultsSchema }),
  clearFaults: (): Promise<unknown> =>
    call({ method: 'DELETE', path: shopPaths.demoFaults, answer: demoFaultsSchema }),
  reset: (): Promise<unknown> =>
    call({ method: 'POST', path: shopPaths.demoReset, body: {}, answer: z.unknown() }),
};

function orderPath(orderId: string): string {
  return `${shopPaths.orders}/${encodeURIComponent(orderId)}`;
}

async function call<Answer>({ answer, ...sending }: Call<Answer>): Promise<Answer> {
  const { response, text } = await exchange(sending);
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
}

async function exchange({
  path,
  method = 'GET',
  body,
  signal,
  send = loggedFetch,
}: Omit<Call<unknown>, 'answer'>): Promise<{ response: Response; text: string }> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    const response = await send(
      new Request(path, {
        method,
        headers: {
          Accept: 'application/json',
          ...shownSessionHeaders(),
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
