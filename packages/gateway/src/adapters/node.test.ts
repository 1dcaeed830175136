import { createServer, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { describeMounting, mountPath } from '../testing/describeMounting.ts';
import { listening } from '../testing/listening.ts';
import { createShop } from '../testing/shop.ts';
import { incomingOf, requestOf, toNodeHandler } from './node.ts';

describeMounting(
  'bare Node',
  ({ fetch }) => {
    const handler = toNodeHandler(fetch);
    return listening(
      createServer((incoming, outgoing) => {
        outgoing.setHeader('Set-Cookie', ['a=1; Path=/', 'b=2; Path=/']);
        outgoing.setHeader('Vary', 'Accept-Encoding');
        if (incoming.url?.startsWith(`${mountPath}/`)) handler(incoming, outgoing);
        else outgoing.writeHead(404).end();
      }),
    );
  },
  { hostHeaders: true },
);

it('gives resolveSale the Node request that a session stands on', async () => {
  const seen: (IncomingMessage | undefined)[] = [];
  const shop = createShop({
    resolveSale: (request) => {
      seen.push(incomingOf(request));
      return undefined;
    },
  });
  let incoming: IncomingMessage | undefined;
  const handler = toNodeHandler(shop.gateway.fetch);
  const server = await listening(
    createServer((message, outgoing) => {
      incoming = message;
      handler(message, outgoing);
    }),
  );
  try {
    expect((await fetch(`${server.origin}/entitlements`)).status).toBe(401);
    expect(seen).toEqual([incoming]);
  } finally {
    await server.close();
  }
});

it('makes a request for a route of the shop’s own, with its session and without its body', async () => {
  let request: Request | undefined;
  const server = await listening(
    createServer((incoming, outgoing) => {
      request = requestOf(incoming);
      outgoing.end(String(incomingOf(request) === incoming));
    }),
  );
  try {
    const answer = await fetch(`${server.origin}/pay?order=1`, {
      method: 'POST',
      body: '{}',
      headers: { Cookie: 'kari', 'X-Correlation-Id': 'corr-12345' },
    });
    expect(await answer.text()).toBe('true');
    expect(request?.url).toBe(`${server.origin}/pay?order=1`);
    expect(request?.headers.get('Cookie')).toBe('kari');
    expect(request?.body).toBeNull();
    expect(request?.signal.aborted).toBe(false);
  } finally {
    await server.close();
  }
});

it('knows nothing of a request that it did not make', () => {
  expect(incomingOf(new Request('https://shop.test/'))).toBeUndefined();
});

it('tells by event why a body cannot be read that something else has read', async () => {
  const shop = createShop({ basePath: mountPath });
  const handler = toNodeHandler(shop.gateway.fetch);
  const server = await listening(
    createServer((incoming, outgoing) => {
      incoming.resume().once('end', () => {
        handler(incoming, outgoing);
      });
    }),
  );
  try {
    const answer = await fetch(`${server.origin}${mountPath}/reservation`, {
      method: 'POST',
      body: '{}',
      headers: { Cookie: 'kari', 'Content-Type': 'application/json' },
    });
    expect(answer.status).toBe(500);
    const told = shop.events.find(({ type }) => type === 'internal-error');
    expect(told).toMatchObject({ error: { message: expect.stringContaining('mount it before') as string } });
  } finally {
    await server.close();
  }
});
