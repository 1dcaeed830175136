import { createHttpTransport, type PurposeMapping, type Transport } from '@fribillett/core';
import type { Gateway } from '@fribillett/gateway';
import {
  sandboxPurposes,
  type Persona,
  type Sandbox,
  type SandboxFaults,
  type ScriptedFault,
} from '@fribillett/sandbox';
import { createTestShop } from '@fribillett/testing/shop';
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

const basePath = '/api/personnel-tickets';

/** Joins a fresh transport, gateway and sandbox. */
export function createStack({
  persona = 'kari',
  personas,
  claimed,
  onRequest,
  shop: server,
  now = storyNow,
  purposes = sandboxPurposes,
  readContracts = false,
  sharedOffers = false,
  timeoutMs,
  path = basePath,
  isSignedOut = false,
}: StackSetup): Stack {
  const { sandbox, gateway, fetch } = createTestShop({
    persona: isSignedOut ? undefined : persona,
    personas,
    claimed,
    now,
    sharedOffers,
    server,
    gateway: { readContracts },
    entur: (request, { faults, fetch: ask }) => {
      onRequest?.(request, faults);
      return ask(request);
    },
  });
  return {
    sandbox,
    gateway,
    transport: createHttpTransport({ baseUrl: `https://shop.test${path}`, fetch, timeoutMs }),
    purposes,
    sessionKey: crypto.randomUUID(),
    shopClient: new QueryClient(),
  };
}
