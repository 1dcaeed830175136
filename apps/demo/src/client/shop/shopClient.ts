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
import {
  ordersAnswerSchema,
  refundOptionsAnswerSchema,
  refundQuoteSchema,
  type OrdersAnswer,
  type RefundOptionsAnswer,
  type RefundQuote,
} from '../../shared/afterSaleApi.ts';
import { tracedRequestsAnswerSchema, type TracedRequestsAnswer } from '../../shared/traceApi.ts';
import { keepPresent } from '../session/present.ts';
import { createCall } from './call.ts';
import { shownCustomer } from './shownSession.ts';

const call = createCall(shownCustomer.headers);

/** Keeps whom the shop's pages show from now on, and what time it is there. */
export function showSession(answer: SessionAnswer): SessionAnswer {
  keepPresent(answer.now);
  return shownCustomer.show(answer);
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
