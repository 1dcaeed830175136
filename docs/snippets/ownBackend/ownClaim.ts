import {
  claimAnswerSchema,
  claimRequestSchema,
  parsePickupCode,
  shopWireRoutes,
  type ClaimAnswer,
  type ShopWireError,
} from '@fribillett/core';
import type { Gateway } from '@fribillett/gateway';
import * as z from 'zod/mini';

const basePath = '/api/personnel-tickets';

/** The gateway's `fetch`, with one operation served by the shop itself. */
export function withOwnClaim(gateway: Gateway): Gateway['fetch'] {
  return (request) => {
    const isClaim = new URL(request.url).pathname === basePath + shopWireRoutes.claimPersonnelTicket.path;
    return isClaim && request.method === 'POST' ? claim(request) : gateway.fetch(request);
  };
}

async function claim(request: Request): Promise<Response> {
  // What the gateway does for its own routes is yours here: session, origin, size, type and form of the body.
  const customerNumber = await customerOfYourSession(request);
  if (customerNumber === undefined) return refuse(401, { code: 'unauthorized' });
  if (!isFromYourPages(request)) return refuse(403, { code: 'forbidden' });
  const body = z.safeParse(claimRequestSchema, await readSmallJson(request));
  const code = body.success ? parsePickupCode(body.data.pickupCode) : undefined;
  if (code?.ok !== true) {
    return refuse(400, { code: 'rejected', fields: [{ field: 'pickupCode', message: 'malformed' }] });
  }
  const answer = await yourClaim(customerNumber, code.code);
  return json(z.parse(claimAnswerSchema, answer), 200);
}

function refuse(status: number, error: ShopWireError['error']): Response {
  return json({ error: { ...error, correlationId: crypto.randomUUID() } }, status);
}

function json(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } });
}

declare function customerOfYourSession(request: Request): Promise<string | undefined>;
declare function isFromYourPages(request: Request): boolean;
/** JSON of at most 64 KiB that says `application/json`; `undefined` for everything else. */
declare function readSmallJson(request: Request): Promise<unknown>;
declare function yourClaim(customerNumber: string, code: string): Promise<ClaimAnswer>;
