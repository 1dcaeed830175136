import { demand, isList, isText } from './demand.ts';

/** Where a gateway is mounted, and whose pages may call it. */
export interface MountOptions {
  /** Path that the gateway is mounted on, for instance `/api/personnel-tickets`; default `/`. */
  basePath?: string | undefined;
  /** Origins other than the gateway's own whose pages may call it, for instance `https://shop.example`. */
  allowedOrigins?: readonly string[] | undefined;
}

/** The same, checked; the path without its last slash. */
export interface MountSettings {
  basePath: string;
  allowedOrigins: ReadonlySet<string>;
}

/** Fills in the defaults. Throws one `Error` whose sentence says what to set. */
export function checkMount({ basePath = '/', allowedOrigins }: MountOptions): MountSettings {
  demand(
    isPath(basePath),
    'Set basePath to the path that the gateway is mounted on, for instance "/api/personnel-tickets".',
  );
  return { basePath: basePath.replace(/\/+$/, ''), allowedOrigins: originsOf(allowedOrigins) };
}

/** A path as it stands in a request's address: what an address would shorten can never match. */
function isPath(basePath: string): boolean {
  if (!isText(basePath) || !/^\/[\w./~-]*$/.test(basePath)) return false;
  const address = `https://shop.example${basePath}`;
  return !basePath.startsWith('//') && new URL(address).pathname === basePath;
}

function originsOf(allowedOrigins: MountOptions['allowedOrigins'] = []): ReadonlySet<string> {
  demand(
    isList(allowedOrigins),
    'Set allowedOrigins to a list of origins, for instance ["https://shop.example"].',
  );
  for (const origin of allowedOrigins) {
    demand(
      isText(origin) && URL.canParse(origin) && new URL(origin).origin === origin,
      `Set each of allowedOrigins to scheme and host without a path, for instance "https://shop.example"; got "${origin}".`,
    );
  }
  return new Set(allowedOrigins);
}
