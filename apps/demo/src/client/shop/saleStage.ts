/** A part of a sale, from the rights to giving a ticket back. */
export type SaleStage = 'rights' | 'offers' | 'reservation' | 'validation' | 'payment' | 'ticket' | 'refund';

/** The first that fits wins. */
const requests: readonly (readonly [RegExp, SaleStage])[] = [
  [/^(GET|POST) \/shop\/orders\/[^/]+\/refund/, 'refund'],
  [/^GET \/shop\/orders\/[^/]+$/, 'ticket'],
  [/^POST \/shop\/payments$/, 'payment'],
  [/^POST \/shop\/offers$/, 'offers'],
  [/^POST \/personnel-ticket\/(reservation\/[^/]+\/validation|consumption)$/, 'validation'],
  [/^POST \/personnel-ticket\/reservation$/, 'reservation'],
  [/^(GET|POST) \/personnel-ticket\/(entitlements|claim|usage)$/, 'rights'],
];

/** Operations of Entur's by name: an order that is looked at may be paid, issued or given back within one request. */
const operations: Readonly<Record<string, SaleStage>> = {
  getEntitlementsByCustomerNumber: 'rights',
  claimPersonnelTicket: 'rights',
  getAllValidContractsByCustomerNumber: 'rights',
  searchOffersV2TripPattern: 'offers',
  reserveOffers: 'reservation',
  validateContractUse: 'validation',
  createPayment: 'payment',
  startTerminal: 'payment',
  getTransaction: 'payment',
  capturePayment: 'payment',
  confirmOrderLines: 'payment',
  findTicketDistributionGroups: 'ticket',
  getRefundOptions: 'refund',
  refundOrder: 'refund',
};

/** Which part of the sale a request of the page belongs to; `undefined` for what is around it. */
export function stageOfRequest(method: string, path: string): SaleStage | undefined {
  const request = `${method} ${path}`;
  return requests.find(([pattern]) => pattern.test(request))?.[1];
}

/** Which part of the sale a call to Entur belongs to; `undefined` for one that every part makes. */
export function stageOfOperation(operationId: string): SaleStage | undefined {
  return operations[operationId];
}
