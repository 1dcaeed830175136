import { Hono } from 'hono';
import type { TracedRequestsAnswer } from '../shared/traceApi.ts';
import { requireSession, type ShopContext, type ShopEnv } from './shopContext.ts';

/** The sandbox's own controls, by the shop's names for them. */
const controls: Readonly<Record<string, string>> = {
  '/faults': '/sandbox/faults',
  '/clock': '/sandbox/clock',
  '/reset': '/sandbox/reset',
};

/** What a visitor may change about the world, to see what the shop does about it. Absent unless the shop allows it. */
export function demoRoutes(shop: ShopContext): Hono<ShopEnv> {
  const { sandbox, hasDemoControls, trace } = shop;
  const routes = new Hono<ShopEnv>();
  if (!hasDemoControls) return routes;
  for (const [path, target] of Object.entries(controls)) {
    routes.on(['GET', 'POST', 'DELETE'], path, async ({ req }) => {
      if (req.method === 'GET') return sandbox.forward('GET', target);
      const type = req.header('Content-Type') ?? 'application/json';
      const answer = await sandbox.forward(req.method, target, { text: await req.text(), type });
      if (path === '/reset' && answer.ok) forget(shop);
      return answer;
    });
  }
  routes.get('/requests', (context) => {
    const { sessionKey } = requireSession(shop, context);
    const requests = [...(trace?.read(sessionKey) ?? [])];
    return context.json({ requests } satisfies TracedRequestsAnswer);
  });
  return routes;
}

/** What Entur does not know any more, the demo must not list; and the back office begins anew. */
function forget({ records, hrSessions, employeeCustomers }: ShopContext): void {
  records.clear();
  hrSessions.clear();
  employeeCustomers.clear();
}
