import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { describeMounting, mountPath } from '../testing/describeMounting.ts';
import { createShop } from '../testing/shop.ts';
import { requestOf } from './node.ts';

/** As docs/mounting.md has it: a scope of its own, without parsers, in which Fastify sends the `Response`. */
function mount(app: FastifyInstance, serve: (request: Request) => Promise<Response>): void {
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => {
      parsed(null);
    });
    scope.all(`${mountPath}/*`, (request, reply) => serve(requestOf(request.raw, reply.raw)));
    done();
  });
}

async function listening(app: FastifyInstance) {
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return { origin, close: () => app.close() };
}

describeMounting('Fastify', ({ fetch }) => {
  const app = fastify({ forceCloseConnections: true });
  app.addHook('onRequest', (_request, reply, next) => {
    reply.header('Set-Cookie', ['a=1; Path=/', 'b=2; Path=/']);
    next();
  });
  mount(app, fetch);
  return listening(app);
});

describeMounting('Fastify, trusting a proxy', ({ fetch }) => {
  const app = fastify({ forceCloseConnections: true, trustProxy: true });
  mount(app, fetch);
  return listening(app);
});

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

it('keeps Fastify’s own parsers and cookies for the shop’s other routes', async () => {
  const shop = createShop({ basePath: mountPath });
  app = fastify({ forceCloseConnections: true });
  app.addHook('onRequest', (_request, reply, next) => {
    reply.header('Set-Cookie', ['a=1; Path=/', 'b=2; Path=/']);
    next();
  });
  app.post('/cart', (request) => ({ got: request.body }));
  mount(app, shop.gateway.fetch);
  const { origin } = await listening(app);
  const headers = { 'Content-Type': 'application/json', Cookie: 'kari' };
  const cart = await fetch(`${origin}/cart`, { method: 'POST', body: '{"a":1}', headers });
  expect(await cart.json()).toEqual({ got: { a: 1 } });
  const rights = await fetch(`${origin}${mountPath}/entitlements`, { headers: { Cookie: 'kari' } });
  expect(rights.status).toBe(200);
  expect(rights.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
});
