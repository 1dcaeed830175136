import { TransportError } from '@fribillett/core';
import type {
  Consumption,
  ConsumptionAdvice,
  Refusal,
  Reservation,
  ReservationConfiguration,
  ReservationRequest,
  TransportErrorCode,
  TransportErrorDetails,
  Verdict,
} from '@fribillett/core';
import { inAWeek, osloInstant } from './day.ts';
import { anEntitlement } from './rights.ts';

/** Kari's use of her private right at 08:25 on that day. */
export function aConsumption(changes: Partial<Consumption> = {}, day = inAWeek()): Consumption {
  const { contractId, productId, productVersion, customerNumber } = anEntitlement({}, day);
  const firstTravelDate = osloInstant(day, '08:25');
  return { contractId, productId, productVersion, customerNumber, firstTravelDate, ...changes };
}

/** One offer for Kari, who presents her private right. */
function aConfiguration(day: string): ReservationConfiguration {
  const { contractId, productId, productVersion, customerNumber } = anEntitlement({}, day);
  return {
    offerId: 'offer-1',
    journeyId: 'out',
    travellerIds: [customerNumber],
    selectableProductIds: [],
    customers: [{ customerNumber, entitlements: [{ contractId, productId, productVersion }] }],
    firstTravelDate: osloInstant(day, '08:25'),
  };
}

/** What a page sends to reserve one offer with Kari's private right. */
export function aReservationRequest(
  changes: Partial<ReservationRequest> = {},
  day = inAWeek(),
): ReservationRequest {
  return { configurations: [aConfiguration(day)], ...changes };
}

/** An order with one line. */
export function aReservation(changes: Partial<Reservation> = {}): Reservation {
  return { orderId: 'ABCD1234', orderLineIds: ['line-1'], ...changes };
}

/** Why Kari's private right may not be used. */
export function aRefusal(changes: Partial<Refusal> = {}, day = inAWeek()): Refusal {
  const { contractId, firstTravelDate } = aConsumption({}, day);
  return { kind: 'refused', contractId, firstTravelDate, ...changes };
}

/** The server's word that an order may be paid, for five minutes. */
export function aVerdict(changes: Partial<Exclude<Verdict, { status: 'refused' }>> = {}): Verdict {
  return { status: 'cleared', clearance: 'a-clearance', validForSeconds: 300, ...changes };
}

/** The server's word that it may not. */
export function aRefusedVerdict(refusals: readonly Refusal[] = [aRefusal()]): Verdict {
  return { status: 'refused', refusals };
}

/** Advice before a reservation: valid, or refused for these reasons. */
export function anAdvice(refusals: readonly Refusal[] = []): ConsumptionAdvice {
  return refusals.length === 0 ? { status: 'valid' } : { status: 'refused', refusals };
}

/** What a transport rejects with. */
export function aTransportError(
  code: TransportErrorCode,
  changes: Partial<TransportErrorDetails> = {},
): TransportError {
  return new TransportError({
    code,
    message: `Scripted: ${code}.`,
    isRetrySafe: true,
    correlationId: 'corr-4711',
    ...changes,
  });
}
