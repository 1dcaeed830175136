import { createEmployerGateway, type EmployerEvent, type EmployerGatewayOptions } from '../employer/index.ts';
import type { EmployerSession } from '../employer/employerSession.ts';
import { createFakeEmployerEntur } from './fakeEmployerEntur.ts';

/** The credentials of the tests' employer; none of them may turn up in an answer or event. */
export const employerSecret = 'planted-employer-secret';

const sessions: Record<string, EmployerSession> = {
  hr: { companyIds: [9001], actor: 'hr@nordbanen', may: ['import', 'read', 'reports', 'read-national-ids'] },
  careful: { companyIds: [9001], actor: 'careful@nordbanen', may: ['import', 'read', 'reports'] },
  both: { companyIds: [9001, 9002], actor: 'both', may: ['import', 'read', 'reports', 'read-national-ids'] },
  reader: { companyIds: [9001], actor: 'reader', may: ['read'] },
  reporter: { companyIds: [9001], actor: 'reporter', may: ['reports'] },
  importer: { companyIds: [9001], actor: 'importer', may: ['import'] },
  none: { companyIds: [9001], actor: 'none', may: [] },
};

/** How something is asked of the employer's gateway. */
export interface EmployerAsking {
  /** Default `GET`, or `POST` where there is a body. */
  method?: string;
  body?: unknown;
  user?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** An id that was made could hold any digits by chance, those of a person among them. */
const defaults = { 'X-Correlation-Id': 'one-of-the-test' };

/** An employer over a scripted Entur: `hr` may do everything for company 9001, the others less, `both` also for 9002. */
export function createEmployer(options: Partial<EmployerGatewayOptions> = {}) {
  const entur = createFakeEmployerEntur();
  const events: EmployerEvent[] = [];
  const gateway = createEmployerGateway({
    urls: {
      apiBaseUrl: 'https://entur.test',
      tokenUrl: 'https://entur.test/oauth/token',
      audience: 'https://entur.test',
    },
    clientId: 'employer',
    clientSecret: employerSecret,
    clientName: 'nordbanen-hr',
    resolveEmployer: (request) => sessions[request.headers.get('Cookie') ?? ''],
    fetch: entur.fetch,
    now: () => 1_800_000_000_000,
    retryDelayMs: 0,
    onEvent: (event) => events.push(event),
    ...options,
  });

  function request(
    path: string,
    { method, body, user = 'hr', headers, signal }: EmployerAsking = {},
  ): Request {
    const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof ReadableStream);
    const init = {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...defaults,
        Cookie: user,
        ...(isJson ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      signal,
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : body, duplex: 'half' }),
    };
    return new Request(`https://employer.test${path}`, init);
  }

  async function ask(path: string, asking?: EmployerAsking) {
    const response = await gateway.fetch(request(path, asking));
    const text = await response.text();
    const body = (text === '' ? {} : JSON.parse(text)) as Answered;
    return { status: response.status, headers: response.headers, text, body };
  }

  /** Sends a file for 9001, as text or in pieces. */
  function upload(file: unknown, { path = '/companies/9001/imports/employees', ...asking }: Upload = {}) {
    const headers = { 'Content-Type': 'text/csv', ...asking.headers };
    return ask(path, { ...asking, method: 'POST', body: file, headers });
  }

  const told = (type: EmployerEvent['type']) => events.filter((event) => event.type === type);
  return { gateway, entur, events, told, request, ask, upload };
}

interface Upload extends EmployerAsking {
  path?: string;
}

/** What an answer of the employer wire may hold. */
interface Answered extends Record<string, unknown> {
  error?: { code: string; correlationId?: string; fields?: { field: string; message: string }[] };
}

/** A body that comes in these pieces; an `Error` among them breaks it off. */
export function inPieces(...pieces: readonly (string | Uint8Array | Error)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream(
    {
      pull(controller) {
        const piece = pieces[next++];
        if (piece === undefined) controller.close();
        else if (piece instanceof Error) controller.error(piece);
        else controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
      },
    },
    { highWaterMark: 0 },
  );
}
