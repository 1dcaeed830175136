import { parseWireJson, WireFormatError } from '@fribillett/entur-wire';
import { dueFaults, type Fault } from './faults.ts';
import { osloInstant } from './osloTime.ts';
import { requirePermission } from './permissions.ts';
import { seedPersonas } from './personas/seed.ts';
import { errorBody, Refusal } from './refusal.ts';
import type { Call, Route } from './routes/call.ts';
import { employerOperations } from './routes/employer/employerOperations.ts';
import { operations } from './routes/operations.ts';
import { overQuota } from './quota.ts';
import { endToken, requireCaller } from './routes/token.ts';
import { runEmployeeJob } from './rules/employeeJob.ts';
import { issueDueTickets } from './rules/issuance.ts';
import { makeDueReports } from './rules/taxReports.ts';
import type { ServedOperationId } from './servedOperations.ts';
import type { World } from './world.ts';

const routes: Record<ServedOperationId, Route> = { ...operations, ...employerOperations };

/** Serves one request to one operation of Entur's wire, with whatever the script of faults has in store for it. */
export async function serveOperation(
  world: World,
  operation: ServedOperationId,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const correlationId = request.headers.get('X-Correlation-Id') ?? crypto.randomUUID();
  const headers = { 'X-Correlation-Id': correlationId, 'Cache-Control': 'no-store' };
  const strikes = (kinds: (kind: Fault['kind']) => boolean) =>
    world.faults.take(({ on, fault }) => (on === '*' || on === operation) && kinds(fault.kind));
  const latency = strikes((kind) => kind === 'latency');
  if (latency?.kind === 'latency') await pause(latency.ms, request.signal);
  const waitSeconds = overQuota(world, operation, request.headers);
  if (waitSeconds !== undefined) {
    return scripted(world, operation, request, { ...headers, 'Retry-After': String(waitSeconds) }, 429);
  }
  const fault = strikes((kind) => !struckElsewhere.includes(kind));
  switch (fault?.kind) {
    case 'network':
      throw new TypeError('fetch failed');
    case 'wait':
      return pause(undefined, request.signal);
    case 'garbage':
      return new Response('<!doctype html><title>Proxy</title><p>Velkommen', {
        headers: { ...headers, 'Content-Type': 'text/html' },
      });
    case 'tokenExpires':
      endToken(world, request.headers);
      return scripted(world, operation, request, headers, 408);
    case 'status':
      return scripted(world, operation, request, { ...headers, ...fault.headers }, fault.status, fault.body);
    default:
      return breakAnswer(await work(world, operation, request, params, headers), fault?.kind);
  }
}

/** Faults that are looked for where they strike. */
const struckElsewhere: readonly Fault['kind'][] = [
  ...(['latency', 'quota', 'refuseValidation', 'personalisationDown', 'soldOut'] as const),
  ...dueFaults,
];

/** An answer that the script demands. */
function scripted(
  world: World,
  operation: ServedOperationId,
  request: Request,
  headers: Record<string, string>,
  status: number,
  body?: string,
): Response {
  const correlationId = headers['X-Correlation-Id'] ?? '';
  return new Response(body ?? faultBody(world, operation, status, request, correlationId), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

/** Waits for real milliseconds, or for ever; rejects as `fetch` does when the request is aborted. */
function pause(ms: number, signal: AbortSignal): Promise<void>;
function pause(ms: undefined, signal: AbortSignal): Promise<never>;
function pause(ms: number | undefined, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

function faultBody(
  world: World,
  operation: ServedOperationId,
  status: number,
  request: Request,
  correlationId: string,
): string | null {
  if (status < 400) return status === 204 || status === 304 ? null : '{}';
  const timestamp = osloInstant(world.clock.now());
  const path = new URL(request.url).pathname;
  return JSON.stringify(
    errorBody(new Refusal(status, 'Scripted fault'), { operation, path, correlationId, timestamp }),
  );
}

async function breakAnswer(response: Response, kind: Fault['kind'] | undefined): Promise<Response> {
  if (kind !== 'cutBody' && kind !== 'lostAnswer') return response;
  const text = await response.text();
  const half = text.slice(0, Math.floor(text.length / 2));
  const init = { status: response.status, headers: response.headers };
  if (kind === 'cutBody') return new Response(half, init);
  const broken = new ReadableStream({
    start(controller) {
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(broken, init);
}

async function work(
  world: World,
  operation: ServedOperationId,
  request: Request,
  params: Record<string, string>,
  headers: Record<string, string>,
): Promise<Response> {
  const url = new URL(request.url);
  const { store } = world;
  try {
    const body = await readBody(request);
    store.transaction(() => {
      seedPersonas(world);
      issueDueTickets(world);
      runEmployeeJob(world);
      makeDueReports(world);
    });
    const client = operation === 'token' ? undefined : requireCaller(world, request.headers);
    if (client) requirePermission(client, operation);
    const call: Call = {
      params,
      query: url.searchParams,
      body,
      headers: request.headers,
      client,
      origin: url.origin,
    };
    const answer = store.transaction(() => routes[operation](world, call));
    const init = { status: answer.status ?? 200, headers: { ...headers, ...answer.headers } };
    return answer.text === undefined ? Response.json(answer.body, init) : new Response(answer.text, init);
  } catch (error) {
    const refusal = refusalOf(error);
    const where = {
      operation,
      path: url.pathname,
      correlationId: headers['X-Correlation-Id'] ?? '',
      timestamp: osloInstant(world.clock.now()),
    };
    return Response.json(errorBody(refusal, where), { status: refusal.status, headers });
  }
}

async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get('Content-Type') ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(request);
  const text = await request.text();
  if (text === '') return undefined;
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  return isForm ? Object.fromEntries(new URLSearchParams(text)) : parseWireJson(text, 'The request');
}

async function readForm(request: Request): Promise<Record<string, string>> {
  const form = await request.formData().catch(() => {
    throw new Refusal(400, 'The form cannot be read', { code: 'SANDBOX-MALFORMED' });
  });
  const texts = [...form].map(async ([name, value]) => [
    name,
    typeof value === 'string' ? value : await value.text(),
  ]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof WireFormatError)) throw error;
  const fields = error.problems.map(({ path, message }) => ({
    field: path,
    defaultMessage: message,
    rejectedValues: [],
  }));
  return new Refusal(400, error.message, { code: 'SANDBOX-MALFORMED', fields });
}
