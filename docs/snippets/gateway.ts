import { createGateway, type SaleSession } from '@fribillett/gateway';

const gateway = createGateway({
  environment: 'staging',
  clientId: setting('ENTUR_CLIENT_ID'),
  clientSecret: setting('ENTUR_CLIENT_SECRET'),
  clientName: 'acme-webshop',
  basePath: '/api/personnel-tickets',
  // 32 random bytes or more, the same on every machine: they sign what was validated.
  clearanceKeys: [{ kid: '2026-11', secret: setting('CLEARANCE_KEY') }],
  // Who buys, and for whom, comes from your own session and never from the page.
  resolveSale: (request) => saleOfYourSession(request),
});

/** Request in, Response out: Node, Hono, Next.js, the edge. */
export const serve = (request: Request): Promise<Response> => gateway.fetch(request);

declare function setting(name: string): string;
declare function saleOfYourSession(request: Request): Promise<SaleSession | undefined>;
