import { Hono } from 'hono';
import type { ShopContext, ShopEnv } from './shopContext.ts';

/** The sandbox's own controls, by the shop's names for them. */
const controls: Readonly<Record<string, string>> = {
  '/faults': '/sandbox/faults',
  '/clock': '/sandbox/clock',
  '/reset': '/sandbox/reset',
};

/** What a visitor may change about the world, to see what the shop does about it. Absent unless the shop allows it. */
export function demoRoutes({ sandbox, hasDemoControls }: ShopContext): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();
  if (!hasDemoControls) return routes;
  for (const [path, target] of Object.entries(controls)) {
    routes.on(['GET', 'POST', 'DELETE'], path, async ({ req }) => {
      if (req.method === 'GET') return sandbox.forward('GET', target);
      const type = req.header('Content-Type') ?? 'application/json';
      return sandbox.forward(req.method, target, { text: await req.text(), type });
    });
  }
  return routes;
}
