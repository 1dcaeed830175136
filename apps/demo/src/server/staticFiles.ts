import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';

/**
 * The built pages. What the build names by its content stays in the browser; the page itself is asked for every time. A path
 * without a file ending is a page of the shop, which the client draws.
 *
 * @param directory where the client was built to.
 */
export function staticFiles(directory: string): Hono {
  const files = new Hono();
  files.use(compress());
  files.use('/assets/*', async ({ res }, next) => {
    await next();
    if (res.ok) res.headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  });
  files.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-cache');
  });
  files.get('*', serveStatic({ root: directory }));
  files.get('*', async (context, next) => {
    if (/\.\w+$/.test(context.req.path)) return next();
    return serveStatic({ root: directory, path: 'index.html' })(context, next);
  });
  return files;
}
