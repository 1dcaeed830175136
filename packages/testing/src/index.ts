export { aJourney } from './builders/journeys.ts';
export { anOffer, anOffersAnswer, anOrdinaryOffer, aSelectedOffer } from './builders/offers.ts';
export {
  aClaimAnswer,
  anEntitlement,
  anEntitlementsAnswer,
  aPerson,
  builderPurposes,
} from './builders/rights.ts';
export {
  aConsumption,
  anAdvice,
  aRefusal,
  aRefusedVerdict,
  aReservation,
  aReservationRequest,
  aTransportError,
  aVerdict,
} from './builders/sale.ts';
export { aUsage, aUsageAnswer } from './builders/usages.ts';

export { ConformanceError } from './conformance/check.ts';
export type { Arranged, Arrangements, ConformanceCheck } from './conformance/check.ts';
export { fromTomorrow } from './transport/situations.ts';
export type { Disturbed, InSituation, TransportSituations } from './transport/situations.ts';
export { transportConformance } from './transport/transportConformance.ts';
export type { TransportConformanceOptions } from './transport/transportConformance.ts';

export type { ShopWireAddress } from './shopWire/client.ts';
export { shopWireConformance } from './shopWire/shopWireConformance.ts';
export type { ShopWireConformanceOptions } from './shopWire/shopWireConformance.ts';
export type { Asking, ShopWireSituations } from './shopWire/situations.ts';
