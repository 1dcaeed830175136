import { createGateway } from '@fribillett/gateway';
import { createSandbox } from '@fribillett/sandbox';
import { saleOf } from './session.ts';

// With your own client at Entur this goes away, and with it `fetch` below.
const sandbox = createSandbox();

export const gateway = createGateway({
  environment: 'staging',
  clientId: 'sandbox',
  clientSecret: 'sandbox',
  clientName: 'acme-webshop',
  clearanceKeys: [{ kid: 'development', secret: 'a key for development, 32 bytes or more' }],
  basePath: '/api/personnel-tickets',
  resolveSale: saleOf,
  fetch: sandbox.fetch,
});
