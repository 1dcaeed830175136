import { shopWireRoutes, type ShopWireOperation } from '@fribillett/core';
import { GatewayError } from './errors.ts';

/** Which operation a request asks for. */
export type Route =
  | { operation: Exclude<ShopWireOperation, 'validateOrder'> }
  | { operation: 'validateOrder'; orderId: string };

const patterns = Object.entries(shopWireRoutes).map(([operation, { method, path }]) => ({
  operation: operation as ShopWireOperation,
  method,
  // An order id is plain: no slash, dot or escape gets into a path of Entur's.
  pattern: new RegExp(`^${path.replace('{orderId}', '([A-Za-z0-9_-]{1,64})')}$`),
}));

/** Finds the route by method and path. Throws `endpoint-not-found` with 404 or 405; nothing else was read then. */
export function routeOf(request: Request, basePath: string): Route {
  const { pathname } = new URL(request.url);
  const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : '';
  const matches = patterns.flatMap(({ pattern, ...route }) => {
    const match = pattern.exec(path);
    return match === null ? [] : [{ ...route, orderId: match[1] }];
  });
  const found = matches.find(({ method }) => method === request.method);
  if (found === undefined) {
    throw new GatewayError({ status: matches.length === 0 ? 404 : 405, code: 'endpoint-not-found' });
  }
  const { operation, orderId = '' } = found;
  return operation === 'validateOrder' ? { operation, orderId } : { operation };
}
