import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { employerPath, employerPaths } from '../shared/employerPaths.ts';
import { shopPaths } from '../shared/shopApi.ts';
import { createShopContext, type ShopOptions } from './createShopContext.ts';
import { demoRoutes } from './demoRoutes.ts';
import { employerDemoRoutes } from './employer/employerDemoRoutes.ts';
import { employerRoutes } from './employer/employerRoutes.ts';
import { personnelTicketRoutes } from './personnelTicketRoutes.ts';
import { saleRoutes } from './saleRoutes.ts';
import { keptByNobody, refuseForeignOrigin, securityHeaders } from './security.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import type { ShopEnv } from './shopContext.ts';
import { brokenOff, notFound, ShopFailure, toShopFailure } from './shopFailure.ts';
import { staticFiles } from './staticFiles.ts';
import { terminalRoutes } from './terminalRoutes.ts';

/** The demo's shop. */
export interface Shop {
  /** Serves the pages, `/shop`, `/personnel-ticket`, `/employer` and the payment page. */
  fetch: (request: Request) => Promise<Response>;
  /**
   * Takes every order that waits as far as it has come. Call it now and then: a customer who accepted on the payment page and
   * never came back has paid for a ticket all the same, and nobody asks for the order then.
   */
  advanceOrders: () => Promise<void>;
}

/** Where the demo's own backend is. */
const ownPaths = ['/shop/*', `${employerPath}/*`];

const smallBody = bodyLimit({ maxSize: 64 * 1024, onError: tooLarge });

/** A file of employees is large, and the employer's gateway has limits of its own for everything that it is sent. */
const limitBody: MiddlewareHandler = (context, next) =>
  context.req.path.startsWith(`${employerPaths.personnelTickets}/`) ? next() : smallBody(context, next);

/** Makes the shop: pages, the shop's own backend and the employer's, and the two gateways, on one origin. */
export function createShop(options: ShopOptions): Shop {
  const shop = createShopContext(options);
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
  app.use(limitBody);
  for (const path of [...ownPaths, '/sandbox/*']) app.use(path, keptByNobody);
  if (shop.trace !== undefined) {
    for (const path of [...ownPaths, `${shopPaths.personnelTicket}/*`]) app.use(path, shop.trace.middleware);
  }

  app.route('/shop', sessionRoutes(shop));
  app.route('/shop', saleRoutes(shop));
  app.route('/shop/demo', demoRoutes(shop));
  app.route(shopPaths.personnelTicket, personnelTicketRoutes(shop));
  app.route(employerPath, employerRoutes(shop));
  app.route(`${employerPath}/demo`, employerDemoRoutes(shop));
  app.all(`${employerPaths.personnelTickets}/*`, ({ req }) => shop.employerGateway.fetch(req.raw));
  app.route('/sandbox', terminalRoutes(shop));
  for (const path of [...ownPaths, '/sandbox/*'])
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

function answerFailure(context: Context<ShopEnv>, failure: ShopFailure): Response {
  const { status, retryAfterSeconds } = failure.details;
  // Also where it is refused before any route, whose own answers say so themselves.
  context.header('Cache-Control', 'private, no-store');
  if (retryAfterSeconds !== undefined) context.header('Retry-After', String(retryAfterSeconds));
  return context.json(failure.toBody(context.get('correlationId')), status);
}

function tooLarge(): never {
  throw new ShopFailure({ status: 413, code: 'rejected' });
}
