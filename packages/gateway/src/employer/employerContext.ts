import type { Visit } from '../context.ts';
import type { EmployerEvent } from './employerEvents.ts';
import type { EmployerSettings } from './employerOptions.ts';
import type { EmployerSession } from './employerSession.ts';
import type { EmployerClient } from './employerClient.ts';

/** What every route of the employer's works with, the same for all requests. */
export interface EmployerContext extends EmployerSettings {
  client: EmployerClient;
  emit: (event: EmployerEvent) => void;
}

/** One request of an employer's. */
export type EmployerVisit = Visit<EmployerSession>;

/** What a read carries to Entur: it ends when the browser gives up. A write leaves the signal out, for half of one is worse. */
export function readCall({ correlationId, signal }: EmployerVisit) {
  return { correlationId, signal };
}

/** What a write carries to Entur. */
export function writeCall({ correlationId }: EmployerVisit) {
  return { correlationId };
}
