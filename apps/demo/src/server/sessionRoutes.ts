import { Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { signInRequestSchema, type PersonasAnswer } from '../shared/shopApi.ts';
import { toCustomer, toPersona } from './personas.ts';
import { readBody } from './readInput.ts';
import { SESSION_COOKIE, type ShopContext, type ShopEnv } from './shopContext.ts';
import { ShopFailure } from './shopFailure.ts';
import { cookieOptions, forgetTrace, signInAs, toSessionAnswer } from './signInAs.ts';

/** Signing in as somebody, and out again. */
export function sessionRoutes(shop: ShopContext): Hono<ShopEnv> {
  const { sessions, sandbox, employeeCustomers } = shop;
  const routes = new Hono<ShopEnv>();

  routes.get('/personas', async (context) => {
    const people = await sandbox.getPersonas();
    const personas = [...people.map(toPersona), ...employeeCustomers.list()];
    return context.json({ personas } satisfies PersonasAnswer);
  });

  routes.get('/session', (context) => {
    return context.json(toSessionAnswer(shop, sessions.find(getCookie(context, SESSION_COOKIE))));
  });

  routes.post('/session', async (context) => {
    const { personaId } = await readBody(context, signInRequestSchema);
    const customer = toCustomer(await sandbox.getPersonas(), personaId) ?? employeeCustomers.find(personaId);
    if (customer === undefined) {
      throw new ShopFailure({ status: 422, code: 'rejected', problem: 'unknown-persona' });
    }
    return context.json(signInAs(shop, context, customer));
  });

  routes.delete('/session', (context) => {
    forgetTrace(shop, context);
    sessions.end(getCookie(context, SESSION_COOKIE));
    deleteCookie(context, SESSION_COOKIE, cookieOptions(shop));
    return context.json(toSessionAnswer(shop, undefined));
  });

  return routes;
}
