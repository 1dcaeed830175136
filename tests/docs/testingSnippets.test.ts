import { shopWireRoutes } from '@fribillett/core';
import { createFaults, sandboxPersonas, type Fault } from '@fribillett/sandbox';
import { createTestShop, type TestBackend } from '@fribillett/testing/shop';
import { toNodeHandler } from '@fribillett/gateway/node';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createShopWireShop } from '../../packages/testing/src/testing/shopWireShop.ts';
import { readText } from './guides.ts';

/* The guide to testing: each of its tests is a test here, and its tables are those of the sandbox. */

/** What the snippets declare stands in the guide's stead, and has to be there when they are read. */
function declared(globals: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
}

afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const asPersona = (persona: string | undefined) => createTestShop({ claimed: true, persona }).transport;

describe('transport.ts', async () => {
  const { createRpcTransport } = await import('../../docs/snippets/ownTransport/overRpc.ts');
  // The transport of the guide to own transports, over a client that ends in the shop wire.
  const createYourTransport = ({ fetch, baseUrl, timeoutMs }: TestBackend) =>
    createRpcTransport(async (operation, input, signal) => {
      const { method, path } = shopWireRoutes[operation];
      const orderId = (input as { orderId?: string }).orderId ?? '';
      const request = new Request(baseUrl + path.replace('{orderId}', orderId), {
        method,
        signal,
        ...(method === 'POST' && {
          body: JSON.stringify(input),
          headers: { 'Content-Type': 'application/json' },
        }),
      });
      const response = await Promise.race([fetch(request), ended(signal)]);
      const json: unknown = await response.json();
      return response.ok
        ? { answer: json }
        : {
            error: {
              ...(json as { error: { code: 'rejected' } }).error,
              status: response.status,
              correlationId: response.headers.get('X-Correlation-Id') ?? 'none',
            },
          };
    }, timeoutMs);
  declared({ createYourTransport });
  await import('../../docs/snippets/testing/transport.ts');
});

describe('ownSituations.ts', async () => {
  declared({ signedInAs: (persona: string | undefined) => Promise.resolve(asPersona(persona)) });
  await import('../../docs/snippets/testing/ownSituations.ts');
});

describe('builders.ts and faults.ts', async () => {
  await import('../../docs/snippets/testing/builders.ts');
  await import('../../docs/snippets/testing/faults.ts');
});

it('everyFault.ts has each kind of fault once, and the sandbox takes it', async () => {
  const { everyFault } = await import('../../docs/snippets/testing/everyFault.ts');
  const faults = createFaults();
  for (const fault of everyFault) faults.add(fault);
  const kinds: Record<Fault['kind'], true> = {
    latency: true,
    status: true,
    network: true,
    wait: true,
    lostAnswer: true,
    cutBody: true,
    garbage: true,
    tokenExpires: true,
    quota: true,
    personalisationDown: true,
    soldOut: true,
    refuseValidation: true,
    issuanceFails: true,
    issuanceNeverComes: true,
    reportFails: true,
  };
  expect(
    faults
      .list()
      .map(({ fault }) => fault.kind)
      .sort(),
  ).toEqual(Object.keys(kinds).sort());
  const readme = await readText('packages/sandbox/README.md');
  for (const kind of Object.keys(kinds)) expect(readme).toContain(`\`${kind}\``);
});

it('the table of personas is that of the sandbox', async () => {
  const rows = (await readText('docs/testing.md')).matchAll(/^\| `(\w+)` +\|(.*)\|$/gm);
  const told = [...rows].map(([, id, cells = '']) => [id, ...cells.split('|').map((cell) => cell.trim())]);
  expect(told.filter((cells) => cells.length === 5)).toEqual(
    sandboxPersonas.map(({ id, firstName, surname, customerNumber, pickupCode, shows }) => [
      id,
      `${firstName} ${surname}`,
      customerNumber,
      pickupCode === undefined ? '' : `\`${pickupCode}\``,
      shows,
    ]),
  );
});

it('playwright.ts answers what a page asks, in the test’s own process', async () => {
  const { serveShop } = await import('../../docs/snippets/testing/playwright.ts');
  const answers: unknown[] = [];
  const route = {
    request: () => ({
      url: () => 'http://localhost/api/personnel-tickets/entitlements',
      method: () => 'GET',
      postData: () => null,
    }),
    fulfill: (answer: unknown) => Promise.resolve(answers.push(answer)),
  };
  const page = { route: (_: string, answer: (asked: typeof route) => Promise<void>) => answer(route) };
  await serveShop(page as never, createTestShop());
  expect(answers).toMatchObject([{ status: 200, headers: { 'cache-control': 'private, no-store' } }]);
});

it('serve.ts is an Entur that a backend of another process can be pointed at', async () => {
  vi.stubEnv('PORT', '0');
  const { server } = await import('../../docs/snippets/testing/serve.ts');
  if (!server.listening) await once(server, 'listening');
  const { origin, close } = await served(server);
  const entur = (request: Request) => {
    const { pathname, search } = new URL(request.url);
    return fetch(new Request(`${origin}${pathname}${search}`, request));
  };
  const { transport } = createTestShop({ now: new Date().toISOString(), entur });
  expect((await transport.getEntitlements()).people).toHaveLength(3);
  await close();
});

describe('backend.ts', async () => {
  const { shop: backend } = createShopWireShop();
  const listening = await served(createServer(toNodeHandler(backend.fetch)));
  afterAll(listening.close);
  declared({
    backendUrl: `${listening.origin}/api/personnel-tickets`,
    sessionCookieOf: (persona: string) => persona,
  });
  await import('../../docs/snippets/testing/backend.ts');
});

/** The address of a server on a free port of this machine, or on the one that it listens on already. */
async function served(server: Server) {
  if (server.address() === null) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { origin: `http://127.0.0.1:${String(port)}`, close };
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => {
      reject(new DOMException('Ended', 'AbortError'));
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
