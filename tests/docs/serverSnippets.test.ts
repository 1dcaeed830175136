import { entitlementsAnswerSchema } from '@fribillett/core';
import { once } from 'node:events';
import { Server, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { startRedis, type RunningRedis } from '../../packages/gateway/src/testing/startRedis.ts';
import { createStack } from '../../.storybook/createStack.ts';
import { karisSession, leadTo, provide, setting } from './shop.ts';

/*
 * The servers of docs/mounting.md as they stand there, each on a free port in place of 3000. What each framework does to
 * requests is tested in packages/gateway/src/adapters.
 */

const path = '/api/personnel-tickets/entitlements';
// One for all, as the one gateway that they share has one token.
const shop = createStack({ claimed: true });
const yourLog = vi.fn();
const started: Server[] = [];
let redis: RunningRedis;
let saleClient: { close: () => Promise<void> };

beforeAll(async () => {
  redis = await startRedis();
  vi.stubEnv('REDIS_URL', redis.url);
  provide({ yourLog });
  ({ client: saleClient } = await import('../../docs/snippets/mounting/redis.ts'));
});

beforeEach(() => {
  provide({ setting, yourLog, log: vi.fn(), saleOfYourSession: () => karisSession, takeMoney: vi.fn() });
  leadTo(shop);
  const listen = Object.getOwnPropertyDescriptor(Server.prototype, 'listen')?.value as Server['listen'];
  vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server, ...rest: unknown[]) {
    started.push(this);
    const callback = rest.findLast((one): one is () => void => typeof one === 'function');
    return listen.call(this, { port: 0, host: '127.0.0.1' }, callback);
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await Promise.all(started.splice(0).map((server) => closed(server)));
});

afterAll(async () => {
  await saleClient.close();
  await redis.stop();
  vi.unstubAllEnvs();
});

/** Where the server listens that a snippet has started; the gateway behind it calls the sandbox and not the network. */
async function origin(): Promise<string> {
  const [server] = started;
  if (server === undefined) throw new Error('The snippet has started no server');
  if (!server.listening) await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  const isClosed = once(server, 'close');
  server.close();
  await isClosed;
}

async function rightsFrom(answer: Promise<Response>): Promise<number> {
  return z.parse(entitlementsAnswerSchema, await (await answer).json()).entitlements.length;
}

it.each([
  ['node', () => import('../../docs/snippets/mounting/node.ts')],
  ['fastify', () => import('../../docs/snippets/mounting/fastify.ts')],
])('%s serves the shop wire where the page looks for it', async (_name, start) => {
  await start();
  expect(await rightsFrom(fetch(new Request((await origin()) + path)))).toBe(2);
});

it.each([
  ['gateway.ts', async () => (await import('../../docs/snippets/mounting/gateway.ts')).gateway.fetch],
  ['hono', async () => (await import('../../docs/snippets/mounting/hono.ts')).app.fetch],
  ['next', async () => (await import('../../docs/snippets/mounting/next.ts')).GET],
])('%s answers a request with the rights', async (_name, load) => {
  const serve = await load();
  expect(await rightsFrom(Promise.resolve(serve(new Request(`https://shop.example${path}`))))).toBe(2);
});

it('express serves the shop wire, and takes no money for a clearance or a body that was made up', async () => {
  await import('../../docs/snippets/mounting/express.ts');
  expect(await rightsFrom(fetch(new Request((await origin()) + path)))).toBe(2);
  const pay = async (body: object) => {
    const answer = await fetch(
      new Request(`${await origin()}/orders/ABCD1234/payment`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
    return answer.status;
  };
  expect(await pay({ clearance: 7 })).toBe(400);
  expect(await pay({ clearance: 'a.b.c', attemptId: crypto.randomUUID() })).toBe(409);
});
