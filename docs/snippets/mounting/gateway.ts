import { createGateway, type GatewayEvent, type SaleSession } from '@fribillett/gateway';
import { saleStore } from './redis.ts';

export const gateway = createGateway({
  environment: 'staging',
  clientId: setting('ENTUR_CLIENT_ID'),
  clientSecret: setting('ENTUR_CLIENT_SECRET'),
  clientName: 'acme-webshop',
  clearanceKeys: [{ kid: '2026-11', secret: setting('CLEARANCE_KEY') }],
  basePath: '/api/personnel-tickets',
  // The address that your visitors type: behind a proxy the server does not know it.
  allowedOrigins: ['https://shop.example'],
  saleStore,
  // With your organisation's id a claim refuses a temporary profile, on which a right would be lost.
  organisationId: setting('ENTUR_ORGANISATION_ID'),
  // For logs, metrics and audit; no event holds a secret, a code or a name.
  onEvent: log,
  resolveSale: (request) => saleOfYourSession(request),
});

declare function setting(name: string): string;
declare function log(event: GatewayEvent): void;
declare function saleOfYourSession(request: Request): Promise<SaleSession | undefined>;
