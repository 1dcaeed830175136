import type { OperationId } from '@fribillett/entur-wire';
import type { Route } from './call.ts';
import { claim } from './claim.ts';
import { validateContractUse } from './consumption.ts';
import { getContracts } from './contracts.ts';
import { getEntitlements } from './entitlements.ts';
import { searchStopPlaces, searchTripPattern } from './offers.ts';
import { searchTripPatternV3 } from './offersV3.ts';
import { searchOmsa } from './omsa.ts';
import { confirmOrderLines, getOrder } from './orders.ts';
import { capturePayment, createPaymentRoute, getTransaction, startTerminalRoute } from './payments.ts';
import {
  createProfileRoute,
  createTemporaryProfileRoute,
  findProfilesRoute,
  getProfile,
  updateTemporaryProfileRoute,
} from './profiles.ts';
import { dryRunRefund, getRefundOptions, refundOrderRoute } from './refunds.ts';
import { reserveOffers } from './reservation.ts';
import { findTicketGroups } from './ticketDistributions.ts';
import { token } from './token.ts';

/** What serves each operation of Entur's wire. */
export const operations: Record<OperationId, Route> = {
  token,
  findProfiles: findProfilesRoute,
  getProfile,
  createProfile: createProfileRoute,
  createTemporaryProfile: createTemporaryProfileRoute,
  updateTemporaryProfile: updateTemporaryProfileRoute,
  getEntitlementsByCustomerNumber: getEntitlements,
  claimPersonnelTicket: claim,
  validateContractUse,
  getAllValidContractsByCustomerNumber: getContracts,
  searchOffersV2TripPattern: searchTripPattern,
  searchOffersV2StopPlaces: searchStopPlaces,
  searchOffersV3TripPattern: searchTripPatternV3,
  searchOmsaOffers: searchOmsa,
  reserveOffers,
  getOrder,
  confirmOrderLines,
  createPayment: createPaymentRoute,
  startTerminal: startTerminalRoute,
  capturePayment,
  getTransaction,
  findTicketDistributionGroups: findTicketGroups,
  getRefundOptions,
  dryRunRefund,
  refundOrder: refundOrderRoute,
};
