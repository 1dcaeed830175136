import { createServer } from 'vite';
import { afterEach, expect, it } from 'vitest';
import { saleOf } from '../../docs/snippets/sale/server/session.ts';
import { shop } from '../../docs/snippets/sale/server/shopInVite.ts';

let close = () => Promise.resolve();

afterEach(() => close());

it('shopInVite.ts serves the routes of the shop beside the pages', async () => {
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    plugins: [shop()],
    server: { host: '127.0.0.1', port: 0, watch: null, ws: false },
  });
  close = () => server.close();
  await server.listen();
  const [url] = server.resolvedUrls?.local ?? [];
  const answer = await fetch(new URL('/api/shop/journeys', url));
  expect(await answer.json()).toMatchObject([{ id: 'out', from: 'Oslo S', to: 'Bergen' }]);
});

it('session.ts knows the people of the sandbox and nobody else', () => {
  const nameOf = (cookie: string) =>
    saleOf(new Request('https://shop.example', { headers: { cookie } }))?.customer.displayName;
  expect(['', 'persona=solveig', 'persona=nobody'].map(nameOf)).toEqual([
    'Per Dalen',
    'Solveig Haugen',
    undefined,
  ]);
});
