import type {
  Endpoint,
  EnturEnvironment,
  EnturEnvironmentName,
  OperationId,
  OrderLine,
  WireNameOverrides,
  WireNames,
} from '@fribillett/entur-wire';
import type { MountOptions, MountSettings } from './checkMount.ts';
import type { GatewayEvent } from './events.ts';
import type { ClearanceKey, ClearanceSettings } from './sale/clearance.ts';
import type { SaleStore } from './sale/saleStore.ts';
import type { ReadShopOrder } from './sale/shopOrder.ts';
import type { TravelTimes } from './sale/travelTimes.ts';
import type { ResolveSale } from './session.ts';

/** How requests leave: the runtime's `fetch`, or a sandbox's. */
export type EnturFetch = (request: Request) => Promise<Response>;

/** What a client for some of Entur's operations is made from, and what it tells. */
export interface EnturOptions<Id extends string, Event> {
  /** Which of Entur's environments to call; or give `urls`. */
  environment?: EnturEnvironmentName | undefined;
  /** Explicit addresses instead of `environment`: API base, token endpoint and the token's audience. */
  urls?: EnturEnvironment | undefined;
  /** Id of your client at Entur. */
  clientId: string;
  /** Secret of that client; it never leaves the server, nor enters an event or an error. */
  clientSecret: string;
  /** Sent as `ET-Client-Name`: `<company>-<application>`, lower case, no spaces. */
  clientName: string;
  /** Methods and paths that differ from the defaults of `@fribillett/entur-wire`. */
  endpoints?: Partial<Record<Id, Partial<Endpoint>>> | undefined;
  /** Called instead of the runtime's `fetch`, for instance a sandbox's. */
  fetch?: EnturFetch | undefined;
  /** The present in milliseconds since 1970; default `Date.now`. */
  now?: (() => number) | undefined;
  /** How long one request to Entur may take, in milliseconds; default 55 000, Entur's own limit (sale.md 0). */
  timeoutMs?: number | undefined;
  /** The longest wait before a GET is sent again, in milliseconds, doubled each time; default 200, at most 60 000. */
  retryDelayMs?: number | undefined;
  /** Called with every event, for logs, metrics and audit; events never hold secrets, pickup codes or names. */
  onEvent?: ((event: Event) => void) | undefined;
}

/** What a client for Entur's API is made from. */
export type EnturClientOptions = EnturOptions<OperationId, GatewayEvent>;

/** What a gateway is made from. */
export interface GatewayOptions extends EnturClientOptions, MountOptions {
  /** Tells from the shop's own session who buys and for whom; `undefined` answers 401. */
  resolveSale: ResolveSale;
  /**
   * Keys that clearances are signed with: the first signs, all verify. To change them, deploy the new key second on every
   * machine, then make it first, and drop the old one five minutes later.
   */
  clearanceKeys: readonly ClearanceKey[];
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
}

/** Checked options of a client, with every default filled in. */
export interface EnturSettings<Id extends string, Event> extends EnturEnvironment {
  clientId: string;
  clientSecret: string;
  clientName: string;
  endpoints: Record<Id, Endpoint>;
  fetch: EnturFetch;
  now: () => number;
  timeoutMs: number;
  retryDelayMs: number;
  onEvent: ((event: Event) => void) | undefined;
}

/** Checked options of a gateway, with every default filled in. */
export interface GatewaySettings extends MountSettings {
  resolveSale: ResolveSale;
  clearances: ClearanceSettings;
  wireNames: WireNames;
  saleStore: SaleStore;
  readOrder: ReadShopOrder | undefined;
  readContracts: boolean;
  consumptionCustomer: 'queried' | 'owner';
  travelTimesOf: (orderLine: OrderLine) => TravelTimes | undefined;
  timeoutMs: number;
  now: () => number;
}
