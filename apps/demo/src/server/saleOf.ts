import type { SaleSession } from '@fribillett/gateway';
import { parse } from 'hono/utils/cookie';
import { pointOfSale } from './pointOfSale.ts';
import type { Sessions } from './sessions.ts';
import { isShownSession, SESSION_COOKIE } from './shopContext.ts';

/** Who buys and for whom, for the gateway: from the session and from nothing else. Nobody, for a page that shows another one. */
export function saleOf(sessions: Sessions, request: Request): SaleSession | undefined {
  const cookies = parse(request.headers.get('Cookie') ?? '', SESSION_COOKIE);
  const session = sessions.find(cookies[SESSION_COOKIE]);
  if (session === undefined || !isShownSession(session, request.headers)) return undefined;
  const [customer, ...family] = session.family;
  if (customer === undefined) return undefined;
  return {
    customer: { customerNumber: customer.customerNumber, displayName: customer.displayName },
    mayBuyFor: family.map(({ customerNumber, relation, displayName }) => ({
      customerNumber,
      relation,
      displayName,
    })),
    ...pointOfSale,
  };
}
