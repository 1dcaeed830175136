import { createHttpTransport, type PurposeMapping, type Transport } from '@fribillett/core';
import { createGateway, type Gateway, type SaleSession } from '@fribillett/gateway';
import {
  createClock,
  createFaults,
  createMemoryStore,
  createSandbox,
  sandboxPersonas,
  sandboxPurposes,
  type Persona,
  type Sandbox,
  type SandboxFaults,
  type ScriptedFault,
} from '@fribillett/sandbox';
import { QueryClient } from '@tanstack/react-query';
import { storyNow } from './trips.ts';

/** Who is signed in, and what goes wrong. */
export interface StackSetup {
  /** Id of the persona who is signed in; Kari by default. */
  persona?: string;
  /** Who exists; the sandbox's own personas by default. */
  personas?: readonly Persona[];
  /** Whether everybody's rights are connected from the start; as each persona says by default. */
  claimed?: boolean;
  /** What goes wrong at Entur, after an order has been reserved. */
  faults?: readonly ScriptedFault[];
  /** Scripts a fault by what is asked, for one member of a family for example. */
  onRequest?: (request: Request, faults: SandboxFaults) => void;
  /** The shop's own server before the gateway, where that is what goes wrong. */
  shop?: (request: Request, gateway: Gateway['fetch']) => Promise<Response>;
  /** The sandbox's time, RFC 3339 with offset. */
  now?: string;
  /** What is private and what is work; the sandbox's by default. */
  purposes?: PurposeMapping;
  /** Whether the backend reads the contracts too. */
  readContracts?: boolean;
  /** Whether one offer may cover two travellers. */
  sharedOffers?: boolean;
  /** How long the transport waits, in milliseconds. */
  timeoutMs?: number;
  /** Where the page looks for the shop wire, when that is wrong. */
  path?: string;
  /** Nobody is signed in. */
  isSignedOut?: boolean;
}

/** A whole shop without a network: transport over gateway over sandbox, for one story alone. */
export interface Stack {
  sandbox: Sandbox;
  gateway: Gateway;
  transport: Transport;
  purposes: PurposeMapping;
  sessionKey: string;
  /** For the shop's own searches. */
  shopClient: QueryClient;
}

/** Channel and point of sale of the stories' shop. */
export const sale = { channel: 'SBX:DistributionChannel:web', pos: 'storybook' };

const entur = 'https://sandbox.test';
const basePath = '/personnel-ticket';

/** Joins a fresh transport, gateway and sandbox. */
export function createStack({
  persona = 'kari',
  personas = sandboxPersonas,
  claimed,
  onRequest,
  shop = (request, gateway) => gateway(request),
  now = storyNow,
  purposes = sandboxPurposes,
  readContracts = false,
  sharedOffers = false,
  timeoutMs,
  path = basePath,
  isSignedOut = false,
}: StackSetup): Stack {
  const people = personas.map((one) => ({ ...one, claimed: claimed ?? one.claimed }));
  const clock = createClock(now);
  const faults = createFaults();
  const sandbox = createSandbox({
    store: createMemoryStore(),
    clock,
    faults,
    personas: people,
    sharedOffers,
  });
  const gateway = createGateway({
    urls: { apiBaseUrl: entur, tokenUrl: `${entur}/oauth/token`, audience: entur },
    clientId: 'sandbox',
    clientSecret: 'sandbox',
    clientName: 'fribillett-storybook',
    basePath,
    clearanceKeys: [{ kid: 'sandbox', secret: 'a-clearance-key-of-the-sandbox-only' }],
    resolveSale: () => (isSignedOut ? undefined : sessionOf(persona, people)),
    readContracts,
    now: () => clock.now().getTime(),
    retryDelayMs: 0,
    fetch: (request) => {
      onRequest?.(request, faults);
      return sandbox.fetch(request);
    },
  });
  const transport = createHttpTransport({
    baseUrl: `https://shop.test${path}`,
    fetch: (request) => shop(request, gateway.fetch),
    timeoutMs,
  });
  return {
    sandbox,
    gateway,
    transport,
    purposes,
    sessionKey: crypto.randomUUID(),
    shopClient: new QueryClient(),
  };
}

function sessionOf(id: string, people: readonly Persona[]): SaleSession {
  const found = people.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No persona ${id}`);
  return {
    customer: { customerNumber: found.customerNumber, displayName: nameOf(found) },
    mayBuyFor: people
      .filter((one) => found.mayBuyFor.includes(one.id))
      .map((one) => ({
        customerNumber: one.customerNumber,
        relation: one.relation,
        displayName: nameOf(one),
      })),
    ...sale,
  };
}

function nameOf({ firstName, surname }: Persona): string {
  return `${firstName} ${surname}`;
}
