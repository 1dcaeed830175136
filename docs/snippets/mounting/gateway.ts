import { createGateway, type SaleSession } from '@fribillett/gateway';
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
  resolveSale: (request) => saleOfYourSession(request),
});

declare function setting(name: string): string;
declare function saleOfYourSession(request: Request): Promise<SaleSession | undefined>;
