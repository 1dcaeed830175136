import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import {
  signedOutKey,
  signInRequestSchema,
  type PersonasAnswer,
  type SessionAnswer,
} from '../shared/shopApi.ts';
import { toCustomer, toPersona } from './personas.ts';
import { readBody } from './readInput.ts';
import { SESSION_MS, type Session } from './sessions.ts';
import { SESSION_COOKIE, type ShopContext, type ShopEnv } from './shopContext.ts';
import { ShopFailure } from './shopFailure.ts';

/** Signing in as somebody, and out again. */
export function sessionRoutes(shop: ShopContext): Hono<ShopEnv> {
  const { sessions, sandbox, isHttps, hasDemoControls, trace } = shop;
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps } as const;
  const cookieOf = (context: Context) => getCookie(context, SESSION_COOKIE);
  const routes = new Hono<ShopEnv>();
  const toAnswer = (session: Session | undefined): SessionAnswer => {
    if (session === undefined) return { sessionKey: signedOutKey, family: [], hasDemoControls };
    const { sessionKey, persona, family } = session;
    return { sessionKey, persona, family, hasDemoControls };
  };

  const forgetTrace = (context: Context) => {
    const before = sessions.find(cookieOf(context));
    if (before !== undefined) trace?.forget(before.sessionKey);
  };

  routes.get('/personas', async (context) => {
    const people = await sandbox.getPersonas();
    return context.json({ personas: people.map(toPersona) } satisfies PersonasAnswer);
  });

  routes.get('/session', (context) => context.json(toAnswer(sessions.find(cookieOf(context)))));

  routes.post('/session', async (context) => {
    const { personaId } = await readBody(context, signInRequestSchema);
    const customer = toCustomer(await sandbox.getPersonas(), personaId);
    if (customer === undefined) {
      throw new ShopFailure({ status: 422, code: 'rejected', problem: 'unknown-persona' });
    }
    forgetTrace(context);
    const { cookie, session } = sessions.start(customer, cookieOf(context));
    setCookie(context, SESSION_COOKIE, cookie, { ...cookieOptions, maxAge: SESSION_MS / 1000 });
    return context.json(toAnswer(session));
  });

  routes.delete('/session', (context) => {
    forgetTrace(context);
    sessions.end(cookieOf(context));
    deleteCookie(context, SESSION_COOKIE, cookieOptions);
    return context.json(toAnswer(undefined));
  });

  return routes;
}
