import { GatewayError } from './errors.ts';

/** Which operation a request asks for, and what stands in its path. */
export interface Route<Operation extends string> {
  operation: Operation;
  params: Readonly<Record<string, string>>;
}

/** Finds routes below a path. */
export interface Router<Operation extends string> {
  /** Every method of its routes, for a browser that asks before it sends. */
  methods: readonly string[];
  /** Finds the route by method and path. Throws `endpoint-not-found` with 404 or 405; nothing else was read then. */
  routeOf(request: Request, basePath: string): Route<Operation>;
}

/**
 * @param routes method and path of every operation
 * @param placeholders the regular expression of each placeholder in the paths: no slash, dot or escape may get into a path of
 *   Entur's
 */
export function createRouter<Operation extends string>(
  routes: Readonly<Record<Operation, { method: string; path: string }>>,
  placeholders: Readonly<Record<string, string>>,
): Router<Operation> {
  const operations = Object.keys(routes) as Operation[];
  const patterns = operations.map((operation) => {
    const { method, path } = routes[operation];
    const groups = path.replace(
      /\{(\w+)\}/g,
      (_, name: string) => `(?<${name}>${placeholders[name] ?? '(?!)'})`,
    );
    return { operation, method, pattern: new RegExp(`^${groups}$`) };
  });
  return {
    methods: [...new Set(patterns.map(({ method }) => method))],
    routeOf(request, basePath) {
      const { pathname } = new URL(request.url);
      const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : '';
      const matches = patterns.flatMap(({ pattern, ...route }) => {
        const match = pattern.exec(path);
        return match === null ? [] : [{ ...route, params: { ...match.groups } }];
      });
      const found = matches.find(({ method }) => method === request.method);
      if (found === undefined) {
        throw new GatewayError({ status: matches.length === 0 ? 404 : 405, code: 'endpoint-not-found' });
      }
      return { operation: found.operation, params: found.params };
    },
  };
}
