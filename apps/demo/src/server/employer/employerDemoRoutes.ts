import { employerWireRoutes, registeredEmployeeSchema } from '@fribillett/core/employer';
import { Hono } from 'hono';
import { employeeCustomerRequestSchema } from '../../shared/employerApi.ts';
import { employerPaths } from '../../shared/employerPaths.ts';
import type { TracedRequestsAnswer } from '../../shared/traceApi.ts';
import { readBody } from '../readInput.ts';
import { signInAs } from '../signInAs.ts';
import type { ShopContext, ShopEnv } from '../shopContext.ts';
import { notSignedIn } from '../shopFailure.ts';

/** What a visitor can do in the back office that no employer could. Absent unless the demo allows it. */
export function employerDemoRoutes(shop: ShopContext): Hono<ShopEnv> {
  const { employerGateway, employeeCustomers, hrSessions, hasDemoControls, trace } = shop;
  const routes = new Hono<ShopEnv>();
  if (!hasDemoControls) return routes;

  routes.get('/requests', (context) => {
    const session = hrSessions.of(context.req.raw);
    if (session === undefined) throw notSignedIn();
    const requests = [...(trace?.read(session.sessionKey) ?? [])];
    return context.json({ requests } satisfies TracedRequestsAnswer);
  });

  routes.post('/customers', async (context) => {
    const { employeeId } = await readBody(context, employeeCustomerRequestSchema);
    // By the same door as the page, so that nobody becomes an employee whom they may not look at.
    const path = employerWireRoutes.getEmployee.path.replace('{employeeId}', encodeURIComponent(employeeId));
    const { url, headers } = context.req.raw;
    const answer = await employerGateway.fetch(
      new Request(new URL(employerPaths.personnelTickets + path, url), { headers: bodiless(headers) }),
    );
    if (!answer.ok) return answer;
    const employee = registeredEmployeeSchema.parse(await answer.json());
    const customer = await employeeCustomers.findOrCreate(employee, context.get('correlationId'));
    return context.json(signInAs(shop, context, customer));
  });

  return routes;
}

/** The headers of a request whose body was read. */
function bodiless(headers: Headers): Headers {
  const rest = new Headers(headers);
  for (const name of ['Content-Type', 'Content-Length', 'Transfer-Encoding']) rest.delete(name);
  return rest;
}
