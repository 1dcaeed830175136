import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { ShopFailure } from './shopFailure.ts';

/**
 * What a browser may do with the demo's pages: nothing from elsewhere, nothing inline, in nobody's frame. The referrer
 * stays on the site and not less, because a form's `Origin` is `null` without it.
 */
export function securityHeaders(isHttps: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: isHttps,
    xFrameOptions: 'DENY',
  });
}

const reading = ['GET', 'HEAD'];
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses what another site's page sends with the customer's cookie. A browser says where it comes from, in
 * `Sec-Fetch-Site` or in `Origin`; what says neither is no browser. Refuses, too, what was sent to another name than the
 * shop's or this machine's: a name that another site has pointed here makes its pages look like ours, and payment pages
 * lead back to the name that was asked.
 */
export function refuseForeignOrigin(publicOrigin: string): MiddlewareHandler {
  const names = [new URL(publicOrigin).hostname, ...loopback];
  return async ({ req }, next) => {
    if (!names.includes(new URL(req.url).hostname)) {
      throw new ShopFailure({ status: 421, code: 'forbidden', problem: 'wrong-host' });
    }
    if (!reading.includes(req.method)) {
      const site = req.header('Sec-Fetch-Site');
      const origin = req.header('Origin');
      const isOwn =
        site === undefined
          ? origin === undefined || origin === publicOrigin || origin === new URL(req.url).origin
          : site === 'same-origin';
      if (!isOwn) throw new ShopFailure({ status: 403, code: 'forbidden', problem: 'cross-origin' });
    }
    await next();
  };
}

/** Personal answers are kept by nobody on the way. */
export const keptByNobody: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('Cache-Control', 'private, no-store');
};
