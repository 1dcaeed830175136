import { WireFormatError } from '@fribillett/entur-wire';
import { answerError, answerJson } from './answer.ts';
import type { MountSettings } from './checkMount.ts';
import type { Visit } from './context.ts';
import { corsHeaders, preflight } from './cors.ts';
import { toGatewayError } from './errors.ts';
import type { MountEvent, ServedRequest } from './events.ts';
import { correlationIdOf, refuseForeignOrigin } from './request.ts';
import type { Route, Router } from './router.ts';
import { UpstreamError } from './upstream/upstreamError.ts';

/** What is served below one path, and to whom. */
export interface Mount<Operation extends string, Session> extends MountSettings {
  router: Router<Operation>;
  /** The session of a request. Throws `unauthorized` when there is none. */
  sessionOf: (request: Request) => Promise<Session>;
  answer: (request: Request, route: Route<Operation>, visit: Visit<Session>) => Promise<object>;
  now: () => number;
  /** Told of every request, with the session where it came so far. */
  served: (request: ServedRequest<Operation>, session: Session | undefined) => void;
  emit: (event: MountEvent) => void;
}

/** Serves one request. Never rejects: whatever goes wrong becomes an answer. */
export async function serve<Operation extends string, Session>(
  mount: Mount<Operation, Session>,
  request: Request,
): Promise<Response> {
  const correlationId = correlationIdOf(request);
  const headers = corsHeaders(request, mount.allowedOrigins);
  if (request.method === 'OPTIONS') return preflight(correlationId, mount.router.methods, headers);
  const startedAt = mount.now();
  let operation: Operation | undefined;
  let session: Session | undefined;
  const told = () => ({ correlationId, operation, durationMs: mount.now() - startedAt });
  try {
    const route = mount.router.routeOf(request, mount.basePath);
    ({ operation } = route);
    if (request.method !== 'GET') refuseForeignOrigin(request, mount.allowedOrigins);
    session = await mount.sessionOf(request);
    const body = await mount.answer(request, route, { session, correlationId, signal: request.signal });
    mount.served({ ...told(), status: 200, code: undefined }, session);
    return answerJson(body, correlationId, 200, headers);
  } catch (error) {
    tellCause(mount.emit, error, correlationId);
    const refusal = toGatewayError(error);
    const { status, code } = refusal;
    mount.served({ ...told(), status, code }, session);
    return answerError(refusal, correlationId, headers);
  }
}

/** What the answer leaves out, the host's own log gets. */
function tellCause(emit: (event: MountEvent) => void, error: unknown, correlationId: string): void {
  if (error instanceof WireFormatError) {
    const problems = error.problems.map(({ path }) => path);
    emit({ type: 'answer-malformed', operationId: undefined, problems, correlationId });
    return;
  }
  if (error instanceof UpstreamError) return;
  if (toGatewayError(error) !== error) emit({ type: 'internal-error', error, correlationId });
}
