import {
  createGateway,
  type EnturClientOptions,
  type EnturFetch,
  type GatewayOptions,
} from '@fribillett/gateway';
import { createSqliteSaleStore } from '@fribillett/gateway/sqlite';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { shopPaths } from '../shared/shopApi.ts';
import type { ShopDatabase } from './database.ts';
import { demoRoutes } from './demoRoutes.ts';
import { createOrderRecords } from './orders/orderRecords.ts';
import { createOrders } from './orders/createOrders.ts';
import { createRefundQuotes } from './orders/refundQuotes.ts';
import { personnelTicketRoutes } from './personnelTicketRoutes.ts';
import { createRequestTrace } from './requestTrace.ts';
import { saleOf, sessionOf } from './saleOf.ts';
import { saleRoutes } from './saleRoutes.ts';
import { createSandboxClient } from './sandboxClient.ts';
import { keptByNobody, refuseForeignOrigin, securityHeaders } from './security.ts';
import { createSessions } from './sessions.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import type { ShopContext, ShopEnv } from './shopContext.ts';
import { brokenOff, notFound, ShopFailure, toShopFailure } from './shopFailure.ts';
import { staticFiles } from './staticFiles.ts';
import { terminalRoutes } from './terminalRoutes.ts';

/** What the demo's shop is made from. */
export interface ShopOptions {
  database: ShopDatabase;
  /** Addresses and credentials for Entur's API. */
  entur: Pick<EnturClientOptions, 'urls' | 'clientId' | 'clientSecret'>;
  clearanceKeys: GatewayOptions['clearanceKeys'];
  /** Where the sandbox's side door is: timetable, personas, payment page. */
  sandboxUrl: string;
  /** How requests leave the shop; default the runtime's `fetch`. */
  fetch?: EnturFetch | undefined;
  /** The address that visitors type, `http://localhost:3000`. */
  publicUrl: string;
  /** Where the pages were built to; absent, no pages are served. */
  clientDirectory?: string | undefined;
  /** Whether visitors may script faults, move the clock and start over. */
  hasDemoControls: boolean;
  /** The present in milliseconds since 1970, on the clock that Entur goes by; default the system's. */
  now?: (() => number) | undefined;
  /** The same for sessions, which browsers count by the real clock; default the system's. */
  sessionNow?: (() => number) | undefined;
  /** How long tickets may take after the money was taken, in milliseconds; default 30 000. */
  issuanceLimitMs?: number | undefined;
  /** Told about every error that is nobody's answer: a defect here. */
  onDefect: (error: unknown, correlationId: string) => void;
}

/** The demo's shop. */
export interface Shop {
  /** Serves the pages, `/shop`, `/personnel-ticket` and the payment page. */
  fetch: (request: Request) => Promise<Response>;
  /**
   * Takes every order that waits as far as it has come. Call it now and then: a customer who accepted on the payment page and
   * never came back has paid for a ticket all the same, and nobody asks for the order then.
   */
  advanceOrders: () => Promise<void>;
}

const MAX_BODY_BYTES = 64 * 1024;

/** Makes the shop: pages, the shop's own backend, and the gateway, on one origin. */
export function createShop(options: ShopOptions): Shop {
  const shop = createContext(options);
  const { origin: publicOrigin, protocol } = new URL(options.publicUrl);
  const app = new Hono<ShopEnv>();

  app.use(securityHeaders(protocol === 'https:'));
  app.use(async (context, next) => {
    const given = context.req.header('X-Correlation-Id') ?? '';
    const correlationId = /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : crypto.randomUUID();
    context.set('correlationId', correlationId);
    await next();
    if (!context.res.headers.has('X-Correlation-Id')) context.header('X-Correlation-Id', correlationId);
  });
  app.use(refuseForeignOrigin(publicOrigin));
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));
  app.use('/shop/*', keptByNobody);
  if (shop.trace !== undefined) {
    for (const path of ['/shop/*', `${shopPaths.personnelTicket}/*`]) app.use(path, shop.trace.middleware);
  }
  app.use('/sandbox/*', keptByNobody);

  app.route('/shop', sessionRoutes(shop));
  app.route('/shop', saleRoutes(shop));
  app.route('/shop/demo', demoRoutes(shop));
  app.route(shopPaths.personnelTicket, personnelTicketRoutes(shop));
  app.route('/sandbox', terminalRoutes(shop));
  for (const path of ['/shop/*', '/sandbox/*'])
    app.all(path, (context) => answerFailure(context, notFound()));
  if (options.clientDirectory !== undefined) app.route('/', staticFiles(options.clientDirectory));

  app.notFound((context) => answerFailure(context, notFound()));
  app.onError((error, context) => {
    // Whoever broke off reads no answer, and what then fails is no defect.
    const failure = context.req.raw.signal.aborted ? brokenOff() : toShopFailure(error);
    if (failure.details.status === 500) options.onDefect(error, context.get('correlationId'));
    return answerFailure(context, failure);
  });
  return { fetch: async (request) => app.fetch(request), advanceOrders: () => shop.orders.advanceAll() };
}

function createContext(options: ShopOptions): ShopContext {
  const { database, now = Date.now, issuanceLimitMs = 30_000, publicUrl } = options;
  const send = options.fetch ?? ((request) => fetch(request));
  const sessions = createSessions(database, options.sessionNow ?? Date.now);
  const { origin: publicOrigin, protocol } = new URL(publicUrl);
  const trace = options.hasDemoControls
    ? createRequestTrace((request) => sessionOf(sessions, request)?.sessionKey, shopPaths.demoRequests)
    : undefined;
  const gateway = createGateway({
    ...options.entur,
    clientName: 'fribillett-demo',
    // The sandbox's organisation: a right is claimed onto a private profile only.
    organisationId: '1',
    clearanceKeys: options.clearanceKeys,
    fetch: send,
    now,
    basePath: shopPaths.personnelTicket,
    allowedOrigins: [publicOrigin],
    saleStore: createSqliteSaleStore(database, { table: 'sales', now }),
    readContracts: true,
    resolveSale: (request) => saleOf(sessions, request),
    onEvent: (event) => {
      trace?.onEvent(event);
      if (event.type === 'internal-error') options.onDefect(event.error, event.correlationId);
    },
  });
  const records = createOrderRecords(database);
  return {
    gateway,
    sessions,
    records,
    orders: createOrders({
      records,
      quotes: createRefundQuotes(database, now),
      gateway,
      now,
      issuanceLimitMs,
      publicOrigin,
    }),
    sandbox: createSandboxClient(options.sandboxUrl, send),
    now,
    isHttps: protocol === 'https:',
    hasDemoControls: options.hasDemoControls,
    trace,
  };
}

function answerFailure(context: Context<ShopEnv>, failure: ShopFailure): Response {
  const { status, retryAfterSeconds } = failure.details;
  if (retryAfterSeconds !== undefined) context.header('Retry-After', String(retryAfterSeconds));
  return context.json(failure.toBody(context.get('correlationId')), status);
}

function tooLarge(): never {
  throw new ShopFailure({ status: 413, code: 'rejected' });
}
