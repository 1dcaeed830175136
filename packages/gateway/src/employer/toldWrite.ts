import { UpstreamError } from '../upstream/upstreamError.ts';
import { GatewayError } from '../errors.ts';
import type { EmployerContext, EmployerVisit } from './employerContext.ts';
import type { ToldWrite } from './employerEvents.ts';

/** Does a write, and tells the audit how it ended. */
export async function toldWrite<Answer>(
  { emit }: EmployerContext,
  { session, correlationId }: EmployerVisit,
  write: ToldWrite,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const tell = (outcome: 'done' | 'refused' | 'unsure') => {
    emit({ type: 'write', outcome, actor: session.actor, ...write, correlationId });
  };
  try {
    const answer = await work();
    tell('done');
    return answer;
  } catch (error) {
    tell(isRefused(error) ? 'refused' : 'unsure');
    throw error;
  }
}

/** Whether nothing was done: Entur refused before it did anything, or we did. */
function isRefused(error: unknown): boolean {
  return error instanceof UpstreamError ? error.isRetrySafe : error instanceof GatewayError;
}
