import {
  enturEnvironments,
  operationIds,
  resolveEndpoints,
  resolveWireNames,
  type EndpointOverrides,
  type Endpoints,
  type EnturEnvironment,
  type EnturEnvironmentName,
  type OrderLine,
  type WireNameOverrides,
  type WireNames,
} from '@fribillett/entur-wire';
import type { Emit } from './events.ts';
import type { ClearanceKey, ClearanceSettings } from './sale/clearance.ts';
import { createMemorySaleStore } from './sale/memorySaleStore.ts';
import type { SaleStore } from './sale/saleStore.ts';
import type { ReadShopOrder } from './sale/shopOrder.ts';
import { travelTimesOfLine, type TravelTimes } from './sale/travelTimes.ts';
import type { ResolveSale } from './session.ts';

/** Entur's own limit (sale.md 0). */
const DEFAULT_TIMEOUT_MS = 55_000;

/** How requests leave: the runtime's `fetch`, or a sandbox's. */
export type EnturFetch = (request: Request) => Promise<Response>;

/** What a client for Entur's API is made from. */
export interface EnturClientOptions {
  /** Which of Entur's environments to call; or give `urls`. */
  environment?: EnturEnvironmentName | undefined;
  /** Explicit addresses instead of `environment`: API base, token endpoint and the token's audience. */
  urls?: EnturEnvironment | undefined;
  /** Id of the shop's client at Entur. */
  clientId: string;
  /** Secret of that client; it never leaves the server, nor enters an event or an error. */
  clientSecret: string;
  /** Sent as `ET-Client-Name`: `<company>-<application>`, lower case, no spaces. */
  clientName: string;
  /** Methods and paths that differ from the defaults of `@fribillett/entur-wire`. */
  endpoints?: EndpointOverrides | undefined;
  /** Called instead of the runtime's `fetch`, for instance a sandbox's. */
  fetch?: EnturFetch | undefined;
  /** The present in milliseconds since 1970; default `Date.now`. */
  now?: (() => number) | undefined;
  /** How long one request to Entur may take, in milliseconds; default 55 000, Entur's own limit (sale.md 0). */
  timeoutMs?: number | undefined;
  /** The longest wait before a GET is sent again, in milliseconds, doubled each time; default 200. */
  retryDelayMs?: number | undefined;
  /** Called with every event, for logs, metrics and audit; events never hold secrets, pickup codes or names. */
  onEvent?: Emit | undefined;
}

/** What a gateway is made from. */
export interface GatewayOptions extends EnturClientOptions {
  /** Tells from the shop's own session who buys and for whom; `undefined` answers 401. */
  resolveSale: ResolveSale;
  /**
   * Keys that clearances are signed with: the first signs, all verify. To change them, deploy the new key second on every
   * machine, then make it first, and drop the old one five minutes later.
   */
  clearanceKeys: readonly ClearanceKey[];
  /** Path that the gateway is mounted on, for instance `/api/personnel-tickets`; default `/`. */
  basePath?: string | undefined;
  /** Property names on Entur's wire that differ from the defaults of `@fribillett/entur-wire`. */
  wireNames?: WireNameOverrides | undefined;
  /** Where orders, clearances and payment attempts are kept; default in memory, for one process that may forget. */
  saleStore?: SaleStore | undefined;
  /**
   * For a shop that reserves elsewhere: tells, from the shop's own server, whose order it is and what its lines consume.
   * Asked for every order that was not reserved through this gateway; absent, such an order is not found.
   */
  readOrder?: ReadShopOrder | undefined;
  /**
   * Id of the shop's organisation at Entur. With it each claim reads the customer's profile first, and one that is temporary,
   * or not the shop's own, is refused (sale.md 1).
   */
  organisationId?: string | undefined;
  /** Read the contracts too, so that a right tells whether its consumer is blocked; slower, default false. */
  readContracts?: boolean | undefined;
  /** Whose number a consumption carries: the profile that was queried (default) or the contract's owner (gaps 29). */
  consumptionCustomer?: 'queried' | 'owner' | undefined;
  /**
   * When an order line is travelled, as instants with an offset; `undefined` when it does not say. An order whose lines say
   * other times than its rights were reserved for is refused. Default: the departure in `travelSpecification`, an assumption
   * (U): what Entur writes there is unknown.
   */
  travelTimesOf?: ((orderLine: OrderLine) => TravelTimes | undefined) | undefined;
  /** Origins other than the gateway's own whose pages may call it, for instance `https://shop.example`. */
  allowedOrigins?: readonly string[] | undefined;
}

/** Checked options of a client, with every default filled in. */
export interface EnturClientSettings extends EnturEnvironment {
  clientId: string;
  clientSecret: string;
  clientName: string;
  endpoints: Endpoints;
  fetch: EnturFetch;
  now: () => number;
  timeoutMs: number;
  retryDelayMs: number;
  onEvent: Emit | undefined;
}

/** Checked options of a gateway, with every default filled in. */
export interface GatewaySettings {
  resolveSale: ResolveSale;
  clearances: ClearanceSettings;
  basePath: string;
  wireNames: WireNames;
  saleStore: SaleStore;
  readOrder: ReadShopOrder | undefined;
  readContracts: boolean;
  consumptionCustomer: 'queried' | 'owner';
  travelTimesOf: (orderLine: OrderLine) => TravelTimes | undefined;
  timeoutMs: number;
  allowedOrigins: ReadonlySet<string>;
  now: () => number;
}

