import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { mount } from 'hono/mount';
import { createServer } from 'node:http';
import { describeMounting, mountPath } from '../testing/describeMounting.ts';
import { listening } from '../testing/listening.ts';

function serverOf(app: Hono) {
  const server = createAdaptorServer({ fetch: app.fetch, createServer });
  if (!('closeAllConnections' in server)) throw new Error('No HTTP/1 server.');
  return listening(server);
}

function appWithHeaders(): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Set-Cookie', 'a=1; Path=/', { append: true });
    context.header('Set-Cookie', 'b=2; Path=/', { append: true });
    context.header('Vary', 'Accept-Encoding', { append: true });
  });
  return app;
}

describeMounting(
  'Hono, with app.all',
  ({ fetch }) => {
    const app = appWithHeaders();
    app.all(`${mountPath}/*`, (context) => fetch(context.req.raw));
    return serverOf(app);
  },
  { hostHeaders: true },
);

describeMounting(
  'Hono, with its mount, which takes the prefix away',
  ({ fetch }) => {
    const app = appWithHeaders();
    app.all(`${mountPath}/*`, mount(fetch));
    return serverOf(app);
  },
  { basePath: '/', hostHeaders: true },
);

describeMounting('Hono, behind a middleware that counts the body', ({ fetch }) => {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 1_000_000 }));
  app.all(`${mountPath}/*`, (context) => fetch(context.req.raw));
  return serverOf(app);
});
