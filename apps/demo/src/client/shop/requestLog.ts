import { shownPath } from '../../shared/employerPaths.ts';

/** A request that left the page, and how it ended. */
export interface LoggedRequest {
  id: number;
  method: string;
  /** Path without its query. */
  path: string;
  /** HTTP status; absent while it runs and when no answer came. */
  status?: number | undefined;
  /** Milliseconds until the answer's head came, or until it failed. */
  milliseconds?: number | undefined;
  correlationId?: string | undefined;
  /** How it ended without an answer. */
  failure?: 'failed' | 'aborted' | undefined;
}

const kept = 60;
const listeners = new Set<() => void>();
const unauthorizedListeners = new Set<() => void>();
let requests: readonly LoggedRequest[] = [];
let lastId = 0;

/** The requests of this page, newest first, for `useSyncExternalStore`. Bodies are not kept. */
export const requestLog = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: (): readonly LoggedRequest[] => requests,
};

/** Calls back whenever an answer says that nobody is signed in any more. */
export function onUnauthorized(listener: () => void): () => void {
  unauthorizedListeners.add(listener);
  return () => {
    unauthorizedListeners.delete(listener);
  };
}

/** `fetch`, written down in the request log. Everything that leaves this page leaves here. */
export async function loggedFetch(request: Request): Promise<Response> {
  const started = performance.now();
  lastId += 1;
  const id = lastId;
  const { method, headers } = request;
  const path = shownPath(new URL(request.url).pathname);
  const correlationId = headers.get('X-Correlation-Id') ?? undefined;
  put({ id, method, path, correlationId });
  try {
    const response = await fetch(request);
    put({
      id,
      method,
      path,
      status: response.status,
      milliseconds: Math.round(performance.now() - started),
      correlationId: response.headers.get('X-Correlation-Id') ?? correlationId,
    });
    if (response.status === 401) for (const listener of unauthorizedListeners) listener();
    return response;
  } catch (error) {
    put({
      id,
      method,
      path,
      correlationId,
      milliseconds: Math.round(performance.now() - started),
      failure: request.signal.aborted ? 'aborted' : 'failed',
    });
    throw error;
  }
}

function put(entry: LoggedRequest): void {
  const others = requests.filter(({ id }) => id !== entry.id);
  requests = [...others, entry].sort((a, b) => b.id - a.id).slice(0, kept);
  for (const listener of listeners) listener();
}