/** Fills in the defaults. Throws one `Error` whose sentence says what to set. */
export function checkEnturOptions(options: EnturClientOptions): EnturClientSettings {
  const { clientId, clientSecret, clientName, timeoutMs = DEFAULT_TIMEOUT_MS, retryDelayMs = 200 } = options;
  demand(isText(clientId), 'Set clientId to the id of your client at Entur.');
  demand(isText(clientSecret), 'Set clientSecret to the secret of your client at Entur.');
  demand(
    isText(clientName) && /^[a-z0-9_.]+(-[a-z0-9_.]+)+$/.test(clientName),
    'Set clientName to <company>-<application> in lower case without spaces, for instance "acme-webshop".',
  );
  demand(
    timeoutMs > 0 && retryDelayMs >= 0,
    'Set timeoutMs to milliseconds above 0 and retryDelayMs to 0 or more.',
  );
  for (const name of Object.keys(options.endpoints ?? {})) {
    demand(
      operationIds.some((id) => id === name),
      `endpoints names no operation "${name}"; the operations are ${operationIds.join(', ')}.`,
    );
  }
  return {
    ...environmentOf(options),
    clientId,
    clientSecret,
    clientName,
    endpoints: resolveEndpoints(options.endpoints),
    fetch: options.fetch ?? ((request) => fetch(request)),
    now: options.now ?? Date.now,
    timeoutMs,
    retryDelayMs,
    onEvent: options.onEvent,
  };
}

/** Fills in the defaults. Throws one `Error` whose sentence says what to set. */
export function checkGatewayOptions(options: GatewayOptions): GatewaySettings {
  const { basePath = '/', allowedOrigins = [], consumptionCustomer = 'queried' } = options;
  const { travelTimesOf = travelTimesOfLine } = options;
  demand(
    isFunction(options.resolveSale),
    'Set resolveSale to a function that reads who buys from your own session.',
  );
  demand(
    /^\/[\w./~-]*$/.test(basePath),
    'Set basePath to the path that the gateway is mounted on, for instance "/api/personnel-tickets".',
  );
  for (const origin of allowedOrigins) {
    demand(
      URL.canParse(origin) && new URL(origin).origin === origin,
      `Set each of allowedOrigins to scheme and host without a path, for instance "https://shop.example"; got "${origin}".`,
    );
  }
  demand(
    options.readOrder === undefined || isFunction(options.readOrder),
    'Set readOrder to a function from an order id to { customerNumber, lines } or undefined.',
  );
  const choices: readonly string[] = ['queried', 'owner'];
  demand(choices.includes(consumptionCustomer), 'Set consumptionCustomer to "queried" or "owner".');
  demand(
    isFunction(travelTimesOf),
    'Set travelTimesOf to a function from an order line to { firstTravelDate, lastTravelDate } or undefined.',
  );
  const now = options.now ?? Date.now;
  return {
    resolveSale: options.resolveSale,
    clearances: {
      issuer: environmentOf(options).audience,
      audience: options.clientName,
      keys: clearanceKeysOf(options.clearanceKeys),
      now,
    },
    basePath: basePath.replace(/\/+$/, ''),
    wireNames: resolveWireNames(options.wireNames),
    saleStore: options.saleStore ?? createMemorySaleStore(options.now),
    readOrder: options.readOrder,
    readContracts: options.readContracts ?? false,
    consumptionCustomer,
    travelTimesOf,
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    allowedOrigins: new Set(allowedOrigins),
    now,
  };
}

const MIN_SECRET_BYTES = 32;

/** HS256 asks for a key as long as its hash (RFC 7518, 3.2). */
function clearanceKeysOf(keys: readonly ClearanceKey[] | undefined): ClearanceSettings['keys'] {
  const [first, ...others] = keys ?? [];
  demand(
    first !== undefined,
    'Set clearanceKeys to at least one { kid, secret }, the secret 32 random bytes or more as text, for instance from `openssl rand -base64 48`.',
  );
  const all = [first, ...others] as const;
  for (const { kid, secret } of all) {
    demand(
      /^[\w.-]{1,64}$/.test(kid),
      'Set kid of each of clearanceKeys to 1 to 64 letters, digits, ".", "_" or "-".',
    );
    demand(
      new TextEncoder().encode(secret).byteLength >= MIN_SECRET_BYTES,
      `Set secret of the clearance key "${kid}" to at least ${MIN_SECRET_BYTES} bytes.`,
    );
  }
  demand(
    new Set(all.map(({ kid }) => kid)).size === all.length,
    'Give each of clearanceKeys a kid of its own.',
  );
  return all;
}

function environmentOf({ environment, urls }: EnturClientOptions): EnturEnvironment {
  const names = Object.keys(enturEnvironments);
  if (urls === undefined) {
    demand(
      environment !== undefined && names.includes(environment),
      `Set environment to one of ${names.join(', ')}, or urls to { apiBaseUrl, tokenUrl, audience }.`,
    );
    return enturEnvironments[environment];
  }
  demand(environment === undefined, 'Set environment or urls, not both.');
  demand(isSafeUrl(urls.apiBaseUrl), `Set urls.apiBaseUrl to ${safeUrl}.`);
  demand(isSafeUrl(urls.tokenUrl), `Set urls.tokenUrl to ${safeUrl}.`);
  demand(isText(urls.audience), 'Set urls.audience to the audience of the token, for instance the API base.');
  return urls;
}

const safeUrl = 'an https address (http only on localhost)';

/** The secret and the token travel there: never in the clear over a network. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}

// The types promise what these look at, but a shop in plain JavaScript, or an unset variable, does not.
function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function demand(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}
