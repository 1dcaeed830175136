import { Hono } from 'hono';
import type { ShopContext, ShopEnv } from './shopContext.ts';

/** The simulated payment page: the only part of the sandbox that a browser reaches. No cookie goes along. */
export function terminalRoutes({ sandbox }: ShopContext): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();
  const page = '/terminal/:paymentId/:transactionId';
  routes.on('GET', [page, '/terminal.css'], ({ req }) => sandbox.forward('GET', pathOf(req.url)));
  routes.post(page, async ({ req }) => {
    const type = req.header('Content-Type') ?? 'application/x-www-form-urlencoded';
    return sandbox.forward('POST', pathOf(req.url), { text: await req.text(), type });
  });
  return routes;
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
