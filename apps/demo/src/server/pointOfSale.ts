import type { SaleHeaders } from '@fribillett/gateway';

/** How the demo's shop introduces itself to Entur. */
export const pointOfSale: SaleHeaders = { channel: 'ENT:DistributionChannel:web', pos: 'fribillett-demo' };
