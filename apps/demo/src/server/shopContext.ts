import type { Gateway } from '@fribillett/gateway';
import type { EmployerGateway } from '@fribillett/gateway/employer';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { sessionKeyHeader, signedOutKey } from '../shared/shopApi.ts';
import type { EmployeeCustomers } from './employer/employeeCustomers.ts';
import type { HrSessions } from './employer/hrSessions.ts';
import type { OrderRecords } from './orders/orderRecords.ts';
import type { Orders } from './orders/createOrders.ts';
import type { RequestTrace } from './requestTrace.ts';
import type { SandboxClient } from './sandboxClient.ts';
import type { Session, Sessions } from './sessions.ts';
import { notSignedIn, sessionChanged } from './shopFailure.ts';

/** Names the session's cookie; it says nothing else. */
export const SESSION_COOKIE = 'fribillett_session';

/** What every route of the shop works with. */
export interface ShopContext {
  gateway: Gateway;
  sandbox: SandboxClient;
  sessions: Sessions;
  records: OrderRecords;
  orders: Orders;
  /** The employer's side: another mount, other sessions, other credentials. */
  employerGateway: EmployerGateway;
  hrSessions: HrSessions;
  employeeCustomers: EmployeeCustomers;
  /** The present in milliseconds since 1970, on the clock that Entur goes by. */
  now: () => number;
  /** The cookie is only sent over TLS. */
  isHttps: boolean;
  hasDemoControls: boolean;
  /** What the request panel shows; absent when the controls are off. */
  trace: RequestTrace | undefined;
}

/** What a request carries from one handler to the next. */
export interface ShopEnv {
  Variables: { correlationId: string };
}

/** The session of a request; `undefined` when nobody is signed in. Throws 401 when the page shows another sign-in. */
export function findSession({ sessions }: ShopContext, context: Context): Session | undefined {
  const session = sessions.find(getCookie(context, SESSION_COOKIE));
  if (!isShownSession(session, context.req.raw.headers)) throw sessionChanged();
  return session;
}

/** Whether a page shows the sign-in that its cookie belongs to; tabs share the cookie, and one may have been left behind. */
export function isShownSession(session: Pick<Session, 'sessionKey'> | undefined, headers: Headers): boolean {
  const shown = headers.get(sessionKeyHeader);
  return shown === null || shown === (session?.sessionKey ?? signedOutKey);
}

/** The session of a request. Throws 401 when nobody is signed in, or another than the page shows. */
export function requireSession(shop: ShopContext, context: Context): Session {
  const session = findSession(shop, context);
  if (session === undefined) throw notSignedIn();
  return session;
}
