import type { ShopWireOperation } from '@fribillett/core';
import { WireFormatError } from '@fribillett/entur-wire';
import { answerError, answerJson } from './answer.ts';
import type { Context, Visit } from './context.ts';
import { corsHeaders, preflight } from './cors.ts';
import { toGatewayError } from './errors.ts';
import { safeEmit } from './events.ts';
import { checkGatewayOptions } from './checkGatewayOptions.ts';
import type { GatewayOptions } from './options.ts';
import { createCustomerProfiles } from './profiles/customerProfiles.ts';
import { correlationIdOf, refuseForeignOrigin } from './request.ts';
import { routeOf, type Route } from './router.ts';
import { checkConsumption } from './routes/consumption.ts';
import { claimPersonnelTicket } from './routes/claim.ts';
import { getEntitlements } from './routes/entitlements.ts';
import { reserve } from './routes/reservation.ts';
import { getUsage } from './routes/usage.ts';
import { validateReservation } from './routes/validation.ts';
import {
  openPayment,
  releasePayment,
  type OpenPaymentAnswer,
  type OpenPaymentInput,
  type ReleasePaymentInput,
} from './sale/openPayment.ts';
import { sessionOf } from './session.ts';
import { createEnturClient, type EnturClient } from './upstream/enturClient.ts';
import { UpstreamError } from './upstream/upstreamError.ts';

/** The piece for the shop's own backend. */
export interface Gateway {
  /**
   * Serves the shop wire below `basePath`. Never rejects: whatever goes wrong becomes an answer, and what the shop's own
   * `resolveSale`, `saleStore`, `readOrder` or `travelTimesOf` throws also an `internal-error` event.
   */
  fetch: (request: Request) => Promise<Response>;
  /**
   * Asks whether a payment may be opened, and binds the order to this one attempt. Call it in the shop's backend right before
   * the payment provider. Rejects only when the shop's own `resolveSale`, `saleStore`, `readOrder` or `travelTimesOf` throws or
   * tells something else than it must.
   */
  openPayment: (input: OpenPaymentInput) => Promise<OpenPaymentAnswer>;
  /**
   * Frees an order from an attempt that definitely took no money; true when that attempt had it. Rejects only when the shop's
   * own `saleStore` does.
   */
  releasePayment: (input: ReleasePaymentInput) => Promise<boolean>;
  /** The gateway's own client for Entur's API, for the shop's further calls: offers, payments, tickets. */
  client: EnturClient;
}

/**
 * Makes the gateway: `Request` in, `Response` out, on any runtime with web standards. Throws one `Error` whose sentence says
 * what to set when an option is missing or wrong.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const settings = checkGatewayOptions(options);
  const client = createEnturClient(options);
  const { organisationId, wireNames } = options;
  const profiles =
    organisationId === undefined ? undefined : createCustomerProfiles({ client, organisationId, wireNames });
  const context: Context = { ...settings, client, profiles, emit: safeEmit(options.onEvent) };
  return {
    fetch: (request) => serve(context, request),
    openPayment: (input) => openPayment(context, input),
    releasePayment: (input) => releasePayment(context, input),
    client,
  };
}

async function serve(context: Context, request: Request): Promise<Response> {
  const correlationId = correlationIdOf(request);
  const headers = corsHeaders(request, context.allowedOrigins);
  if (request.method === 'OPTIONS') return preflight(correlationId, headers);
  const startedAt = context.now();
  const told = { type: 'request', correlationId } as const;
  let operation: ShopWireOperation | undefined;
  try {
    const route = routeOf(request, context.basePath);
    ({ operation } = route);
    if (request.method !== 'GET') refuseForeignOrigin(request, context.allowedOrigins);
    const session = await sessionOf(request, context.resolveSale);
    const body = await answer(context, { session, correlationId, signal: request.signal }, request, route);
    const durationMs = context.now() - startedAt;
    context.emit({ ...told, operation, status: 200, code: undefined, durationMs });
    return answerJson(body, correlationId, 200, headers);
  } catch (error) {
    tellCause(context, error, correlationId);
    const refusal = toGatewayError(error);
    const { status, code } = refusal;
    context.emit({ ...told, operation, status, code, durationMs: context.now() - startedAt });
    return answerError(refusal, correlationId, headers);
  }
}

function answer(context: Context, visit: Visit, request: Request, route: Route): Promise<object> {
  switch (route.operation) {
    case 'getEntitlements':
      return getEntitlements(context, visit);
    case 'claimPersonnelTicket':
      return claimPersonnelTicket(context, visit, request);
    case 'checkConsumption':
      return checkConsumption(context, visit, request);
    case 'reserve':
      return reserve(context, visit, request);
    case 'validateOrder':
      return validateReservation(context, visit, request, route.orderId);
    case 'getUsage':
      return getUsage(context, visit);
  }
}

/** What the answer leaves out, the shop's own log gets. */
function tellCause({ emit }: Context, error: unknown, correlationId: string): void {
  if (error instanceof WireFormatError) {
    const problems = error.problems.map(({ path }) => path);
    emit({ type: 'answer-malformed', operationId: undefined, problems, correlationId });
    return;
  }
  if (error instanceof UpstreamError) return;
  if (toGatewayError(error) !== error) emit({ type: 'internal-error', error, correlationId });
}
