import { resolveEndpoints, type EndpointQuery, type OperationId } from '@fribillett/entur-wire';
import { checkEnturOptions } from '../checkEnturOptions.ts';
import type { EnturClientOptions } from '../options.ts';
import { createCaller } from './createCaller.ts';
import type { EnturAnswer } from './send.ts';

/** The sale that a call belongs to: sent with offers, orders, payments and tickets (sale.md 0). */
export interface SaleHeaders {
  /** `Entur-Distribution-Channel`, for instance `ENT:DistributionChannel:app`; must be registered with Entur. */
  channel: string;
  /** `Entur-Pos`: the point of sale, the shop's own word. */
  pos: string;
}

/** What one call to Entur takes; every part is optional. */
export interface EnturCall {
  /** Values of the path's placeholders; they are encoded. */
  params?: Record<string, string> | undefined;
  /** Values of the query. */
  query?: EndpointQuery | undefined;
  /** JSON text as it is, or a value that is written as JSON. */
  body?: string | object | undefined;
  /** Media type of the body; default `application/json`. */
  contentType?: string | undefined;
  /** Further headers, for instance `Accept-Language`; those that the client itself sets win. */
  headers?: Record<string, string> | undefined;
  /** Channel and point of sale; needed by everything below `/offers` and `/sales`. */
  sale?: SaleHeaders | undefined;
  /** Ends the call. Leave it out where half a call is worse than a whole one. */
  signal?: AbortSignal | undefined;
  /** Sent as `X-Correlation-Id`; made when absent. */
  correlationId?: string | undefined;
}

/** Entur's API with one client's credentials: token, headers, time-out and the few permitted repetitions. */
export interface EnturClient<Id extends string = OperationId> {
  /**
   * Calls one operation. A 401 is answered with a new token and one more try, unless the token was renewed after another
   * refusal less than five seconds ago; besides, only a GET is sent again.
   *
   * @throws UpstreamError for every answer that is not 2xx, and when there is none.
   */
  call(operationId: Id, call?: EnturCall): Promise<EnturAnswer>;
}

/** A client for Entur's API, for the shop's own backend: offers, payments, tickets. Node, edge, or in a page for stories. */
export function createEnturClient(options: EnturClientOptions): EnturClient {
  return createCaller(checkEnturOptions(options, resolveEndpoints));
}
