import type { ClaimAnswer } from '../claim/claim.ts';
import type { Consumption } from '../consumption/consumption.ts';
import type { ConsumptionAdvice, Verdict } from '../consumption/verdict.ts';
import type { EntitlementsAnswer } from '../entitlements/entitlement.ts';
import type { Reservation, ReservationRequest } from '../reservation/reservation.ts';
import type { UsageAnswer } from '../usage/usage.ts';

/** What every operation takes beside its input. */
export interface CallOptions {
  /** Ends the call; it then rejects with the code `aborted`. */
  signal?: AbortSignal | undefined;
}

/**
 * The port between the browser and the shop's backend, in the domain's words. `createHttpTransport` speaks the shop
 * wire; a shop whose backend looks different implements this interface, or spreads the default and replaces one
 * operation.
 *
 * Every operation rejects with a `TransportError` and with nothing else. None of them repeats a claim or a reservation.
 */
export interface Transport {
  /** The rights of everybody in the session. */
  getEntitlements(options?: CallOptions): Promise<EntitlementsAnswer>;
  /** Connects the rights behind a pickup code to the session's customer. */
  claimPersonnelTicket(input: { pickupCode: string }, options?: CallOptions): Promise<ClaimAnswer>;
  /** Asks, before reserving, whether these uses would hold. Advice: it opens no payment. */
  checkConsumption(
    input: { consumptions: readonly Consumption[] },
    options?: CallOptions,
  ): Promise<ConsumptionAdvice>;
  /** Reserves offers with exactly the rights that they originate from. */
  reserve(input: ReservationRequest, options?: CallOptions): Promise<Reservation>;
  /** Has the server validate every right of an order; the answer opens or closes the gate. */
  validateOrder(input: { orderId: string }, options?: CallOptions): Promise<Verdict>;
  /** The trips made on the session's rights, and the taxable savings. */
  getUsage(options?: CallOptions): Promise<UsageAnswer>;
}
