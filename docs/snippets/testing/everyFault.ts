import type { ScriptedFault } from '@fribillett/sandbox';

/** One of each kind, where it strikes, and how often; without `times` until it is cleared. */
export const everyFault: readonly ScriptedFault[] = [
  // A search that is slow: what does the page show meanwhile?
  { on: 'searchOffersV2TripPattern', fault: { kind: 'latency', ms: 3000 } },
  // The rights cannot be read now.
  { on: 'getEntitlementsByCustomerNumber', times: 3, fault: { kind: 'status', status: 503 } },
  // The connection fails, before anything was done.
  { on: '*', times: 1, fault: { kind: 'network' } },
  // No answer, ever: your own time limit ends it.
  { on: 'getOrder', fault: { kind: 'wait' } },
  // The offers are reserved, and nobody hears of it.
  { on: 'reserveOffers', times: 1, fault: { kind: 'lostAnswer' } },
  // The code is claimed, and half of the answer arrives.
  { on: 'claimPersonnelTicket', times: 1, fault: { kind: 'cutBody' } },
  // A proxy answers in Entur's place.
  { on: 'getOrder', times: 1, fault: { kind: 'garbage' } },
  // The token dies while the call is worked on.
  { on: 'getOrder', times: 1, fault: { kind: 'tokenExpires' } },
  // A campaign: more requests than the client may send.
  { on: '*', fault: { kind: 'quota', perMinute: 100 } },
  // Offers come without any right taken off.
  { on: 'searchOffersV2TripPattern', times: 1, fault: { kind: 'personalisationDown' } },
  // The flexible tickets are sold out.
  { on: 'searchOffersV2TripPattern', times: 1, fault: { kind: 'soldOut' } },
  // A right may not be used today.
  { on: 'validateContractUse', fault: { kind: 'refuseValidation', code: '9999', reason: 'Sperret i dag.' } },
  // The order is paid, and fails.
  { on: '*', times: 1, fault: { kind: 'issuanceFails' } },
  // The order is paid, and nothing happens any more.
  { on: '*', times: 1, fault: { kind: 'issuanceNeverComes' } },
  // The tax savings report of a month cannot be made.
  { on: '*', times: 1, fault: { kind: 'reportFails' } },
];
