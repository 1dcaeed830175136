import { Hono } from 'hono';
import {
  departuresQuerySchema,
  offersRequestSchema,
  paymentRequestSchema,
  type DeparturesAnswer,
  type StationsAnswer,
} from '../shared/shopApi.ts';
import { refundQuoteRequestSchema, refundRequestSchema, type OrdersAnswer } from '../shared/afterSaleApi.ts';
import { namedCustomers, searchOffers } from './offers.ts';
import { assertOwnCustomers } from './ownCustomers.ts';
import { parseInput, readBody } from './readInput.ts';
import { findSession, requireSession, type ShopContext, type ShopEnv } from './shopContext.ts';

/** From the timetable to the ticket. */
export function saleRoutes(shop: ShopContext): Hono<ShopEnv> {
  const { sandbox, gateway, orders, now } = shop;
  const routes = new Hono<ShopEnv>();

  routes.get('/stations', async (context) => {
    return context.json({ stations: await sandbox.getStations() } satisfies StationsAnswer);
  });

  routes.get('/departures', async (context) => {
    const query = parseInput(context.req.query(), departuresQuerySchema);
    return context.json({ departures: await sandbox.getDepartures(query) } satisfies DeparturesAnswer);
  });

  routes.post('/offers', async (context) => {
    const request = await readBody(context, offersRequestSchema);
    const whose = { session: findSession(shop, context), request: context.req.raw };
    await assertOwnCustomers(gateway, whose, namedCustomers(request));
    const correlationId = context.get('correlationId');
    return context.json(await searchOffers(gateway.client, request, { now: now(), correlationId }));
  });

  routes.post('/payments', async (context) => {
    const session = requireSession(shop, context);
    const input = await readBody(context, paymentRequestSchema);
    return context.json(await orders.pay(session, context.req.raw, input));
  });

  routes.get('/orders', (context) => {
    return context.json({ orders: orders.list(requireSession(shop, context)) } satisfies OrdersAnswer);
  });

  routes.get('/orders/:orderId', async (context) => {
    const session = requireSession(shop, context);
    return context.json(await orders.look(session, context.req.param('orderId')));
  });

  routes.get('/orders/:orderId/refund-options', async (context) => {
    const session = requireSession(shop, context);
    return context.json(await orders.readLineRefunds(session, context.req.param('orderId')));
  });

  routes.post('/orders/:orderId/refund-quotes', async (context) => {
    const session = requireSession(shop, context);
    const { orderLineIds } = await readBody(context, refundQuoteRequestSchema);
    return context.json(await orders.quoteRefund(session, context.req.param('orderId'), orderLineIds));
  });

  routes.post('/orders/:orderId/refunds', async (context) => {
    const session = requireSession(shop, context);
    const { quoteId } = await readBody(context, refundRequestSchema);
    return context.json(await orders.refund(session, context.req.param('orderId'), quoteId));
  });

  return routes;
}
