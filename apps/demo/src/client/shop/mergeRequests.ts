import type { TracedRequest } from '../../shared/traceApi.ts';
import type { LoggedRequest } from './requestLog.ts';

/** A request as the page knows it, as the server remembers it, or both. */
export interface ShownRequest extends Omit<LoggedRequest, 'id'> {
  /** The same as long as the request is shown. */
  key: string;
  /** What it led to at Entur; empty where the server does not tell. */
  calls: TracedRequest['calls'];
}

/**
 * Puts what the server remembers beside what the page has sent, newest first. What only the server knows is from before the
 * page was loaded; what only the page knows is under way, or never arrived. Neither needs the other's clock.
 */
export function mergeRequests(
  logged: readonly LoggedRequest[],
  traced: readonly TracedRequest[],
): ShownRequest[] {
  const ofPageOnly = [...logged];
  const matches = new Map<TracedRequest, LoggedRequest>();
  for (const request of traced) {
    const place = ofPageOnly.findIndex((one) => isSame(one, request));
    const [own] = place === -1 ? [] : ofPageOnly.splice(place, 1);
    if (own !== undefined) matches.set(request, own);
  }
  const others = new Map<string, number>();
  const shown = traced.flatMap((request) => {
    const own = matches.get(request);
    if (own === undefined) return [ofServer(request, others)];
    const later = ofPageOnly.filter(({ id }) => id > own.id);
    ofPageOnly.splice(0, later.length);
    return [...later.map(ofPage), { ...ofPage(own), calls: request.calls }];
  });
  return [...shown, ...ofPageOnly.map(ofPage)];
}

function isSame(logged: LoggedRequest, traced: TracedRequest): boolean {
  const { correlationId, method, path } = traced;
  return logged.correlationId === correlationId && logged.method === method && logged.path === path;
}

function ofPage({ id, ...request }: LoggedRequest): ShownRequest {
  return { ...request, key: `page ${String(id)}`, calls: [] };
}

/** One correlation id may stand for several tries. */
function ofServer(request: TracedRequest, seen: Map<string, number>): ShownRequest {
  const { durationMs, calls, ...rest } = request;
  const count = (seen.get(request.correlationId) ?? 0) + 1;
  seen.set(request.correlationId, count);
  return {
    ...rest,
    key: `server ${request.correlationId} ${String(count)}`,
    milliseconds: durationMs,
    calls,
  };
}
