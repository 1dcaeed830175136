import type { SaleSession } from '@fribillett/gateway';
import { parse } from 'hono/utils/cookie';
import { pointOfSale } from './pointOfSale.ts';
import type { Session, Sessions } from './sessions.ts';
import { isShownSession, SESSION_COOKIE } from './shopContext.ts';

/** The session of a request; `undefined` when nobody is signed in, and for a page that shows another sign-in. */
export function sessionOf(sessions: Sessions, { headers }: Request): Session | undefined {
  const cookies = parse(headers.get('Cookie') ?? '', SESSION_COOKIE);
  const session = sessions.find(cookies[SESSION_COOKIE]);
  return session !== undefined && isShownSession(session, headers) ? session : undefined;
}

/** Who buys and for whom, for the gateway: from the session and from nothing else. */
export function saleOf(sessions: Sessions, request: Request): SaleSession | undefined {
  const session = sessionOf(sessions, request);
  const [customer, ...family] = session?.family ?? [];
  if (session === undefined || customer === undefined) return undefined;
  return {
    customer: { customerNumber: customer.customerNumber, displayName: customer.displayName },
    mayBuyFor: family.map(({ customerNumber, relation, displayName }) => ({
      customerNumber,
      relation,
      displayName,
    })),
    sessionId: session.sessionKey,
    ...pointOfSale,
  };
}
