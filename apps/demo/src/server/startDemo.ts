import type { EnturFetch } from '@fribillett/gateway';
import { createClock, createSandbox, type SandboxClient } from '@fribillett/sandbox';
import { createSqliteStore } from '@fribillett/sandbox/sqlite';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createShop } from './createShop.ts';
import { openShopDatabase } from './database.ts';
import { listen } from './listen.ts';
import { secretIn } from './secretIn.ts';
import { makeRounds } from './makeRounds.ts';
import type { Settings } from './settings.ts';

/** A demo that runs. */
export interface Demo {
  /** The address to open in a browser. */
  url: string;
  /** Stops both servers and closes the databases. */
  close(): Promise<void>;
}

/** For each ticket that is cancelled. Less than the 50.00 that a ticket on a right costs, so that something comes back. */
const REFUND_FEE_ORE = 1_000;
/** What the shop's client may do at Entur, and what the employer's: nothing of it is the same. */
const SHOP = {
  clientId: 'fribillett-demo',
  permissions: [
    ...(['profiles', 'entitlements', 'claim', 'consumption', 'usage'] as const),
    ...(['offers', 'reservation', 'orders', 'payments', 'tickets', 'refunds'] as const),
  ],
} satisfies Partial<SandboxClient>;
const EMPLOYER = {
  clientId: 'fribillett-demo-employer',
  permissions: ['employees', 'employee-import', 'ticket-rights', 'codes', 'reports'],
  companyIds: ['9001', '9002'],
} satisfies Partial<SandboxClient>;
/** Not the sandbox's address, whose port changes with every start: what was validated before a restart stays so. */
const AUDIENCE = 'https://sandbox.fribillett.example';

/**
 * Starts the shop, and the sandbox on a port of its own, so that they talk over HTTP as a shop and Entur do. The ports are
 * taken first: a second start beside a running one fails before it touches the data.
 */
export async function startDemo(settings: Settings): Promise<Demo> {
  const opened: (() => unknown)[] = [];
  const close = async () => {
    for (const closeOne of opened.splice(0)) await closeOne();
  };
  try {
    return { url: await open(settings, (closeOne) => opened.push(closeOne)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens everything, in order; what was opened is to be closed in the same order: rounds and servers first, then the data. */
async function open(settings: Settings, onOpened: (close: () => unknown) => void): Promise<string> {
  let answerShop: EnturFetch = notReady;
  let answerSandbox: EnturFetch = notReady;
  const rounds = makeRounds((error) => {
    tellDefect(error, 'rounds');
  });
  onOpened(rounds.end);
  const shopServer = await listen((request) => answerShop(request), settings);
  onOpened(shopServer.close);
  const sandboxServer = await listen((request) => answerSandbox(request), { port: 0, host: '127.0.0.1' });
  onOpened(sandboxServer.close);

  const publicUrl = settings.publicUrl ?? `http://localhost:${String(shopServer.port)}`;
  const sandboxUrl = `http://127.0.0.1:${String(sandboxServer.port)}`;
  const { dataDirectory, clientDirectory, hasDemoControls } = settings;
  mkdirSync(dataDirectory, { recursive: true });
  const shopClient = { ...SHOP, clientSecret: secretIn(dataDirectory, 'client-secret') };
  const employerClient = { ...EMPLOYER, clientSecret: secretIn(dataDirectory, 'employer-client-secret') };
  const clock = createClock();

  const store = createSqliteStore(join(dataDirectory, 'sandbox.sqlite'));
  onOpened(() => {
    store.close();
  });
  const clients: SandboxClient[] = [shopClient, employerClient];
  const sandbox = createSandbox({ store, clock, clients, publicUrl, refundFeeOre: REFUND_FEE_ORE });
  answerSandbox = (request) => sandbox.fetch(request);

  const database = openShopDatabase(join(dataDirectory, 'shop.sqlite'));
  onOpened(database.close);
  const shop = createShop({
    database,
    entur: {
      urls: { apiBaseUrl: sandboxUrl, tokenUrl: `${sandboxUrl}/oauth/token`, audience: AUDIENCE },
      ...credentialsOf(shopClient),
    },
    employer: credentialsOf(employerClient),
    clearanceKeys: [{ kid: 'demo', secret: secretIn(dataDirectory, 'clearance-key') }],
    sandboxUrl,
    publicUrl,
    clientDirectory,
    hasDemoControls,
    now: () => clock.now().getTime(),
    onDefect: tellDefect,
  });
  answerShop = shop.fetch;
  rounds.begin(shop.advanceOrders);
  return publicUrl;
}

function tellDefect(error: unknown, correlationId: string): void {
  console.error(`A defect in the shop (${correlationId}):`, error);
}

function notReady(): Promise<Response> {
  return Promise.resolve(new Response(null, { status: 503, headers: { 'Retry-After': '1' } }));
}

function credentialsOf({ clientId, clientSecret }: SandboxClient) {
  return { clientId, clientSecret };
}
