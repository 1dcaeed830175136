import type { SaleSession } from '@fribillett/gateway';
import { incomingOf } from '@fribillett/gateway/node';
import type { Request as ExpressRequest } from 'express';

/** For `resolveSale`, where a session middleware has put the user on Express' own request. */
export function saleOfExpress(request: Request): SaleSession | undefined {
  const incoming = incomingOf(request) as
    (ExpressRequest & { user?: { customerNumber: string } }) | undefined;
  if (incoming?.user === undefined) return undefined;
  return {
    customer: { customerNumber: incoming.user.customerNumber },
    mayBuyFor: [],
    channel: 'ENT:DistributionChannel:web',
    pos: 'acme-webshop',
  };
}
