import {
  createHttpEmployerTransport,
  type EmployerPermission,
  type EmployerTransport,
} from '@fribillett/core/employer';
import { createEmployerGateway, type EmployerGateway } from '@fribillett/gateway/employer';
import {
  createClock,
  createFaults,
  createMemoryStore,
  createSandbox,
  type Sandbox,
  type ScriptedFault,
} from '@fribillett/sandbox';
import { storyNow } from './trips.ts';

/** Who works in the back office, and what goes wrong. */
export interface EmployerStackSetup {
  /** The companies that the session may work for; Nordbanen's alone by default. */
  companyIds?: readonly number[];
  /** What the session may do; everything by default. */
  may?: readonly EmployerPermission[];
  /** Nobody is signed in. */
  isSignedOut?: boolean;
  /** What happens before the story begins, and before anything goes wrong. */
  prepare?: (stack: EmployerStack) => Promise<void>;
  /** What goes wrong at Entur. */
  faults?: readonly ScriptedFault[];
  /** The employer's own server before the gateway, where that is what goes wrong. */
  server?: (request: Request, gateway: EmployerGateway['fetch']) => Promise<Response>;
  /** A host's own operations, in place of those over HTTP. */
  operations?: Partial<EmployerTransport>;
  /** The sandbox's time, RFC 3339 with offset. It stands still. */
  now?: string;
  /** How long the transport waits, in milliseconds. */
  timeoutMs?: number;
}

/** A whole back office without a network: transport over gateway over sandbox, for one story alone. */
export interface EmployerStack {
  sandbox: Sandbox;
  gateway: EmployerGateway;
  transport: EmployerTransport;
  sessionKey: string;
}

const entur = 'https://sandbox.test';
const basePath = '/employer';
const everything: readonly EmployerPermission[] = ['import', 'read', 'reports', 'read-national-ids'];

/** Joins a fresh transport, gateway and sandbox. */
export function createEmployerStack({
  companyIds = [9001],
  may = everything,
  isSignedOut = false,
  server = (request, gateway) => gateway(request),
  operations,
  now = storyNow,
  timeoutMs,
}: EmployerStackSetup): EmployerStack {
  const clock = createClock(now);
  const sandbox = createSandbox({ store: createMemoryStore(), clock, faults: createFaults() });
  const gateway = createEmployerGateway({
    urls: { apiBaseUrl: entur, tokenUrl: `${entur}/oauth/token`, audience: entur },
    clientId: 'sandbox',
    clientSecret: 'sandbox',
    clientName: 'fribillett-storybook',
    basePath,
    resolveEmployer: () => (isSignedOut ? undefined : { companyIds, actor: 'storybook', may }),
    now: () => clock.now().getTime(),
    retryDelayMs: 0,
    fetch: sandbox.fetch,
  });
  const transport = createHttpEmployerTransport({
    baseUrl: `https://employer.test${basePath}`,
    fetch: (request) => server(request, gateway.fetch),
    timeoutMs,
  });
  return { sandbox, gateway, transport: { ...transport, ...operations }, sessionKey: crypto.randomUUID() };
}
