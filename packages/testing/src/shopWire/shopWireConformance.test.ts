import { once } from 'node:events';
import { createServer } from 'node:http';
import { toNodeHandler } from '@fribillett/gateway/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/runCli.ts';
import { createTestShop } from '../shop/createTestShop.ts';
import { sessionOf } from '../shop/sessionOf.ts';
import { createShopWireShop } from '../testing/shopWireShop.ts';
import { shopWireConformance } from './shopWireConformance.ts';

const { shop, situations } = createShopWireShop();
const server = createServer(toNodeHandler(shop.fetch));
let baseUrl = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  baseUrl = `http://127.0.0.1:${String(address.port)}/api/personnel-tickets`;
});
afterAll(async () => {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
});

describe('our own gateway, over HTTP', () => {
  const overHttp = (request: Request) => {
    const { pathname, search } = new URL(request.url);
    return fetch(new Request(baseUrl.replace('/api/personnel-tickets', '') + pathname + search, request));
  };
  const checks = shopWireConformance({ baseUrl: shop.baseUrl, fetch: overHttp, situations });
  for (const { title, run } of checks) it(title, run);
});

describe('the command', () => {
  type Send = (request: Request) => Promise<Response>;
  async function commandVia(send: Send, args: readonly string[]) {
    const lines: string[] = [];
    const print = (line: string) => lines.push(line);
    const readFile = () => Promise.resolve('{"customerNumber":');
    const code = await runCli(args, { print, readFile, fetch: send });
    return { code, lines, printed: lines.join('\n') };
  }
  const command = (...args: string[]) => commandVia(fetch, args);

  it('prints each check of a URL, what is not arranged too, and ends well', async () => {
    const { code, lines, printed } = await command(baseUrl, '--header', 'cookie: per');
    expect(printed).not.toContain('✘');
    expect(lines).toContain('✔ GET /entitlements is 401 when nobody is signed in');
    expect(lines).toContain('- an order whose rights are valid is cleared [not arranged: reservable]');
    expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed, 8 not arranged$/);
    expect(code).toBe(0);
  });

  it('ends badly, with the rule and what to do, when a check fails', async () => {
    const { code, printed } = await command(`${baseUrl}/elsewhere`, '--header', 'cookie: per');
    expect(printed).toMatch(
      /✘ GET \/entitlements answers.*\n {4}.*404 instead of 200\.\n {4}Rule: .*\n {4}To do: /,
    );
    expect(code).toBe(1);
  });

  it('prints how it is called when it is asked for that, and ends well', async () => {
    const { code, lines } = await command('--help');
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^fribillett-testing <url of the shop wire>/);
  });

  it('says whom to sign in when a customer has no right, and connects what a code opens before it looks', async () => {
    const kari = createTestShop({
      gateway: {
        resolveSale: ({ headers }) =>
          headers.has('Cookie') ? { ...sessionOf('kari', kari.sandbox.personas), mayBuyFor: [] } : undefined,
      },
    });
    const asKari = [kari.baseUrl, '--header', 'cookie: kari'];
    const before = await commandVia(kari.fetch, asKari);
    expect(before.printed.match(/To do: Sign in as somebody with a connected right/g)).toHaveLength(2);
    const { code, printed } = await commandVia(kari.fetch, [...asKari, '--unused-code', 'NT-4821-KARI']);
    expect(printed).not.toContain('✘');
    expect(code).toBe(0);
  });

  it.each([
    [],
    ['elsewhere'],
    ['https://shop.example', '--header', 'cookie'],
    ['https://shop.example', '--what'],
    ['localhost:8443/api/personnel-tickets'],
    ['https://shop.example', '--reservation', 'order.json'],
  ])('says how it is called when it is called with %j', async (...args) => {
    const { code, printed } = await command(...args);
    expect(code).toBe(2);
    expect(printed).toContain('fribillett-testing <url of the shop wire>');
  });

  it.each([
    ['https://shop.example', '--header', 'cookie: hush\nhush'],
    ['https://shop.example', '--header', 'cook ie: hush'],
    ['https://per:hush@shop.example'],
  ])('prints no word of a secret that it cannot send, as in %j', async (...args) => {
    const { code, printed } = await command(...args);
    expect(code).toBe(2);
    expect(printed).not.toContain('hush');
  });

  it('says only the name of an error that is none of its own', async () => {
    const send = () => {
      throw new TypeError('Cannot send cookie: hush');
    };
    const { code, printed } = await commandVia(send, [baseUrl, '--header', 'cookie: per']);
    expect(code).toBe(1);
    expect(printed).toContain('    Failed: TypeError.');
    expect(printed).not.toContain('hush');
  });

  it('asks a backend that demands an Origin of everybody', async () => {
    const strict: Send = (request) =>
      request.method === 'POST' && !request.headers.has('Origin')
        ? Promise.resolve(Response.json({ error: { code: 'forbidden' } }, { status: 403 }))
        : fetch(request);
    const origin = `origin: ${new URL(baseUrl).origin}`;
    const { printed } = await commandVia(strict, [baseUrl, '--header', 'cookie: per', '--header', origin]);
    expect(printed).not.toContain('✘');
  });
});
