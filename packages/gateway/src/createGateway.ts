import { shopWireRoutes, type ShopWireOperation } from '@fribillett/core';
import { checkGatewayOptions } from './checkGatewayOptions.ts';
import type { Context, Visit } from './context.ts';
import { safeEmit } from './events.ts';
import type { GatewayOptions } from './options.ts';
import { createCustomerProfiles } from './profiles/customerProfiles.ts';
import { createRouter, type Route } from './router.ts';
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
import { serve, type Mount } from './serve.ts';
import { sessionOf, type SaleSession } from './session.ts';
import { createEnturClient, type EnturClient } from './upstream/enturClient.ts';

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
  const mount = mountOf(context);
  return {
    fetch: (request) => serve(mount, request),
    openPayment: (input) => openPayment(context, input),
    releasePayment: (input) => releasePayment(context, input),
    client,
  };
}

const router = createRouter(shopWireRoutes, { orderId: '[A-Za-z0-9_-]{1,64}' });

function mountOf(context: Context): Mount<ShopWireOperation, SaleSession> {
  return {
    ...context,
    router,
    sessionOf: (request) => sessionOf(request, context.resolveSale),
    answer: (request, route, visit) => answer(context, visit, request, route),
    served: (told) => {
      context.emit({ type: 'request', ...told });
    },
  };
}

function answer(
  context: Context,
  visit: Visit,
  request: Request,
  { operation, params }: Route<ShopWireOperation>,
): Promise<object> {
  switch (operation) {
    case 'getEntitlements':
      return getEntitlements(context, visit);
    case 'claimPersonnelTicket':
      return claimPersonnelTicket(context, visit, request);
    case 'checkConsumption':
      return checkConsumption(context, visit, request);
    case 'reserve':
      return reserve(context, visit, request);
    case 'validateOrder':
      return validateReservation(context, visit, request, params['orderId'] ?? '');
    case 'getUsage':
      return getUsage(context, visit);
  }
}
