import {
  resolveEmployerEndpoints,
  resolveEmployerWireNames,
  resolveEndpoints,
  resolveWireNames,
  type EmployerEndpointOverrides,
  type EmployerWireNameOverrides,
  type EndpointOverrides,
  type WireNameOverrides,
} from '@fribillett/entur-wire';
import { Hono } from 'hono';
import { createClock, type SandboxClock } from './clock.ts';
import { sandboxFamilies, type FamilySeed } from './data/families.ts';
import { refundTerms } from './data/refundTerms.ts';
import { reportTerms } from './data/reportTerms.ts';
import { createFaults, type SandboxFaults } from './faults.ts';
import { osloInstant } from './osloTime.ts';
import { sandboxPersonas, type Persona } from './personas/personas.ts';
import { errorBody, Refusal } from './refusal.ts';
import { adminRoutes, restoreClock } from './routes/admin.ts';
import { terminalRoutes } from './routes/terminal.ts';
import { timetableRoutes } from './routes/timetable.ts';
import { servedOperationIds } from './servedOperations.ts';
import { serveOperation } from './serveOperation.ts';
import { createMemoryStore } from './store/memoryStore.ts';
import type { Store } from './store/store.ts';
import { createTables, type SandboxClient, type World } from './world.ts';

/** How a sandbox is made. Everything has a default. */
export interface SandboxOptions {
  /** Where everything is kept. Default: in memory. `createSqliteStore` of `@fribillett/sandbox/sqlite` keeps it on disk. */
  store?: Store;
  /** The only source of time. Default: the system's clock, which can be moved. */
  clock?: SandboxClock;
  /** The script of what goes wrong. Default: nothing. */
  faults?: SandboxFaults;
  /** Who exists. Default: `sandboxPersonas`. */
  personas?: readonly Persona[];
  /** The families of employees who are yet to be imported. Default: that of number 2001 of company 9001. */
  families?: readonly FamilySeed[];
  /** Who may ask for a token. Default: client id `sandbox` with secret `sandbox`. */
  clients?: readonly SandboxClient[];
  /** Base of the terminal's address, as a browser reaches the sandbox. Default: the origin of the request. */
  publicUrl?: string;
  /** Milliseconds, on the clock, from a confirmed order to its tickets. Default 2000. */
  issuanceDelayMs?: number;
  /** Milliseconds, on the clock, that the generation of a tax savings report takes. Default 5000. */
  reportGenerationMs?: number;
  /** Seconds, on the clock, that a token lives. Default 86400, a day, as Entur's. */
  tokenLifetimeSeconds?: number;
  /** What the refund of one order line costs, in øre. Default 0; a failed issuance is always given back whole. */
  refundFeeOre?: number;
  /** Whether several lines of an order can be given back in one request. Default `true`. */
  refundLinesTogether?: boolean;
  /** Whether one offer may cover two travellers of the same type. Default `false`. */
  sharedOffers?: boolean;
  /** Whether `/sandbox/personas`, `/sandbox/faults`, `/sandbox/clock` and `/sandbox/reset` are served. Default `true`. */
  admin?: boolean;
  /** Operations that are served elsewhere than entur-wire's defaults say. */
  endpoints?: EndpointOverrides;
  /** Property names other than entur-wire's defaults. */
  wireNames?: WireNameOverrides;
  /** Operations of the employer's that are served elsewhere than entur-wire's defaults say. */
  employerEndpoints?: EmployerEndpointOverrides;
  /** Property names of the employer's side other than entur-wire's defaults. */
  employerWireNames?: EmployerWireNameOverrides;
}

/** An embedded Entur. */
export interface Sandbox {
  /** Answers as Entur would. May be handed to whatever takes a `fetch`; rejects only for a scripted network fault. */
  fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  clock: SandboxClock;
  faults: SandboxFaults;
  personas: readonly Persona[];
  store: Store;
}

/**
 * Makes a sandbox: an embedded Entur to develop and test against. It serves Entur's wire, as far as that is known, on the
 * paths of `@fribillett/entur-wire`; beside it the simulated terminal, stations and departures, and its own controls
 * below `/sandbox/`. Rules that are not public are data in `src/data`, marked as assumptions.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const world = createWorld(options);
  const { store, clock, faults, personas } = world;
  const app = createApp(world, options);
  return {
    async fetch(input, init) {
      const request = input instanceof Request && init === undefined ? input : new Request(input, init);
      return app.fetch(request);
    },
    clock,
    faults,
    personas,
    store,
  };
}

function createWorld(options: SandboxOptions): World {
  const store = options.store ?? createMemoryStore();
  const world: World = {
    store,
    tables: createTables(store),
    clock: options.clock ?? createClock(),
    faults: options.faults ?? createFaults(),
    personas: options.personas ?? sandboxPersonas,
    families: options.families ?? sandboxFamilies,
    clients: options.clients ?? [{ clientId: 'sandbox', clientSecret: 'sandbox' }],
    names: resolveWireNames(options.wireNames),
    employerNames: resolveEmployerWireNames(options.employerWireNames),
    publicUrl: options.publicUrl,
    issuanceDelayMs: options.issuanceDelayMs ?? 2000,
    reportGenerationMs: options.reportGenerationMs ?? reportTerms.generationMs,
    refundFeeOre: options.refundFeeOre ?? refundTerms.feeOre,
    refundLinesTogether: options.refundLinesTogether ?? true,
    tokenLifetimeSeconds: options.tokenLifetimeSeconds ?? 86_400,
    sharedOffers: options.sharedOffers ?? false,
  };
  restoreClock(world);
  return world;
}

function createApp(world: World, options: SandboxOptions): Hono {
  const app = new Hono();
  const endpoints = {
    ...resolveEndpoints(options.endpoints),
    ...resolveEmployerEndpoints(options.employerEndpoints),
  };
  for (const id of servedOperationIds) {
    const { method, path } = endpoints[id];
    app.on(method, path.replace(/\{(\w+)\}/g, ':$1'), (context) =>
      serveOperation(world, id, context.req.raw, context.req.param()),
    );
  }
  app.route('/', terminalRoutes(world));
  app.route('/', timetableRoutes());
  if (options.admin ?? true) app.route('/', adminRoutes(world));
  app.notFound((context) => notFound(world, context.req.raw));
  // A scripted network fault and a bug both reject, as `fetch` does.
  app.onError((error) => {
    throw error;
  });
  return app;
}

function notFound(world: World, request: Request): Response {
  const correlationId = request.headers.get('X-Correlation-Id') ?? crypto.randomUUID();
  const body = errorBody(new Refusal(404, 'No such address'), {
    path: new URL(request.url).pathname,
    correlationId,
    timestamp: osloInstant(world.clock.now()),
  });
  return Response.json(body, { status: 404, headers: { 'X-Correlation-Id': correlationId } });
}
