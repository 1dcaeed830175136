import { reservationSchema, shopWireRoutes } from '@fribillett/core';
import { Hono } from 'hono';
import { findSession, type ShopContext, type ShopEnv } from './shopContext.ts';

/** The gateway, and beside it the shop's own note of whose an order is. */
export function personnelTicketRoutes(shop: ShopContext): Hono<ShopEnv> {
  const { gateway, records } = shop;
  const routes = new Hono<ShopEnv>();

  routes.post(shopWireRoutes.reserve.path, async (context) => {
    const session = findSession(shop, context);
    const response = await gateway.fetch(context.req.raw);
    if (response.ok && session !== undefined) {
      const { orderId } = reservationSchema.parse(await response.clone().json());
      const correlationId = response.headers.get('X-Correlation-Id') ?? context.get('correlationId');
      records.add({ orderId, customerNumber: session.customerNumber, correlationId });
    }
    return response;
  });

  routes.all('*', ({ req }) => gateway.fetch(req.raw));
  return routes;
}
