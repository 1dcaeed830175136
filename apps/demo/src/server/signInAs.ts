import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { signedOutKey, type SessionAnswer } from '../shared/shopApi.ts';
import type { Session, ShopCustomer } from './sessions.ts';
import { SESSION_COOKIE, type ShopContext } from './shopContext.ts';
import { SESSION_MS } from './signIns.ts';

/** The shop's cookie, as it is set and deleted. */
export function cookieOptions({ isHttps }: ShopContext) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps } as const;
}

/** What the page learns of a session. */
export function toSessionAnswer(
  { hasDemoControls, now }: ShopContext,
  session: Session | undefined,
): SessionAnswer {
  const about = { now: new Date(now()).toISOString(), hasDemoControls };
  if (session === undefined) return { sessionKey: signedOutKey, family: [], ...about };
  const { sessionKey, persona, family } = session;
  return { sessionKey, persona, family, ...about };
}

/** Forgets what was remembered of the requests of whoever was signed in so far. */
export function forgetTrace({ sessions, trace }: ShopContext, context: Context): void {
  const before = sessions.find(getCookie(context, SESSION_COOKIE));
  if (before !== undefined) trace?.forget(before.sessionKey);
}

/** Signs a customer in to the shop, in place of whoever was. */
export function signInAs(shop: ShopContext, context: Context, customer: ShopCustomer): SessionAnswer {
  forgetTrace(shop, context);
  const { cookie, session } = shop.sessions.start(customer, getCookie(context, SESSION_COOKIE));
  setCookie(context, SESSION_COOKIE, cookie, { ...cookieOptions(shop), maxAge: SESSION_MS / 1000 });
  return toSessionAnswer(shop, session);
}
