import type { Mark } from './primitives.ts';

/** One operation of Entur's: how and where it is called, and how sure that is. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the base URL, with `{param}` placeholders. */
  path: string;
  /** Certainty of the method and path together. */
  mark: Mark;
  /** `token`: served by the environment's token host; `api` (default): below its API base URL. */
  host?: 'api' | 'token';
}

/**
 * Every operation that a sale speaks. Each entry is a default: a path that proves wrong is mended by configuration
 * (`resolveEndpoints`), not by a new version of this package. Sources: contract `personnel-tickets.md` 2 and `sale.md` 1-6.
 */
export const enturEndpoints = {
  token: { method: 'POST', path: '/oauth/token', mark: 'C', host: 'token' },
  // `/profiles` in the older guide, `/profiles-search` in the newer one: which of them is current is unknown.
  findProfiles: { method: 'GET', path: '/customers/v2/profiles', mark: 'U' },
  getProfile: { method: 'GET', path: '/customers/v2/profiles/{customerIdentifier}', mark: 'C' },
  createProfile: { method: 'POST', path: '/customers/v2/profiles', mark: 'C' },
  createTemporaryProfile: { method: 'POST', path: '/customers/v2/profiles/temporary', mark: 'I' },
  updateTemporaryProfile: {
    method: 'PUT',
    path: '/customers/v2/profiles/temporary/{customerNumber}',
    mark: 'C',
  },
  getEntitlementsByCustomerNumber: {
    method: 'GET',
    path: '/customers/v2/benefits/entitlements/{customerNumber}/by-customer-number',
    mark: 'C',
  },
  claimPersonnelTicket: {
    method: 'POST',
    path: '/customers/v2/benefits/contracts/claim-personnel-ticket',
    mark: 'C',
  },
  // Unverified: only the operation's name and its schemas are public (gap 1).
  validateContractUse: { method: 'POST', path: '/customers/v2/benefits/contracts/validate-use', mark: 'U' },
  getAllValidContractsByCustomerNumber: {
    method: 'GET',
    path: '/customers/v2/benefits/contract-consumers/{customerNumber}/contracts',
    mark: 'C',
  },
  searchOffersV2TripPattern: { method: 'POST', path: '/offers/v2/search/trip-pattern', mark: 'C' },
  searchOffersV2StopPlaces: { method: 'POST', path: '/offers/v2/search/stop-places', mark: 'I' },
  searchOffersV3TripPattern: { method: 'POST', path: '/offers/v3/search/trip-pattern', mark: 'C' },
  // Confirmed below the development base; the others are taken to be alike.
  searchOmsaOffers: { method: 'POST', path: '/omsa/v1/processes/search-offers/execute', mark: 'C' },
  reserveOffers: { method: 'POST', path: '/sales/v1/reserve-offers', mark: 'C' },
  getOrder: { method: 'GET', path: '/sales/v1/orders/{orderId}', mark: 'I' },
  confirmOrderLines: { method: 'POST', path: '/sales/v1/orders/{orderId}/orderlines/confirm', mark: 'C' },
  createPayment: { method: 'POST', path: '/sales/v1/payments', mark: 'C' },
  startTerminal: {
    method: 'POST',
    path: '/sales/v1/payments/{paymentId}/transactions/{transactionId}/terminal',
    mark: 'CC',
  },
  capturePayment: {
    method: 'PUT',
    path: '/sales/v1/payments/{paymentId}/transactions/{transactionId}/capture',
    mark: 'CC',
  },
  getTransaction: {
    method: 'GET',
    path: '/sales/v1/payments/{paymentId}/transactions/{transactionId}',
    mark: 'CC',
  },
  findTicketDistributionGroups: { method: 'GET', path: '/sales/v1/ticket-distribution-groups', mark: 'C' },
  getRefundOptions: { method: 'GET', path: '/sales/v1/refunds/options/{orderId}', mark: 'C' },
  // That a dry run exists and what it answers is confirmed; where it is called is not.
  dryRunRefund: { method: 'POST', path: '/sales/v1/refunds/{orderId}/dry-run', mark: 'U' },
  refundOrder: { method: 'POST', path: '/sales/v1/refunds/{orderId}', mark: 'I' },
} as const satisfies Record<string, Endpoint>;

/** The name of an operation in {@link enturEndpoints}. */
export type OperationId = keyof typeof enturEndpoints;
/** Every operation with its method and path. */
export type Endpoints = Record<OperationId, Endpoint>;
/** What an integrator changes: any part of any operation. */
export type EndpointOverrides = Partial<Record<OperationId, Partial<Endpoint>>>;

/** Every operation's name, for iterating. */
export const operationIds = Object.keys(enturEndpoints) as OperationId[];

/** The defaults with the integrator's changes laid over them. */
export function resolveEndpoints(overrides: EndpointOverrides = {}): Endpoints {
  return overlayEndpoints(enturEndpoints, overrides);
}

/** A table of operations with changes laid over it, property by property. Names that the table lacks are left out. */
export function overlayEndpoints<Id extends string>(
  defaults: Readonly<Record<Id, Endpoint>>,
  overrides: Partial<Record<Id, Partial<Endpoint>>>,
): Record<Id, Endpoint> {
  const resolved: Record<Id, Endpoint> = { ...defaults };
  for (const id of Object.keys(defaults) as Id[]) resolved[id] = { ...defaults[id], ...overrides[id] };
  return resolved;
}

/** Values of a query; a list is repeated, `undefined` is left out. */
export type EndpointQuery = Record<string, string | number | boolean | readonly string[] | undefined>;

/**
 * The address of an operation. Path parameters are encoded; a placeholder without a value is a `RangeError`, as is a value
 * that would change the path (`.` and `..`).
 */
export function endpointUrl(
  baseUrl: string,
  endpoint: Pick<Endpoint, 'path'>,
  params: Record<string, string> = {},
  query: EndpointQuery = {},
): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => pathSegment(name, params[name]));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const item of typeof value === 'object' ? value : [String(value)]) search.append(name, item);
  }
  const text = search.toString();
  return `${baseUrl.replace(/\/+$/, '')}${path}${text === '' ? '' : `?${text}`}`;
}

function pathSegment(name: string, value: string | undefined): string {
  if (value === undefined || value === '' || value === '.' || value === '..') {
    throw new RangeError(`No usable value for the path parameter ${name}`);
  }
  return encodeURIComponent(value);
}
