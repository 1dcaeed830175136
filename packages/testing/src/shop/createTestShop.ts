import { createHttpTransport, type PurposeMapping, type Transport } from '@fribillett/core';
import { createGateway, type Gateway, type GatewayOptions } from '@fribillett/gateway';
import {
  createClock,
  createSandbox,
  sandboxPersonas,
  sandboxPurposes,
  type Persona,
  type Sandbox,
  type SandboxOptions,
  type ScriptedFault,
} from '@fribillett/sandbox';
import { sessionOf } from './sessionOf.ts';

/** What `createTestShop` takes. Everything has a default. */
export interface TestShopOptions extends Pick<SandboxOptions, 'personas' | 'sharedOffers'> {
  /** Id of the persona who is signed in, `undefined` for nobody; Kari by default. */
  persona?: string | undefined;
  /** Whether everybody's rights are connected from the start; as each persona says by default. */
  claimed?: boolean | undefined;
  /** The sandbox's time, which stands still until it is moved: RFC 3339 with offset, 2026-12-10T09:00:00+01:00 by default. */
  now?: string | undefined;
  /** What goes wrong at Entur. */
  faults?: readonly ScriptedFault[] | undefined;
  /** The shop's own server before the gateway, where that is what goes wrong. */
  server?: ((request: Request, gateway: Gateway['fetch']) => Promise<Response>) | undefined;
  /** Between the gateway and the sandbox: for a request that is to be looked at, or answered in its place. */
  entur?: ((request: Request, sandbox: Sandbox) => Promise<Response>) | undefined;
  /** Options of the gateway that differ. */
  gateway?: Partial<GatewayOptions> | undefined;
  /** How long the transport waits, in milliseconds. */
  timeoutMs?: number | undefined;
}

/** A whole shop without a network: transport over gateway over sandbox. */
export interface TestShop {
  sandbox: Sandbox;
  gateway: Gateway;
  /** Serves the shop wire below {@link TestShop.baseUrl}: for a transport of your own, or a page's `fetch`. */
  fetch: (request: Request) => Promise<Response>;
  baseUrl: string;
  transport: Transport;
  /** What is private and what is work. */
  purposes: PurposeMapping;
  /** Signs somebody in, or everybody out. A provider wants another `sessionKey` then. */
  signIn: (persona: string | undefined) => void;
}

const apiBaseUrl = 'https://sandbox.test';
const basePath = '/api/personnel-tickets';

const toGateway: NonNullable<TestShopOptions['server']> = (request, gateway) => gateway(request);
const toSandbox: NonNullable<TestShopOptions['entur']> = (request, sandbox) => sandbox.fetch(request);

/** Joins a fresh sandbox, gateway and transport in this process, or in this page. */
export function createTestShop(options: TestShopOptions = {}): TestShop {
  const { now = '2026-12-10T09:00:00+01:00', server = toGateway, entur = toSandbox } = options;
  const { timeoutMs, sharedOffers } = options;
  let persona = 'persona' in options ? options.persona : 'kari';
  const sandbox = createSandbox({ clock: createClock(now), personas: personasOf(options), sharedOffers });
  for (const fault of options.faults ?? []) sandbox.faults.add(fault);
  const gateway = createGateway({
    urls: { apiBaseUrl, tokenUrl: `${apiBaseUrl}/oauth/token`, audience: apiBaseUrl },
    clientId: 'sandbox',
    clientSecret: 'sandbox',
    clientName: 'fribillett-testing',
    basePath,
    clearanceKeys: [{ kid: 'sandbox', secret: 'a-clearance-key-of-the-sandbox-only' }],
    resolveSale: () => (persona === undefined ? undefined : sessionOf(persona, sandbox.personas)),
    now: () => sandbox.clock.now().getTime(),
    retryDelayMs: 0,
    fetch: (request) => entur(request, sandbox),
    ...options.gateway,
  });
  const fetch = (request: Request) => server(request, gateway.fetch);
  const baseUrl = `https://shop.test${basePath}`;
  return {
    sandbox,
    gateway,
    fetch,
    baseUrl,
    transport: createHttpTransport({ baseUrl, fetch, timeoutMs }),
    purposes: sandboxPurposes,
    signIn: (next) => {
      persona = next;
    },
  };
}

function personasOf({ personas, claimed }: TestShopOptions): SandboxOptions['personas'] {
  return claimed === undefined ? personas : connected(personas ?? sandboxPersonas, claimed);
}

function connected(personas: readonly Persona[], claimed: boolean): readonly Persona[] {
  return personas.map((one) => ({ ...one, claimed }));
}
