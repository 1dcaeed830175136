import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpTransportIn } from './httpTransport.ts';
import { failureOf } from './scriptedShop.test.helper.ts';
import type { Transport } from './transport.ts';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A transport to a real server, with the global `fetch`, and how often each was asked. */
async function connect(
  listener: RequestListener,
  timeoutMs?: number,
): Promise<{ transport: Transport; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    request.resume();
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const baseUrl = `http://127.0.0.1:${String(address.port)}/api`;
  const environment = { random: () => 0, sleep: () => Promise.resolve() };
  return { transport: createHttpTransportIn({ baseUrl, timeoutMs }, environment), seen };
}

const claim = { pickupCode: 'NT-4821-KARI' };
const usage = JSON.stringify({ usages: [], isPartial: false });

describe('over a real connection', () => {
  it('reads an answer and the id that the server gave it', async () => {
    const { transport, seen } = await connect((_request, response) => {
      response.setHeader('Content-Type', 'application/json').end(usage);
    });
    expect(await transport.getUsage()).toEqual({ usages: [], isPartial: false });
    expect(seen).toEqual(['GET /api/usage']);
  });

  it('takes a body that breaks off for a lost connection: a read is repeated, a claim is not', async () => {
    const { transport, seen } = await connect((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
      response.write(usage.slice(0, 10), () => response.destroy());
    });
    expect(await failureOf(transport.getUsage())).toMatchObject({ code: 'network', isRetrySafe: true });
    expect(await failureOf(transport.claimPersonnelTicket(claim))).toMatchObject({
      code: 'network',
      isRetrySafe: false,
    });
    expect(seen).toEqual(['GET /api/usage', 'GET /api/usage', 'GET /api/usage', 'POST /api/claim']);
  });

  it('recovers when the connection is dropped once', async () => {
    let asked = 0;
    const { transport } = await connect((request, response) => {
      asked += 1;
      if (asked === 1) request.socket.destroy();
      else response.end(usage);
    });
    expect(await transport.getUsage()).toEqual({ usages: [], isPartial: false });
    expect(asked).toBe(2);
  });

  it('gives up on a server that never answers, and on one that never finishes', async () => {
    const silent = await connect(() => undefined, 50);
    expect(await failureOf(silent.transport.getUsage())).toMatchObject({
      code: 'timeout',
      isRetrySafe: true,
    });
    const stuck = await connect((_request, response) => {
      response.writeHead(200, { 'X-Correlation-Id': 'srv-7' });
      response.write('{');
    }, 50);
    expect(await failureOf(stuck.transport.claimPersonnelTicket(claim))).toMatchObject({
      code: 'timeout',
      isRetrySafe: false,
    });
    expect([...silent.seen, ...stuck.seen]).toEqual(['GET /api/usage', 'POST /api/claim']);
  });

  it('ends the connection when the caller ends the call', async () => {
    const controller = new AbortController();
    let onClose: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      onClose = resolve;
    });
    const { transport } = await connect((request) => {
      request.socket.once('close', onClose);
      controller.abort();
    });
    expect(await failureOf(transport.getUsage({ signal: controller.signal }))).toMatchObject({
      code: 'aborted',
    });
    await closed;
  });

  it('follows no redirect with a claim in its hands', async () => {
    const { transport, seen } = await connect((_request, response) => {
      response.writeHead(307, { Location: '/elsewhere' }).end();
    });
    expect(await failureOf(transport.claimPersonnelTicket(claim))).toMatchObject({ code: 'unauthorized' });
    expect(seen).toEqual(['POST /api/claim']);
  });

  it('says that nothing came back when nobody listens', async () => {
    const { transport } = await connect(() => undefined);
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    expect(await failureOf(transport.getUsage())).toMatchObject({ code: 'network', isRetrySafe: true });
  });
});
