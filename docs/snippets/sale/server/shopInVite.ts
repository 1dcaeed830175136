import { toNodeHandler } from '@fribillett/gateway/node';
import type { Connect, Plugin } from 'vite';
import { serveShop } from './shop.ts';

/** The shop's own routes beside the pages, in `npm run dev` and in `npm run preview`. */
export function shop(): Plugin {
  const mount = ({ middlewares }: { middlewares: Connect.Server }) => {
    middlewares.use('/api/shop', toNodeHandler(serveShop));
  };
  return { name: 'shop', configureServer: mount, configurePreviewServer: mount };
}
