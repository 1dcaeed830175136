import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The built pages. What the build names by its content stays in the browser; the page itself is asked for every time. A path
 * without a file ending is a page of the shop, which the client draws.
 *
 * @param directory where the client was built to.
 */
export function staticFiles(directory: string): Hono {
  const files = new Hono();
  files.use(compress());
  files.use(async (context, next) => {
    await next();
    const isNamedByContent = context.res.ok && context.req.path.startsWith('/assets/');
    context.header('Cache-Control', isNamedByContent ? FOR_EVER : 'no-cache');
  });
  files.get('*', serveStatic({ root: directory }));
  files.get('*', async (context, next) => {
    if (/\.\w+$/.test(context.req.path)) return next();
    return serveStatic({ root: directory, path: 'index.html' })(context, next);
  });
  return files;
}
