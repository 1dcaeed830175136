import type { GatewayEvent } from '@fribillett/gateway';
import type { EmployerEvent } from '@fribillett/gateway/employer';
import type { MiddlewareHandler } from 'hono';
import { AsyncLocalStorage } from 'node:async_hooks';
import { shownPath } from '../shared/employerPaths.ts';
import type { TracedRequest } from '../shared/traceApi.ts';
import type { ShopEnv } from './shopContext.ts';

/** What the demo remembers of the way from browser to Entur, to show it: in memory, for each session its own. */
export interface RequestTrace {
  /** Remembers the requests of those who are signed in. */
  middleware: MiddlewareHandler<ShopEnv>;
  /** Adds a call to Entur to the request within which it was made. */
  onEvent: (event: GatewayEvent | EmployerEvent) => void;
  /** A session's requests, newest first. */
  read(sessionKey: string): readonly TracedRequest[];
  /** Forgets a session's. */
  forget(sessionKey: string): void;
}

/** What one session may fill: an order that is polled for a while, or a purchase of many people. */
const requestsKept = 60;
const callsKept = 40;
const sessionsKept = 200;

/** Reads the session of a request; `undefined` for one that is nobody's. */
type SessionKeyOf = (request: Request) => string | undefined;

/**
 * Requests of nobody in particular are not remembered: they would be shown to somebody else. Neither are those that only ask
 * for what is remembered. Methods, paths, statuses and durations alone; no queries, bodies or headers, and nothing of an
 * employer's path that holds a digit.
 */
export function createRequestTrace(sessionKeyOf: SessionKeyOf, ownPaths: readonly string[]): RequestTrace {
  const sessions = new Map<string, TracedRequest[]>();
  const current = new AsyncLocalStorage<TracedRequest>();

  function remember(sessionKey: string, request: TracedRequest): void {
    const kept = [request, ...(sessions.get(sessionKey) ?? [])].slice(0, requestsKept);
    // Whoever was active last comes last, and goes last.
    sessions.delete(sessionKey);
    sessions.set(sessionKey, kept);
    const [oldest] = sessions.keys();
    if (sessions.size > sessionsKept && oldest !== undefined) sessions.delete(oldest);
  }

  return {
    middleware: async (context, next) => {
      const { raw, method, path } = context.req;
      const sessionKey = ownPaths.includes(path) ? undefined : sessionKeyOf(raw);
      if (sessionKey === undefined) return next();
      const traced: TracedRequest = {
        correlationId: context.get('correlationId'),
        method,
        path: shownPath(path),
        calls: [],
      };
      remember(sessionKey, traced);
      const startedAt = performance.now();
      await current.run(traced, next);
      traced.durationMs = Math.round(performance.now() - startedAt);
      traced.status = context.res.status;
      traced.correlationId = context.res.headers.get('X-Correlation-Id') ?? traced.correlationId;
      return undefined;
    },
    onEvent(event) {
      const traced = current.getStore();
      if (event.type !== 'upstream-call' || traced === undefined || traced.calls.length >= callsKept) return;
      const { operationId, status, durationMs, attempt, correlationId } = event;
      traced.calls.push({ operationId, status, durationMs: Math.round(durationMs), attempt, correlationId });
    },
    read: (sessionKey) => sessions.get(sessionKey) ?? [],
    forget: (sessionKey) => {
      sessions.delete(sessionKey);
    },
  };
}
