import type { Emit } from './events.ts';
import type { GatewaySettings } from './options.ts';
import type { SaleSession } from './session.ts';
import type { EnturClient } from './upstream/enturClient.ts';

/** What every route works with, the same for all requests. */
export interface Context extends GatewaySettings {
  client: EnturClient;
  emit: Emit;
}

/** One request: who asks, under which correlation id, and when they gave up. */
export interface Visit {
  session: SaleSession;
  correlationId: string;
  signal: AbortSignal | undefined;
}
