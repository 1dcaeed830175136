import type { Emit } from './events.ts';
import type { GatewaySettings } from './options.ts';
import type { CustomerProfiles } from './profiles/customerProfiles.ts';
import type { SaleSession } from './session.ts';
import type { EnturClient } from './upstream/enturClient.ts';

/** What every route works with, the same for all requests. */
export interface Context extends GatewaySettings {
  client: EnturClient;
  /** Set when the shop told its organisation: claims look at the profile first. */
  profiles: Pick<CustomerProfiles, 'assertMayClaim'> | undefined;
  emit: Emit;
}

/** One request: who asks, under which correlation id, and when they gave up. */
export interface Visit<Session = SaleSession> {
  session: Session;
  correlationId: string;
  signal: AbortSignal | undefined;
}
