import { createGateway, type ClearanceKey, type ResolveSale, type ShopOrder } from '@fribillett/gateway';

/** A shop whose own backend reserves: the gateway reads the rights, validates, and opens payments. */
export const gateway = createGateway({
  environment: 'staging',
  clientId: setting('ENTUR_CLIENT_ID'),
  clientSecret: setting('ENTUR_CLIENT_SECRET'),
  clientName: 'acme-webshop',
  basePath: '/api/personnel-tickets',
  clearanceKeys: [keyOf('2026-11')],
  resolveSale,
  // From your own tables, never from a page: whose order it is, and what each of its lines consumes.
  readOrder: (orderId) => orderOf(orderId),
});

declare function setting(name: string): string;
declare function keyOf(kid: string): ClearanceKey;
declare function resolveSale(request: Request): ReturnType<ResolveSale>;
declare function orderOf(orderId: string): Promise<ShopOrder | undefined>;
