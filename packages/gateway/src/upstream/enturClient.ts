import { endpointUrl, type Endpoint, type EndpointQuery, type OperationId } from '@fribillett/entur-wire';
import { safeEmit, type Emit } from '../events.ts';
import { checkEnturOptions } from '../checkEnturOptions.ts';
import type { EnturClientOptions } from '../options.ts';
import { endedBy } from './endedBy.ts';
import { pause, retryDelayMs } from './retry.ts';
import { send, type EnturAnswer, type Sending } from './send.ts';
import { createTokenSource, type TokenSource } from './token.ts';
import { UpstreamError } from './upstreamError.ts';

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
  /** Further headers, for instance `Accept-Language`; those that the client itself sets win. */
  headers?: Record<string, string> | undefined;
  /** Channel and point of sale; needed by everything below `/offers` and `/sales`. */
  sale?: SaleHeaders | undefined;
  /** Ends the call. Leave it out where half a call is worse than a whole one. */
  signal?: AbortSignal | undefined;
  /** Sent as `X-Correlation-Id`; made when absent. */
  correlationId?: string | undefined;
}

/** Entur's API with the shop's credentials: token, headers, time-out and the few permitted repetitions. */
export interface EnturClient {
  /**
   * Calls one operation. A 401 is answered with a new token and one more try, unless the token was renewed after another
   * refusal less than five seconds ago; besides, only a GET is sent again.
   *
   * @throws UpstreamError for every answer that is not 2xx, and when there is none.
   */
  call(operationId: OperationId, call?: EnturCall): Promise<EnturAnswer>;
}

/** A client for Entur's API, for the shop's own backend: offers, payments, tickets. Node, edge, or in a page for stories. */
export function createEnturClient(options: EnturClientOptions): EnturClient {
  const settings = checkEnturOptions(options);
  const emit = safeEmit(settings.onEvent);
  const tokens = createTokenSource({ ...settings, emit });

  function prepare(operationId: OperationId, endpoint: Endpoint, call: EnturCall, correlationId: string) {
    return {
      operationId,
      method: endpoint.method,
      url: endpointUrl(settings.apiBaseUrl, endpoint, call.params, call.query),
      body: typeof call.body === 'object' ? JSON.stringify(call.body) : call.body,
      headers: headersOf(call, correlationId, settings.clientName),
      signal: call.signal,
      correlationId,
    } satisfies Sending;
  }

  async function attempt(sending: Sending, token: string, number: number): Promise<EnturAnswer> {
    const startedAt = settings.now();
    let status: number | undefined;
    try {
      const headers = { ...sending.headers, Authorization: `Bearer ${token}` };
      const answer = await send({ ...sending, headers }, settings.fetch, settings.timeoutMs);
      ({ status } = answer);
      return answer;
    } catch (error) {
      status = error instanceof UpstreamError ? error.status : undefined;
      throw error;
    } finally {
      const { operationId, correlationId } = sending;
      const durationMs = settings.now() - startedAt;
      emit({ type: 'upstream-call', operationId, status, durationMs, attempt: number, correlationId });
    }
  }

  async function repeat(sending: Sending): Promise<EnturAnswer> {
    let isRenewed = false;
    for (let number = 1; ; number += 1) {
      const token = await awaited(tokens.get(sending.correlationId), sending);
      try {
        return await attempt(sending, token, number);
      } catch (error) {
        if (!(error instanceof UpstreamError)) throw error;
        const isAnotherToken = forgetRefused(tokens, token, error);
        if (error.status === 401 && isAnotherToken && !isRenewed) {
          isRenewed = true;
          continue;
        }
        const delay = retryDelayMs(error, sending.method, number, settings.retryDelayMs);
        if (delay === undefined) throw error;
        await pause(delay, sending.signal);
      }
    }
  }

  return {
    async call(operationId, call = {}) {
      const correlationId = call.correlationId ?? crypto.randomUUID();
      try {
        return await repeat(prepare(operationId, settings.endpoints[operationId], call, correlationId));
      } catch (error) {
        if (error instanceof UpstreamError) tellRefusedCredentials(error, emit);
        throw error;
      }
    },
  };
}

function headersOf(call: EnturCall, correlationId: string, clientName: string): Record<string, string> {
  return {
    ...call.headers,
    Accept: 'application/json',
    'ET-Client-Name': clientName,
    'X-Correlation-Id': correlationId,
    ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(call.sale === undefined
      ? {}
      : { 'Entur-Distribution-Channel': call.sale.channel, 'Entur-Pos': call.sale.pos }),
  };
}

/** A caller that gives up waits no longer, and leaves the token to the others. */
async function awaited(token: Promise<string>, { signal, ...sending }: Sending): Promise<string> {
  if (signal === undefined) return token;
  try {
    return await endedBy(token, signal);
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    const { operationId, correlationId } = sending;
    // Nothing has left yet.
    throw new UpstreamError({ operationId, correlationId, failure: 'aborted', isRetrySafe: true });
  }
}

/** True when the next try gets another token. 408 is Entur's word for one that expired on the way (personnel-tickets 1). */
function forgetRefused(tokens: TokenSource, token: string, { operationId, status }: UpstreamError): boolean {
  if (operationId === 'token' || (status !== 401 && status !== 408)) return false;
  return tokens.invalidate(token);
}

function tellRefusedCredentials({ operationId, status, correlationId }: UpstreamError, emit: Emit): void {
  const isRefused = status === 401 || status === 403 || (operationId === 'token' && status === 400);
  if (isRefused) emit({ type: 'upstream-refused-credentials', operationId, status, correlationId });
}
