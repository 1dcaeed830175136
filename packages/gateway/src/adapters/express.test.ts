import express, { type Express, type Request as ExpressRequest } from 'express';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { describeMounting, mountPath } from '../testing/describeMounting.ts';
import { listening } from '../testing/listening.ts';
import { createShop } from '../testing/shop.ts';
import { incomingOf, requestOf, toNodeHandler } from './node.ts';

/** A shop's app: its own headers first, then what is given, then the gateway. */
function appWith(fetch: (request: Request) => Promise<Response>, prepare: (app: Express) => void): Express {
  const app = express();
  app.use((_request, response, next) => {
    response.set('Vary', 'Accept-Encoding');
    response.cookie('a', '1').cookie('b', '2');
    next();
  });
  prepare(app);
  app.use(mountPath, toNodeHandler(fetch));
  return app;
}

describeMounting(
  'Express, before the body parsers',
  ({ fetch }) => listening(createServer(appWith(fetch, () => undefined))),
  { hostHeaders: true },
);

describeMounting(
  'Express, behind its parsers and trusting a proxy',
  ({ fetch }) =>
    listening(
      createServer(
        appWith(fetch, (app) => {
          app.set('trust proxy', true);
          app.use(express.json(), express.urlencoded(), express.text({ type: 'text/*' }));
        }),
      ),
    ),
  { hostHeaders: true },
);

describeMounting('Express, behind a parser that keeps the bytes', ({ fetch }) =>
  listening(createServer(appWith(fetch, (app) => app.use(express.raw({ type: () => true, limit: '1mb' }))))),
);

it('opens a payment in a route of the shop’s own, for the session that its middleware found', async () => {
  const shop = createShop({
    resolveSale: (request) => {
      const incoming = incomingOf(request) as (ExpressRequest & { user?: string }) | undefined;
      if (incoming?.user !== 'kari') return undefined;
      const sale = { channel: 'ENT:DistributionChannel:web', pos: 'test' };
      return { customer: { customerNumber: '1001' }, mayBuyFor: [], ...sale };
    },
  });
  const app = express();
  app.use(express.json(), (request, _response, next) => {
    Object.assign(request, { user: request.get('X-User') });
    next();
  });
  app.post('/pay/:orderId', async (request, response) => {
    const { orderId } = request.params;
    response.json(
      await shop.gateway.openPayment({
        request: requestOf(request),
        orderId,
        clearance: 'c',
        attemptId: 'a',
      }),
    );
  });
  const server = await listening(createServer(app));
  const pay = async (user: string) => {
    const headers = { 'X-User': user, 'Content-Type': 'application/json' };
    const answer = await fetch(`${server.origin}/pay/UNKNOWN1`, { method: 'POST', body: '{}', headers });
    return (await answer.json()) as { code?: string };
  };
  try {
    expect(await pay('nobody')).toMatchObject({ status: 'refused', code: 'unauthorized' });
    expect((await pay('kari')).code).not.toBe('unauthorized');
  } finally {
    await server.close();
  }
});

it('leaves the path to other middleware as Express made it', async () => {
  const shop = createShop({ basePath: mountPath });
  const urls: string[] = [];
  const app = express();
  app.use(mountPath, (request, response, next) => {
    response.once('finish', () => urls.push(request.url));
    toNodeHandler(shop.gateway.fetch)(request, response, next);
    urls.push(request.url);
  });
  const server = await listening(createServer(app));
  try {
    const answer = await fetch(`${server.origin}${mountPath}/entitlements?x=1`, {
      headers: { Cookie: 'kari' },
    });
    expect(answer.status).toBe(200);
    expect(urls[0]).toBe('/entitlements?x=1');
  } finally {
    await server.close();
  }
});

it('passes to Express what fails while an answer is written', async () => {
  const app = express();
  app.use(
    mountPath,
    toNodeHandler(() => Promise.reject(new Error('defect'))),
  );
  const tell: express.ErrorRequestHandler = (error: Error, _request, response, next) => {
    if (response.headersSent) next(error);
    else response.status(500).send(error.message);
  };
  app.use(tell);
  const server = await listening(createServer(app));
  try {
    expect(await (await fetch(`${server.origin}${mountPath}/entitlements`)).text()).toBe('defect');
  } finally {
    await server.close();
  }
});
