import { createServer } from 'vite';
import { afterEach, expect, it } from 'vitest';
import { shop } from '../../docs/snippets/sale/server/shopInVite.ts';

let close: () => Promise<void>;

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
